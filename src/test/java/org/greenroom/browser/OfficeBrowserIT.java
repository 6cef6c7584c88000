package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member asks for a correction on a phone, the membership office opens the page and answers, the member sees both. */
@ExtendWith(BrowserPortal.class)
class OfficeBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String WORDS = "My mobile ends in 42 now.";
    private static final String ANSWER = "Thank you, it is right from tonight’s import on.";

    @Test
    void aCorrectionIsAskedForAnsweredAndTheLookIsSeen(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            ask(member);
        }
        String address;
        try (var officer = browsing.desk(demo.url())) {
            officer.signIn("membership@union.example", PASSWORD);
            address = answer(officer);
            writeByHand(officer);
            importTwice(officer);
            lookAround(officer, "desk");
        }
        try (var officer = browsing.phone(demo.url())) {
            officer.signIn("membership@union.example", PASSWORD);
            look(officer, address, "member-page-phone");
            lookAround(officer, "phone");
            merge(officer);
        }
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            assertThat(member.page().locator("main")).containsText(text("membership.home.answered"));
            member.open("my-details");
            assertThat(member.page().locator("main")).containsText(ANSWER);
            look(member, "who-looked", "who-looked-phone");
            assertThat(member.page().locator("main")).containsText(text("membership.reads.yours.correction"));
            assertThat(member.errors()).isEmpty();
        }
    }

    private static void ask(Visitor member) {
        member.open("account");
        member.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text("membership.mine.title")))
                .click();
        member.settle();
        member.press(text("membership.mine.send")).settle();
        assertThat(member.page().locator("main")).containsText(text("membership.mine.field.missing"));
        choose(member, "membership.mine.field", text("membership.correction.field.MOBILE"));
        member.page().getByLabel(text("membership.mine.words")).fill(WORDS);
        member.press(text("membership.mine.send")).settle();
        assertThat(member.page().locator("main")).containsText(text("membership.mine.sent"));
        look(member, "my-details", "my-details-phone");
        assertThat(member.errors()).isEmpty();
    }

    /** Gives the address of the member’s page. */
    private static String answer(Visitor officer) {
        look(officer, "corrections", "corrections-desk");
        Page page = officer.page();
        Locator row = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(WORDS));
        row.getByRole(AriaRole.LINK).click();
        page.waitForURL(now -> now.contains("for=correction"));
        officer.settle();
        String address = page.url();
        assertThat(page.locator("main")).containsText(WORDS);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text("membership.correction.answer")))
                .first()
                .click();
        officer.settle();
        page.getByLabel(text("membership.correction.answer.words")).fill(ANSWER);
        officer.assertAccessible("answering");
        officer.picture("answer-desk");
        officer.press(text("membership.correction.done")).settle();
        assertThat(page.locator("main")).containsText(text("membership.correction.answered"));
        look(officer, address, "member-page-desk");
        return address;
    }

    private static void writeByHand(Visitor officer) {
        Page page = officer.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text("membership.entry.add.ENGAGEMENT")))
                .click();
        officer.settle();
        officer.press(text("membership.entry.save")).settle();
        assertThat(page.locator("main")).containsText(text("membership.refused.UNKNOWN_WORKPLACE"));
        officer.assertAccessible("an entry that is refused");
        officer.picture("entry-refused-desk");
        var workplace = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("membership.entry.workplace")));
        workplace.fill("a");
        page.getByRole(AriaRole.OPTION).first().click();
        page.getByLabel(text("membership.entry.job"), new Page.GetByLabelOptions().setExact(true))
                .fill("understudy");
        var first = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("membership.entry.start.ENGAGEMENT")));
        first.fill("01/02/2003");
        first.press("Enter");
        var last = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("membership.entry.end")));
        last.fill("02/03/2003");
        last.press("Enter");
        officer.press(text("membership.entry.save")).settle();
        assertThat(page.locator("main")).containsText("understudy · 1 February 2003 to 2 March 2003");
        assertThat(page.locator("main")).containsText(text("membership.entry.byHand"));
    }

    /** Two rows for one person: the difference is looked at before it is applied. */
    private static void importTwice(Visitor officer) {
        Page page = officer.page();
        officer.open("import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(members());
        assertThat(page.locator("vaadin-upload-file[complete]")).hasCount(1);
        officer.press(text("membership.import.upload.check"));
        assertThat(page.getByText(text("membership.import.run.nothingWritten"))).isVisible();
        // The words stand there a moment before the address does.
        page.waitForURL(now -> now.contains("/import/"));
        String run = page.url();
        look(officer, run, "import-run-desk");
        look(officer, run + "?show=ABSENT&page=2", "import-absent-desk");
        officer.press("Apply 2 rows");
        assertThat(page.getByText(Pattern.compile("^Applied on "))).isVisible();
    }

    private static FilePayload members() {
        String rows = "membership_number,given_name,family_name,email,mobile,joined_on,status,branch,language\n"
                + "Z9001,Twyla,Twicely,twyla@twice.example,07700 900991,2020-01-01,in_benefit,Wales,en\n"
                + "Z9002,Twyla,Twicely,,+44 7700 900991,2021-01-01,in_benefit,Wales,en\n";
        return new FilePayload("members.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static void merge(Visitor officer) {
        Page page = officer.page();
        officer.open("duplicates");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(text("membership.duplicates.compareOf", "Z9001", "Z9002")))
                .click();
        page.waitForURL(now -> now.contains("/duplicates/"));
        officer.settle();
        look(officer, page.url(), "merge-phone");
        officer.press(text("membership.merge.keep", "Z9001")).settle();
        officer.picture("office-merge-ask-phone");
        officer.press(text("membership.merge.do"));
        page.waitForURL(now -> now.contains("/members/"));
        assertThat(officer.settle().page().locator("main")).containsText("Z9002 Twyla Twicely");
    }

    private static void lookAround(Visitor officer, String screen) {
        for (String path : List.of("members?q=a&status=in_benefit", "workplaces", "duplicates", "import")) {
            look(officer, path, path.replaceAll("\\W.*", "") + "-" + screen);
        }
        officer.open("workplaces");
        officer.page().locator("main .list-rows a.row-main").first().click();
        officer.page().waitForURL(now -> now.contains("/workplace?"));
        officer.settle();
        look(officer, officer.page().url(), "workplace-" + screen);
        look(officer, officer.page().url() + "&show=all", "workplace-all-" + screen);
        look(officer, "entries/term/new", "term-" + screen);
        assertThat(officer.errors()).isEmpty();
    }

    private static void look(Visitor somebody, String path, String name) {
        somebody.open(path);
        somebody.assertNothingSticksOut(name);
        somebody.assertAccessible(name);
        somebody.picture("office-" + name);
    }

    private static void choose(Visitor somebody, String labelKey, String option) {
        somebody.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(labelKey)))
                .or(somebody.page().getByLabel(text(labelKey)))
                .first()
                .click();
        somebody.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }
}
