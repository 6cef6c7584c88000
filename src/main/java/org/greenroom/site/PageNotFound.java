package org.greenroom.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such page for a visitor, or not yet. Answered with 404 and the portal's own page for it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class PageNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageNotFound() {
        super("There is no such page", null, false, false);
    }
}
