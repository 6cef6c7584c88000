package org.greenroom.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.greenroom.consent.Use;

/** Addresses of the officers’ pages about one use. */
final class WordingLinks {

    /** Name of the parameter that names the use in an address. */
    static final String USE = "use";

    private WordingLinks() {}

    /** How a use stands in an address, such as {@code scan-face}. */
    static String slug(Use use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Use> use(String slug) {
        return Arrays.stream(Use.values()).filter(use -> slug(use).equals(slug)).findFirst();
    }

    /** The officers’ page about a use. */
    static String address(Use use) {
        return "wordings/" + slug(use);
    }

    static RouteParameters of(Use use) {
        return new RouteParameters(USE, slug(use));
    }

    static RouterLink button(String text, Class<? extends Component> view, Use use) {
        var link = new RouterLink(text, view, of(use));
        link.addClassName("button-link");
        return link;
    }

    static RouterLink primary(String text, Class<? extends Component> view, Use use) {
        var link = button(text, view, use);
        link.addClassName("primary");
        return link;
    }
}
