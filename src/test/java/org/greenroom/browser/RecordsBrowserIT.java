package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.browser.Visitor.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an answer to its receipt, the history, what applied today, and the whole record as a file. */
@ExtendWith(BrowserPortal.class)
class RecordsBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";

    @Test
    void anAnswerGivesAReceiptThatTheHistoryAndTheDayShow(Demo demo, Browsing browsing) throws IOException {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            var page = member.page();
            member.open("consent/training");
            var use = page.locator("#train-on-recordings");
            var title = use.getByRole(AriaRole.HEADING).first().innerText();
            use.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^" + text("consent.walk.ask"))))
                    .first()
                    .click();
            use.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("\\d+")))
                    .click();

            assertThat(heading(page)).hasText(text("records.what.decided.own", text("records.use", title)));
            var number = page.url().replaceAll(".*/", "");
            assertThat(page.locator("main")).containsText(text("records.notALicence"));
            assertThat(page.locator(".record-ticket-stub")).containsText(number);
            look(member, "records-receipt");
            assertThat(saved(page, "records.receipt.pdf")).startsWith("%PDF");
            assertThat(saved(page, "records.receipt.json")).contains("dpv:ConsentReceipt", "TRAIN_ON_RECORDINGS");
            assertThat(saved(page, "records.receipt.jws").split("\\.")).hasSize(3);

            link(page, text("records.receipt.history")).click();
            assertThat(heading(page)).hasText(text("records.history.title"));
            assertThat(page.locator(".history > li").first()).containsText(title);
            assertThat(link(page, text("records.history.receipt", number))).isVisible();
            look(member, "records-history");

            link(page, text("records.on.title")).click();
            assertThat(heading(page)).hasText(text("records.on.title"));
            var line = page.locator(".record-line").filter(new Locator.FilterOptions().setHasText(title));
            assertThat(line.first()).containsText(text("consent.answer.ask"));
            look(member, "records-today");

            member.open("consent/record");
            look(member, "records-record");
            assertThat(saved(page, "records.record.take.act")).contains("greenroom consent record 1", title);
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void aDayAheadAndAnErasureWithoutATickAreRefusedInWords(Demo demo, Browsing browsing) {
        try (var member = browsing.phone(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            var page = member.page();
            member.open("consent/training");
            page.locator("#train-on-scan")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^" + text("consent.walk.refuse"))))
                    .first()
                    .click();
            member.settle();

            member.open("consent/on/2099-01-01");
            assertThat(page.getByText(text("records.on.future"))).isVisible();
            look(member, "records-future");

            member.open("consent/record/erase");
            look(member, "records-erase");
            member.press(text("records.erase.act")).settle();
            assertThat(page.getByText(text("records.erase.confirm.missing"))).isVisible();
            look(member, "records-erase-refused");
            link(page, text("records.erase.keep")).click();
            assertThat(heading(page)).hasText(text("records.record.title"));
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void aDayIsTypedAndADayAheadIsRefusedAtItsField(Demo demo, Browsing browsing) {
        try (var member = browsing.desk(demo.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            var page = member.page();
            member.open("consent/on");
            var day = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("records.on.field")));
            day.fill("01/01/2099");
            day.press("Enter");
            member.press(text("records.on.show")).settle();
            assertThat(page.getByText(text("records.on.future")).first()).isVisible();
            look(member, "records-day-refused");

            day.fill("01/01/2020");
            day.press("Enter");
            member.press(text("records.on.show"));
            page.waitForURL("**/consent/on/2020-01-01");
            assertThat(page.locator("main")).containsText(text("records.on.why.unstated"));
            assertThat(member.errors()).isEmpty();
        }
    }

    @Test
    void everyPageFitsANarrowPhoneAndADeskInBothLanguages(Demo demo, Browsing browsing) {
        for (var address : List.of("rhian@members.example", "mabli@members.example")) {
            for (var screen : List.of(Screen.NARROW, Screen.DESK)) {
                try (var member = Visitor.come(browsing.browser(), demo.url(), screen)) {
                    member.signIn(address, PASSWORD);
                    var language = member.page().locator("html").getAttribute("lang");
                    var refuse = Visitor.TEXTS.get(java.util.Locale.of(language), "consent.walk.refuse");
                    member.open("consent/change");
                    member.page()
                            .locator("#alter-performance")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Locator.GetByRoleOptions().setName(Pattern.compile("^" + refuse)))
                            .first()
                            .click();
                    member.settle();
                    member.open("consent/history");
                    var receipt = member.page()
                            .locator("a[href*='consent/receipt/']")
                            .first()
                            .getAttribute("href");
                    for (var path : List.of(
                            "consent/history",
                            receipt,
                            "consent/on",
                            "consent/record",
                            "consent/record/erase",
                            "consent/wording/voice-clone/1",
                            "consent/receipt/99999")) {
                        member.open(path);
                        look(
                                member,
                                "records-" + screen.name().toLowerCase(java.util.Locale.ROOT) + "-" + language + "-"
                                        + path.replaceAll("[^a-z]+", "-"));
                    }
                    assertThat(member.errors()).isEmpty();
                }
            }
        }
    }

    @Test
    void theAuditorHearsThatAllRecordsAreWhole(Demo demo, Browsing browsing) {
        try (var auditor = browsing.desk(demo.url())) {
            auditor.signIn("auditor@union.example", PASSWORD);
            auditor.open("consent/records");
            assertThat(heading(auditor.page())).hasText(text("records.check.title"));
            auditor.press(text("records.check.act")).settle();
            assertThat(auditor.page().getByText(text("records.check.whole"))).isVisible();
            look(auditor, "records-check");
        }
    }

    private static String saved(Page page, String key) throws IOException {
        var download = page.waitForDownload(() -> link(page, text(key)).click());
        return new String(Files.readAllBytes(download.path()), StandardCharsets.UTF_8);
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

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
