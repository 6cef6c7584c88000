package org.greenroom.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.greenroom.texts.Languages;

/** The language of a Vaadin page: a person's own choice, else what the browser prefers. */
public final class LanguageOfRequest {

    private LanguageOfRequest() {}

    /** @return one of {@link Languages#ALL} */
    public static Locale of(VaadinRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(Languages.COOKIE)) {
                    return Languages.of(cookie.getValue());
                }
            }
        }
        return Languages.nearest(request.getLocale());
    }
}
