package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseGroup;

/** Addresses of the consent pages, and links to them. */
final class ConsentLinks {

    static final String GROUP = "group";
    static final String USE = "use";
    static final String OVERVIEW = "consent";
    static final String CHANGED = "consent/changed";
    static final String AGENTS = "consent/agents";

    private ConsentLinks() {}

    /** The walk through a group. */
    static String group(UseGroup group) {
        return OVERVIEW + "/" + group.slug();
    }

    /** A use in the walk through its group. */
    static String use(Use use) {
        return group(use.group()) + "?" + USE + "=" + slug(use);
    }

    /** The form that allows a use on conditions. */
    static String allow(Use use) {
        return group(use.group()) + "/" + slug(use) + "/allow";
    }

    /** The receipt of an event. */
    static String receipt(int number) {
        return OVERVIEW + "/receipt/" + number;
    }

    /** Where a use stands in an address, such as {@code scan-face}. */
    static String slug(Use use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<UseGroup> groupOf(String slug) {
        return Arrays.stream(UseGroup.values())
                .filter(group -> group.slug().equals(slug))
                .findAny();
    }

    static Optional<Use> useOf(UseGroup group, String slug) {
        return group.uses().stream().filter(use -> slug(use).equals(slug)).findAny();
    }

    /** A link in a text. */
    static Anchor text(String text, String route) {
        return new Anchor(route, text);
    }

    /** A link that looks like a button. */
    static Anchor button(String text, String route) {
        var link = text(text, route);
        link.addClassName("button-link");
        return link;
    }

    /** A page’s main act. */
    static Anchor primary(String text, String route) {
        var link = button(text, route);
        link.addClassName("primary");
        return link;
    }
}
