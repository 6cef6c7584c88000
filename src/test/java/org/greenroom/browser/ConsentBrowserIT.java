package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member’s way through consent on a phone: the first visit, one tap each, an allowance on conditions, taking back. */
@ExtendWith(BrowserPortal.class)
class ConsentBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";

    @Test
    void aMemberBeginsAnswersAllowsAndTakesBack(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("joel@members.example", PASSWORD);
            begin(member);
            answerWithOneTap(member);
            allowOnConditions(member);
            takeOneBack(member);
            takeEverythingBack(member);
            assertThat(member.errors()).isEmpty();
        }
    }

    private static void begin(Visitor member) {
        var page = member.page();
        assertThat(page.getByText(text("consent.home.nothing"))).isVisible();
        page.locator(".bottom-nav").getByText(text("consent.nav")).click();
        assertThat(heading(page)).hasText(text("consent.title"));
        assertThat(page.getByText(text("consent.glance.unstated", 24))).isVisible();
        look(member, "consent-first-visit");
        member.press(text("consent.start.ask.act")).settle();
        assertThat(status(page.locator("main"))).containsText(text("consent.everything.ask.done"));
        assertThat(page.getByText(text("consent.glance.unstated", 24))).isVisible();
        link(page, text("consent.overview.go-on", 24)).click();
        assertThat(heading(page)).hasText(text("consent.group.capture.title"));
    }

    private static void answerWithOneTap(Visitor member) {
        var page = member.page();
        var face = page.locator("#scan-face");
        assertThat(face.getByText(text("consent.walk.suggested"))).isVisible();
        look(member, "consent-walk-suggested");
        var ask = button(face, text("consent.walk.ask"));
        ask.click();
        assertThat(status(face)).containsText(text("consent.walk.saved", text("consent.leeway.ask")));
        assertThat(ask).hasAttribute("aria-pressed", "true");
        assertThat(ask).isFocused();
        assertThat(page.getByText(text("consent.walk.answered", 1, 4))).isVisible();
        button(page.locator("#capture-voice"), text("consent.walk.refuse")).click();
        assertThat(status(page.locator("#capture-voice")))
                .containsText(text("consent.walk.saved", text("consent.leeway.refuse")));

        page.reload();
        member.settle();
        assertThat(button(face, text("consent.walk.ask"))).hasAttribute("aria-pressed", "true");
        assertThat(page.getByText(text("consent.walk.answered", 2, 4))).isVisible();

        link(page, text("consent.walk.next", text("consent.group.replica.title")))
                .click();
        assertThat(heading(page)).hasText(text("consent.group.replica.title"));
        var marketing = page.locator("#replica-marketing");
        button(marketing, text("consent.walk.separately")).click();
        button(marketing.locator(".part-row").first(), text("consent.walk.refuse"))
                .click();
        assertThat(marketing.locator(".use-text .tag")).hasText(text("consent.reading.mixed"));
        look(member, "consent-walk-separately");
    }

    private static void allowOnConditions(Visitor member) {
        var page = member.page();
        member.open("consent/capture?use=scan-body");
        assertThat(page.locator("#scan-body")).isFocused();
        link(page.locator("#scan-body"), text("consent.walk.allow")).click();
        assertThat(heading(page)).containsText("Allow:");
        look(member, "consent-allow");
        member.press(text("consent.allow.check")).settle();
        var summary = page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText(text("consent.allow.problems")));
        assertThat(summary).isFocused();
        assertThat(summary.getByRole(AriaRole.BUTTON)).hasCount(3);
        look(member, "consent-allow-refused");
        summary.getByRole(AriaRole.BUTTON).nth(1).click();
        assertThat(page.getByLabel(text("consent.condition.engager"), new Page.GetByLabelOptions().setExact(true)))
                .isFocused();

        member.fill("consent.condition.engager", "Tall Ship Pictures");
        page.getByText(Pattern.compile("^Three months, until")).click();
        page.getByLabel(text("consent.condition.approval")).check();
        page.getByLabel(text("consent.allow.confirm")).check();
        member.press(text("consent.allow.check")).settle();
        assertThat(page.getByText(text("consent.allow.check.title"))).isFocused();
        assertThat(page.locator("main")).containsText("Tall Ship Pictures");
        look(member, "consent-allow-check");
        member.press(text("consent.allow.save")).settle();
        assertThat(page.getByText(text("consent.allow.saved"))).isFocused();
        look(member, "consent-allow-saved");
        link(page, Pattern.compile("^Receipt \\d+")).click();
        assertThat(page).hasURL(Pattern.compile("consent/receipt/\\d+"));
        member.settle();
        assertThat(page.locator("main")).containsText("Tall Ship Pictures");
    }

    private static void takeOneBack(Visitor member) {
        var page = member.page();
        member.open("consent");
        assertThat(page.getByText(text("consent.glance.allow", 1))).isVisible();
        look(member, "consent-overview");
        button(page.locator("main"), text("consent.withdraw.of", "Scanning your body"))
                .click();
        assertThat(status(page.locator("main"))).containsText(text("consent.withdraw.done.of", "Scanning your body"));
        assertThat(page.getByText(text("consent.glance.refuse", 2))).isVisible();
        assertThat(page.getByText(text("consent.glance.allow", 1))).hasCount(0);
    }

    private static void takeEverythingBack(Visitor member) {
        var page = member.page();
        member.press(text("consent.everything.withdraw.act"));
        var dialog = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog).containsText("at once");
        member.settle().picture("consent-withdraw-everything");
        button(dialog, text("consent.everything.withdraw.act")).click();
        assertThat(status(page.locator("main"))).containsText(text("consent.everything.withdraw.done"));
        assertThat(page.locator(".glance")).not().containsText(text("consent.answer.ask"));
    }

    @Test
    void everyPageFitsANarrowPhoneInBothLanguages(Demo demo, Browsing browsing) {
        for (var address : List.of("rhian@members.example", "mabli@members.example")) {
            try (var member = Visitor.come(browsing.browser(), demo.url(), Screen.NARROW)) {
                member.signIn(address, PASSWORD);
                var language = member.page().locator("html").getAttribute("lang");
                member.open("consent");
                look(member, "consent-narrow-" + language);
                for (var path :
                        List.of("replica", "voice", "content", "changed", "voice/dub-translation/allow?part=cy")) {
                    member.open("consent/" + path);
                    look(member, "consent-narrow-" + language + "-" + path.replaceAll("[^a-z]+", "-"));
                }
                assertThat(member.errors()).isEmpty();
            }
        }
    }

    @Test
    void aDeskHasRoomForTwoColumns(Demo demo, Browsing browsing) {
        try (var member = browsing.desk(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            for (var path : List.of("", "consent", "consent/replica")) {
                member.open(path);
                look(member, "consent-desk-" + path.replace('/', '-'));
            }
            assertThat(member.errors()).isEmpty();
        }
    }

    private static void look(Visitor member, String name) {
        member.settle();
        member.picture(name);
        member.assertNothingSticksOut(name);
        member.assertAccessible(name);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator status(Locator in) {
        return in.getByRole(AriaRole.STATUS).first();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Locator in, String name) {
        return in.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
