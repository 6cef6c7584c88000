package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer on a phone: looks at a draft in the booth, plans and skips reminders, reads a notice, tries it. */
@ExtendWith(BrowserPortal.class)
class NoticesBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";

    @Test
    void aDraftIsLookedAtInTheBoothAndItsNoticesArePlanned(Demo demo, Browsing browsing) {
        try (var officer = browsing.phone(demo.url())) {
            officer.signIn("officer@union.example", PASSWORD);
            OfficerSteps.beginBallot(officer, "Notices in March", "Shall we meet in March?");
            var id = officer.page().url().replaceAll(".*/manage-ballots/([0-9a-f-]{36}).*", "$1");
            lookInTheBooth(officer, id);
            planNotices(officer, id);
            assertThat(officer.errors()).isEmpty();
        }
    }

    private static void lookInTheBooth(Visitor officer, String id) {
        officer.open("manage-ballots/" + id);
        var page = officer.page();
        Page booth = page.context().waitForPage(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(text("ballots.paper.in-booth"))
                                .setExact(true))
                .click());
        assertThat(booth.url()).endsWith("/ballots/" + id + "/preview");
        assertThat(booth.locator("#preview")).containsText(text("booth.preview.what"));
        assertThat(booth.locator("h1")).containsText("Shall we meet in March?");
        booth.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Yes"))
                .check();
        booth.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("booth.question.check")))
                .click();
        booth.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("booth.check.cast")))
                .click();
        assertThat(booth.locator("h1")).hasText(text("booth.preview.end.title"));
        booth.locator("#language").click();
        assertThat(booth.locator("html")).hasAttribute("lang", "cy");
        assertThat(booth.locator("#preview")).containsText("Rhagolwg.");
        booth.close();
    }

    private static void planNotices(Visitor officer, String id) {
        officer.open("manage-ballots/" + id + "/notices");
        var page = officer.page();
        assertThat(page.locator("main")).containsText(text("notices.reminder.what"));
        officer.press(text("notices.add.act")).settle();
        assertThat(page.locator("main")).containsText(text("notices.added"));
        assertThat(page.locator("main")).containsText("2 days before the close");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Skip: 2 days")))
                .click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(text("notices.skip"))
                                .setExact(true))
                .click();
        officer.settle();
        assertThat(page.locator("main")).containsText(text("notices.skipped"));
        page.getByText(text("notices.preview")).first().click();
        officer.settle();
        assertThat(page.locator("main")).containsText("Annwyl ");
        officer.assertNothingSticksOut("notices");
        officer.assertAccessible("notices");
        officer.picture("notices");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Send me a test: Invitation, English")))
                .click();
        assertThat(page.locator("main")).containsText("officer@union.example");
    }
}
