package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.processes.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the front page to one’s own home on a phone; then the connection is gone. */
@ExtendWith(BrowserPortal.class)
class HomeBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";

    @Test
    void aVisitorComesInAndFindsHomeAndWithoutAConnectionThePortalsOwnPage(Browsing browsing, Demo demo) {
        try (var way = new Relay(demo.url());
                var visitor = browsing.phone(way.url())) {
            visitor.open("");
            assertThat(visitor.heading()).isEqualTo(text("site.front.heading"));
            assertThat(visitor.context().cookies()).isEmpty();
            visitor.assertAccessible("the front page");
            visitor.assertNothingSticksOut("the front page");
            visitor.picture("front-phone");
            visitor.page().setViewportSize(320, 640);
            visitor.assertNothingSticksOut("the front page at 320 pixels");
            visitor.page().setViewportSize(390, 844);

            link(visitor, text("site.nav.members"));
            visitor.settle();
            visitor.fill("access.signIn.identifier", "rhian@members.example");
            visitor.fill("access.signIn.password", PASSWORD);
            visitor.press(text("access.signIn.submit"));
            visitor.page().waitForURL(now -> !now.contains("/sign-in"));
            visitor.settle();
            assertThat(visitor.page().getByText(text("home.group.needs-you"))).isVisible();
            visitor.assertAccessible("the home page");
            visitor.assertNothingSticksOut("the home page");
            visitor.picture("home-phone");
            visitor.page().setViewportSize(320, 640);
            visitor.assertNothingSticksOut("the home page at 320 pixels");
            visitor.page().setViewportSize(390, 844);

            assertThat(visitor.errors()).isEmpty();
            withoutConnection(visitor, way);
        }
    }

    private static void withoutConnection(Visitor visitor, Relay way) {
        var page = visitor.page();
        page.evaluate("""
                () => new Promise(done => {
                  const all = ['/home', '/ballots', '/consent', '/news', '/more', '/account'];
                  const look = () => Promise.all(all.map(at => navigator.serviceWorker.getRegistration(at)))
                      .then(found => found.every(one => one && one.active) ? done() : requestAnimationFrame(look));
                  look();
                })""");
        visitor.open("home");
        var home = page.url();
        assertThat(controlled(page)).as("home").isTrue();

        way.cut();
        page.navigate(home);
        assertThat(visitor.heading()).isEqualTo(text("site.offline.title"));
        assertThat(page.getByText(text("site.offline.vote.text"))).isVisible();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .as("the styles were kept too")
                .isNotEqualTo("rgba(0, 0, 0, 0)");
        visitor.assertAccessible("the offline page");
        visitor.picture("offline-phone");

        for (var other : List.of("ballots", "consent/history", "news", "more", "account/sessions")) {
            page.navigate(visitor.url() + "/" + other);
            assertThat(visitor.heading()).as(other).isEqualTo(text("site.offline.title"));
        }

        way.mend();
        link(visitor, text("site.offline.again"));
        visitor.settle();
        assertThat(page.url()).endsWith("/account/sessions");
        visitor.open("home");
        visitor.settle();
        assertThat(page.getByText(text("home.group.needs-you"))).isVisible();
        // The booth, though it is the same site, is nobody’s but the server’s.
        page.locator("a[href^='/vote/']").first().click();
        page.waitForURL(now -> now.contains("/vote/"));
        assertThat(controlled(page)).as("the booth").isFalse();
        visitor.open("results");
        assertThat(controlled(page)).as("a public page").isFalse();
        // Addresses of visitors’ pages may begin like a section’s: nothing stands in for them.
        way.cut();
        for (var visitors : List.of("consent/check", "ballots/not-a-ballot/board")) {
            assertThatThrownBy(() -> page.navigate(visitor.url() + "/" + visitors))
                    .hasMessageContaining("net::ERR");
        }
        way.mend();
    }

    private static boolean controlled(Page page) {
        return (boolean) page.evaluate("navigator.serviceWorker.controller !== null");
    }

    private static void link(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
