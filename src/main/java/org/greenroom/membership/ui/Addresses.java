package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page's address says beyond the path: a reload or a link shows the same thing. */
final class Addresses {
    private static final int LAST_PAGE = 100_000;

    private Addresses() {}

    static String text(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).orElse("");
    }

    /** The page from 0; anything that is no page is the first. */
    static int page(Location location) {
        String text = text(location, "page");
        return text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text) - 1L, 0, LAST_PAGE) : 0;
    }

    /** Parameters for a link; empty ones and the first page are left out. */
    static QueryParameters parameters(Map<String, String> named, int page) {
        var all = new LinkedHashMap<String, String>();
        named.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        });
        if (page > 0) {
            all.put("page", String.valueOf(page + 1));
        }
        return QueryParameters.simple(all);
    }

    static RouterLink link(Class<? extends Component> view, QueryParameters parameters) {
        var link = new RouterLink();
        link.setRoute(view);
        link.setQueryParameters(parameters);
        return link;
    }
}
