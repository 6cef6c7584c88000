package org.greenroom.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Parameters of an address, read without touching the body. */
final class Query {

    /** What stands for a parameter that is there twice: no value of any. */
    private static final String TWICE = "\u0000";

    private Query() {}

    /** The value as it stands in the address, not decoded; null when there is none. */
    static @Nullable String of(HttpServletRequest request, String name) {
        var query = request.getQueryString();
        String found = null;
        if (query != null) {
            for (var part : query.split("&")) {
                var divided = part.indexOf('=');
                if ((divided < 0 ? part : part.substring(0, divided)).equals(name)) {
                    if (found != null) {
                        return TWICE;
                    }
                    found = divided < 0 ? "" : part.substring(divided + 1);
                }
            }
        }
        return found;
    }
}
