package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A steward's day on a phone, and what a member sees of it. */
@ExtendWith(BrowserPortal.class)
class StewardBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String WORKPLACE = "Slate Harbour";

    @Test
    void aStewardsDayAndWhatTheMemberSeesOfIt(Demo demo, Browsing browsing) {
        try (var steward = browsing.phone(demo.url())) {
            steward.signIn("joel@members.example", PASSWORD);
            lookAtTheWorkplace(steward);
            remind(steward);
            printTheNotice(steward);
            useTheList(steward);
            nothingOfAnotherWorkplace(steward);
            assertThat(steward.errors()).isEmpty();
        }
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            switchOffAndReadWhoLooked(member);
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void theStewardsPagesFitADeskAndAreInWelshToo(Demo demo, Browsing browsing) {
        try (var steward = browsing.desk(demo.url())) {
            steward.signIn("joel@members.example", PASSWORD);
            steward.open("");
            steward.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("app.language.label")))
                    .first()
                    .click();
            steward.page().waitForFunction("document.documentElement.lang === 'cy'");
            for (String path : new String[] {"steward", "steward/G101", "my-steward"}) {
                steward.open(path);
                assertThat(steward.page().locator("html").getAttribute("lang")).isEqualTo("cy");
                check(steward, path.replace('/', '-') + "-welsh-desk");
            }
            steward.open("steward/G101");
            steward.page().locator(".steward-ballot a").last().click();
            steward.settle();
            check(steward, "steward-ballot-welsh-desk");
            // Welsh words are longer: nothing sticks out on the narrowest phone.
            var ballot = steward.page().url();
            steward.page().setViewportSize(320, 640);
            for (String path : new String[] {ballot, "steward", "steward/G101", "my-steward"}) {
                steward.open(path);
                steward.picture("steward-narrow-welsh-" + path.replaceAll("[^a-zA-Z0-9]+", "-"));
                steward.assertNothingSticksOut(path);
            }
        }
    }

    private static void lookAtTheWorkplace(Visitor steward) {
        steward.open("");
        assertThat(steward.page().locator("main")).containsText(text("home.places.steward"));
        steward.open("more");
        link(steward.page().locator("main nav"), text("steward.nav")).click();
        steward.settle();
        assertThat(heading(steward)).hasText(text("steward.title"));
        assertThat(steward.page().locator("main")).containsText(WORKPLACE);
        check(steward, "steward-workplaces");
        link(steward.page().locator("main"), text("steward.workplace.open-of", WORKPLACE))
                .click();
        steward.settle();
        assertThat(heading(steward)).hasText(WORKPLACE);
        assertThat(steward.page().locator("main")).containsText(text("steward.past"));
        check(steward, "steward-workplace");
        openBallot(steward, text("demo.ballot.open.title"));
        assertThat(steward.page().locator(".figure")).containsText("%");
        assertThat(steward.page().locator(".trend-words")).containsText("%");
        check(steward, "steward-ballot");
    }

    private static void openBallot(Visitor steward, String title) {
        link(steward.page().locator("main"), text("steward.ballot.open-of", title, WORKPLACE))
                .click();
        steward.settle();
        assertThat(heading(steward)).hasText(WORKPLACE);
        assertThat(steward.page().locator(".page-header")).containsText(title);
    }

    private static void remind(Visitor steward) {
        steward.press(text("steward.remind.act")).settle();
        assertThat(steward.page().getByText(text("ballot.reminder.done"))).isVisible();
        check(steward, "steward-reminded");
        steward.page().reload();
        steward.settle();
        assertThat(steward.page().getByText(text("steward.remind.tomorrow", 1))).isVisible();
        assertThat(steward.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("steward.remind.act"))))
                .hasCount(0);
    }

    private static void printTheNotice(Visitor steward) {
        link(steward.page().locator("main"), text("steward.notice.act")).click();
        assertThat(heading(steward)).containsText(text("demo.ballot.open.title"));
        var said = steward.page().locator("article").innerText();
        assertThat(said)
                .contains(text("steward.print.notice.open"), text("ballot.paper.banner.indicative"))
                .doesNotContain("/vote/", "Joel", WORKPLACE);
        assertThat(steward.page().locator(".call-board-code svg")).isVisible();
        check(steward, "steward-notice");
        Pictures.printed(steward.page(), "steward-notice");
        steward.page().goBack();
        steward.settle();
    }

    private static void useTheList(Visitor steward) {
        steward.open("steward/G101");
        openBallot(steward, text("demo.ballot.listed.title"));
        assertThat(steward.page().locator("main")).containsText(text("steward.words.listed"));
        check(steward, "steward-ballot-listed");
        link(steward.page().locator("main"), text("steward.list.act")).click();
        steward.settle();
        check(steward, "steward-purpose");
        steward.press(text("steward.purpose.act")).settle();
        assertThat(steward.page().getByText(text("steward.purpose.for.missing")))
                .isVisible();
        check(steward, "steward-purpose-missing");
        steward.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(text("steward.list.purpose.remind")))
                .check();
        steward.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(text("steward.purpose.accept")))
                .check();
        steward.press(text("steward.purpose.act")).settle();
        assertThat(steward.page().locator(".steward-person").first()).isVisible();
        assertThat(steward.page().locator(".steward-person").count()).isGreaterThanOrEqualTo(5);
        check(steward, "steward-list");
        var first = steward.page().locator(".steward-person").first();
        first.locator("vaadin-select").click();
        steward.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text("steward.outcome.needs-help")))
                .click();
        assertThat(first.locator(".tag")).hasText(text("steward.outcome.needs-help"));
        steward.settle();
        check(steward, "steward-list-noted");
        link(steward.page().locator("main"), text("steward.list.print")).click();
        assertThat(heading(steward)).hasText(text("steward.print.list.title"));
        assertThat(steward.page().locator(".watermark")).containsText("Joel Hargreaves");
        assertThat(steward.page().locator("article")).containsText(text("demo.ballot.listed.title"));
        assertThat(steward.page().locator("table")).containsText(text("steward.outcome.needs-help"));
        check(steward, "steward-list-print");
        Pictures.printed(steward.page(), "steward-list");
    }

    private static void nothingOfAnotherWorkplace(Visitor steward) {
        steward.open("steward/G103");
        assertThat(heading(steward)).hasText(text("steward.not-yours.title"));
        check(steward, "steward-not-yours");
    }

    private static void switchOffAndReadWhoLooked(Visitor member) {
        member.open("more");
        link(member.page().locator("main nav"), text("steward.mine.nav")).click();
        member.settle();
        assertThat(member.page().locator("main")).containsText(text("steward.mine.stewards", 1, "Joel Hargreaves"));
        check(member, "my-steward");
        member.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(text("steward.mine.shown")))
                .uncheck();
        assertThat(member.page().getByText(text("steward.mine.saved"))).isVisible();
        member.page().reload();
        member.settle();
        assertThat(member.page()
                        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(text("steward.mine.shown"))))
                .not()
                .isChecked();
        check(member, "my-steward-off");
        link(member.page().locator("main"), text("steward.mine.looks")).click();
        member.settle();
        assertThat(member.page().locator("main")).containsText("Joel Hargreaves");
        assertThat(member.page().locator("main")).containsText(text("membership.reads.yours.list-remind"));
        check(member, "my-steward-who-looked");
    }

    private static void check(Visitor somebody, String where) {
        somebody.picture("steward-" + where);
        somebody.assertNothingSticksOut(where);
        somebody.assertAccessible(where);
    }

    private static Locator heading(Visitor somebody) {
        return somebody.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
