package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scrutineer reads a published ballot, seals its roll, verifies, takes the report away and objects; all see it. */
@ExtendWith(BrowserPortal.class)
class ScrutineerBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String OBJECTION = "One workplace had no notice on its wall.";
    private static final String ANSWER = "It was put up on the second day.";

    @Test
    void theScrutineerReadsSealsVerifiesExportsAndObjects(Demo demo, Browsing browsing) throws Exception {
        String ballot;
        try (var scrutineer = browsing.desk(demo.url())) {
            scrutineer.signIn("scrutineer@scrutiny.example", PASSWORD);
            assertThat(scrutineer.page().locator(".portal-side nav")).containsText(text("scrutiny.nav"));
            look(scrutineer, "scrutiny", "scrutiny");
            link(scrutineer, text("demo.ballot.closed.title")).first().click();
            scrutineer.page().waitForURL(now -> now.matches(".*/scrutiny/.+"));
            scrutineer.settle();
            ballot = scrutineer.page().url().replaceAll(".*/", "");
            sealAndCheck(scrutineer);
            scrutineer.press(text("scrutiny.verification.now")).settle();
            assertThat(scrutineer.page().locator("main")).containsText(text("scrutiny.verification.holds"));
            lookHere(scrutineer, "scrutiny-ballot");
            takeAway(scrutineer);
            object(scrutineer);
            assertThat(scrutineer.errors()).isEmpty();
        }
        try (var officer = browsing.phone(demo.url())) {
            officer.signIn("officer@union.example", PASSWORD);
            officer.open("scrutiny");
            assertThat(officer.heading()).as("officers do not scrutinise").isNotEqualTo(text("scrutiny.title"));
            officer.open("manage-ballots/" + ballot);
            summary(officer, text("ballots.objections.answer", 1));
            officer.fill("ballots.objections.answer.text.en", ANSWER);
            officer.press(text("ballots.objections.answer.act")).settle();
            assertThat(officer.page().locator("main")).containsText(text("ballots.objections.answered.done"));
            lookHere(officer, "objection-answered-phone");
        }
        try (var anybody = browsing.phone(demo.url())) {
            look(anybody, "results/" + ballot, "result-with-objection-phone");
            assertThat(anybody.page().locator("main")).containsText(OBJECTION);
            assertThat(anybody.page().locator("main")).containsText(ANSWER);
            var statement = anybody.page()
                    .waitForDownload(() ->
                            anybody.page().getByText(text("site.result.pdf")).click());
            assertThat(new String(Files.readAllBytes(statement.path()), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            assertThat(anybody.errors()).isEmpty();
        }
    }

    private static void sealAndCheck(Visitor scrutineer) {
        scrutineer.press(text("scrutiny.roll.seal")).settle();
        var key = scrutineer.page().locator(".notice .long-code").innerText();
        scrutineer.fill("scrutiny.roll.check.key", key);
        scrutineer.press(text("scrutiny.roll.check")).settle();
        assertThat(scrutineer.page().locator("main"))
                .containsText(text("scrutiny.roll.check.unchanged", "").split("[:]")[0]);
    }

    private static void takeAway(Visitor scrutineer) throws Exception {
        var page = scrutineer.page();
        var report = page.waitForDownload(
                () -> link(scrutineer, text("scrutiny.export.json")).click());
        assertThat(Files.readString(report.path())).contains("\"rollSeals\":[{", "\"holds\":true");
        var pdf = page.waitForDownload(
                () -> link(scrutineer, text("scrutiny.export.pdf")).click());
        assertThat(new String(Files.readAllBytes(pdf.path()), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    private static void object(Visitor scrutineer) {
        summary(scrutineer, text("ballots.objections.raise"));
        scrutineer.press(text("ballots.objections.raise.act")).settle();
        assertThat(scrutineer.page().locator("main")).containsText(text("ballot.problem.text-missing"));
        scrutineer.fill("ballots.objections.text.en", OBJECTION);
        lookHere(scrutineer, "objection");
        scrutineer.press(text("ballots.objections.raise.act")).settle();
        assertThat(scrutineer.page().locator("main")).containsText(text("ballots.objections.raised"));
    }

    private static void summary(Visitor visitor, String text) {
        visitor.page().locator("vaadin-details-summary").getByText(text).click();
    }

    private static com.microsoft.playwright.Locator link(Visitor visitor, String name) {
        return visitor.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void aBallotHeldElsewhereIsListedApartAndCannotBeVotedInHere(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            assertThat(member.page().locator("main")).containsText(text("demo.elsewhere.title"));
            member.open("ballots");
            lookHere(member, "ballots-with-elsewhere-phone");
            link(member, text("demo.elsewhere.title")).click();
            member.page().waitForURL(now -> now.contains("/results/elsewhere/"));
            member.settle();
            assertThat(member.page().locator("main")).containsText(text("elsewhere.not-here"));
            assertThat(member.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("ballots.vote-now"))))
                    .hasCount(0);
            lookHere(member, "elsewhere-phone");
            assertThat(member.errors()).isEmpty();
        }
        try (var officer = browsing.desk(demo.url())) {
            officer.signIn("officer@union.example", PASSWORD);
            look(officer, "manage-elsewhere/new", "elsewhere-new");
            look(officer, "manage-elsewhere", "elsewhere-manage");
            link(officer, text("demo.elsewhere.title")).click();
            officer.page().waitForURL(now -> now.matches(".*/manage-elsewhere/.+"));
            officer.settle();
            lookHere(officer, "elsewhere-outcome");
            assertThat(officer.errors()).isEmpty();
        }
    }

    private static void look(Visitor visitor, String path, String name) {
        visitor.open(path);
        lookHere(visitor, name);
    }

    private static void lookHere(Visitor visitor, String name) {
        visitor.assertNothingSticksOut(name);
        visitor.assertAccessible(name);
        visitor.picture(name);
    }
}
