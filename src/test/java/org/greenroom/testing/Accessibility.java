package org.greenroom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds on a page as it stands. */
public final class Accessibility {

    /** WCAG 2.2 AA. */
    public static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** WCAG 2.2 AA, and what is good practice beyond it. */
    public static final List<String> WCAG_AND_PRACTICE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The framework’s own, beside the page: “Online”, shown to nobody. */
    private static final String INDICATOR = "vaadin-connection-indicator";

    private Accessibility() {}

    /** Fails, naming each violation of the rules with these tags. */
    public static void check(Page page, List<String> tags, String where) {
        assertNone(new AxeBuilder(page).exclude(INDICATOR).withTags(tags), where);
    }

    /** Fails where colours do not suffice: what a second theme can make worse on a page that was checked in the first. */
    public static void checkColours(Page page, String where) {
        assertNone(new AxeBuilder(page).withRules(COLOURS), where);
    }

    private static void assertNone(AxeBuilder axe, String where) {
        var found = axe.analyze().getViolations();
        assertThat(found.stream().map(Accessibility::say).toList())
                .as("violations on %s", where)
                .isEmpty();
    }

    private static String say(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "));
    }
}
