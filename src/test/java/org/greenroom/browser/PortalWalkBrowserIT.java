package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.browser.PortalRoutes.PortalRoute;
import org.greenroom.browser.Visitor.Screen;
import org.greenroom.demo.DemoAccount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page of the portal, in the place of everybody who may open it: nothing for axe to find, one heading, a title, its
 * language, nothing wider than the screen, nothing in the console. Which pages there are is read from the classes.
 */
@ExtendWith(BrowserPortal.class)
class PortalWalkBrowserIT {

    private static final String BROKEN = """
            <!doctype html><html><head><meta name="color-scheme" content="light dark"></head><body>
            <main style="width: 900px"><h1>One</h1><h1>Two</h1><img src="data:,"><button></button>
            <select><option>Unnamed</option></select>
            <p style="color: #ccc; background: #fff">Pale in both</p></main>
            <script>console.error("thrown")</script></body></html>""";

    /** Once each, in the place of the first who may: what every run can afford. */
    @Test
    void everyPageIsSound(Demo demo, Browsing browsing) {
        var seen = new LinkedHashSet<PortalRoute>();
        walk(demo, browsing, Screen.PHONE, List.of(ColorScheme.LIGHT), seen, false);
    }

    /** A walk that notices nothing would prove nothing. */
    @Test
    void aPageBrokenOnPurposeIsNoticed(Demo demo, Browsing browsing) {
        try (var visitor = browsing.phone(demo.url())) {
            visitor.page()
                    .route(
                            demo.url() + "/help",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody(BROKEN)));
            var walk = new PortalWalk(
                    PortalRoutes.onTheClassPath(),
                    visitor,
                    PortalWalk.VISITOR,
                    List.of(ColorScheme.LIGHT, ColorScheme.DARK));
            walk.go(route -> route.path().equals("/help"), Set.of());
            assertThat(String.join("\n", walk.problems()))
                    .contains(
                            "image-alt",
                            "button-name",
                            "select-name",
                            "color-contrast",
                            "violations on DARK",
                            "headings of the first rank: [One, Two]",
                            "title: ",
                            "not in en",
                            "pixels beyond the edge",
                            "console: [error: thrown");
        }
    }

    /**
     * In light and dark, on the narrowest phone and at a desk. Each page once, as in the short walk; in the place of
     * everybody who may open it with {@code -Dgreenroom.walk=everybody}, which takes hours.
     */
    @Tag("long")
    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"NARROW", "DESK"})
    void everyPageIsSoundInLightAndDark(Screen screen, Demo demo, Browsing browsing) {
        var seen = new LinkedHashSet<PortalRoute>();
        var everybody = "everybody".equals(System.getProperty("greenroom.walk"));
        walk(demo, browsing, screen, List.of(ColorScheme.LIGHT, ColorScheme.DARK), seen, everybody);
    }

    private static void walk(
            Demo demo,
            Browsing browsing,
            Screen screen,
            List<ColorScheme> schemes,
            Set<PortalRoute> seen,
            boolean everybody) {
        var routes = PortalRoutes.onTheClassPath();
        var problems = new ArrayList<String>();
        var browser = browsing.browser();
        try (var anybody = Visitor.come(browser, demo.url(), screen)) {
            PortalErrands.run(anybody, browsing);
            var walk = new PortalWalk(routes, anybody, PortalWalk.VISITOR, schemes);
            walk.go(PortalWalk::isForVisitors, Set.of());
            seen.addAll(walk.seen());
            problems.addAll(walk.problems());
        }
        for (var account : DemoAccount.values()) {
            try (var somebody = Visitor.come(browser, demo.url(), screen)) {
                somebody.signIn(account.address(), PortalWalk.PASSWORD);
                var walk = new PortalWalk(routes, somebody, account.name(), schemes);
                walk.go(route -> PortalWalk.mayOpen(account, route), everybody ? Set.of() : Set.copyOf(seen));
                seen.addAll(walk.seen());
                problems.addAll(walk.problems());
            }
        }
        assertThat(problems).isEmpty();
        assertThat(routes.all().stream()
                        .filter(route -> !route.isNoPage() && !seen.contains(route))
                        .map(PortalRoute::path))
                .as("pages nobody led to: link them from a page, or give PortalWalk.EXAMPLES an address")
                .isSubsetOf(PortalWalk.NOT_IN_THE_DEMONSTRATION);
    }
}
