package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.BrowserPortal.Demo;
import org.greenroom.processes.PortalProcess;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two officers give a role, one takes it away, and the auditor finds, takes along and checks what they did. */
@ExtendWith(BrowserPortal.class)
class OfficersBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String OWN_PASSWORD = "seven lanterns by the stage";
    private static final String NAME = "Ottilie Marchbanks";
    private static final String ADDRESS = "ottilie@union.example";
    private static final String REASON = "The desk is closed for the summer.";

    @Test
    void aRoleIsGivenByTwoTakenAwayByOneAndTheTrailSaysSo(Demo demo, Browsing browsing) throws Exception {
        try (var first = browsing.desk(demo.url());
                var invited = browsing.phone(demo.url())) {
            first.signIn("membership@union.example", PASSWORD);
            propose(first);
            try (var second = browsing.desk(demo.url())) {
                second.signIn("members2@union.example", PASSWORD);
                approve(second);
            }
            comeIn(invited);
            withdraw(first);
            invited.open("newsroom");
            assertThat(invited.heading()).as("the role is gone at once").isNotEqualTo(text("newsroom.title"));
            look(first, "deletion-requests", "deletions");
            assertThat(first.page().locator("main")).containsText(text("officers.deletion.lead"));
            assertThat(first.errors()).isEmpty();
        }
        try (var auditor = browsing.desk(demo.url())) {
            auditor.signIn("auditor@union.example", PASSWORD);
            look(auditor, "officers", "officers-read");
            assertThat(link(auditor.page(), text("officers.new"))).hasCount(0);
            readTheTrail(auditor);
            assertThat(auditor.errors()).isEmpty();
        }
    }

    private static void propose(Visitor officer) {
        look(officer, "officers", "officers");
        var page = officer.page();
        link(page, text("officers.new")).click();
        page.waitForURL(now -> now.endsWith("/officers/new"));
        officer.settle();
        officer.press(text("officers.propose")).settle();
        assertThat(page.locator("main")).containsText(text("officers.refused.NAME_MISSING"));
        officer.fill("officers.name", NAME);
        officer.fill("officers.email", "nobody");
        officer.press(text("officers.propose")).settle();
        assertThat(page.locator("main")).containsText(text("officers.refused.EMAIL_MISSING"));
        officer.fill("officers.email", ADDRESS);
        choose(officer, "officers.language", "English");
        choose(officer, "officers.role", text("officers.role.NEWS_EDITOR"));
        officer.settle();
        type(officer, LocalDate.now(Times.ZONE).minusDays(1));
        officer.press(text("officers.propose")).settle();
        assertThat(page.locator("main")).containsText(text("officers.refused.UNTIL_PAST"));
        type(officer, LocalDate.now(Times.ZONE).plusDays(60));
        lookHere(officer, "officers-new");
        officer.press(text("officers.propose"));
        page.waitForURL(now -> now.endsWith("/officers"));
        officer.settle();
        assertThat(page.locator("main")).containsText(text("officers.proposedBy", "Moira Kerr"));
        assertThat(act(page, "takeBack")).isVisible();
        assertThat(act(page, "approve")).hasCount(0);
        lookHere(officer, "officers-proposed");
    }

    private static void approve(Visitor officer) {
        officer.open("officers");
        assertThat(act(officer.page(), "takeBack")).hasCount(0);
        lookHere(officer, "officers-to-approve");
        act(officer.page(), "approve").click();
        assertThat(officer.settle().page().locator("main")).containsText(text("officers.done.approved"));
        assertThat(officer.page().locator("main")).containsText(text("officers.status.INVITED"));
        assertThat(officer.errors()).isEmpty();
    }

    /** By the link of the mail to a password, and by that to the newsroom. */
    private static void comeIn(Visitor invited) {
        var link = PortalErrands.await(invited, "/activate/", ADDRESS);
        MemberSteps.choosePassword(invited, link, OWN_PASSWORD);
        invited.signIn(ADDRESS, OWN_PASSWORD);
        invited.open("newsroom");
        assertThat(invited.heading()).isEqualTo(text("newsroom.title"));
        assertThat(invited.errors()).isEmpty();
    }

    private static void withdraw(Visitor officer) {
        officer.open("officers?role=NEWS_EDITOR");
        var page = officer.page();
        link(page, NAME).click();
        page.waitForURL(now -> now.matches(".*/officers/[0-9a-f-]{36}"));
        officer.settle();
        look(officer, page.url(), "officer");
        var name = text("officers.act.about", text("officers.withdraw"), text("officers.role.NEWS_EDITOR"));
        officer.press(name).settle();
        var dialog = page.getByRole(AriaRole.DIALOG);
        var confirm = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions()
                        .setName(text("officers.withdraw"))
                        .setExact(true));
        confirm.click();
        assertThat(dialog).containsText(text("officers.refused.REASON_MISSING"));
        officer.settle().assertAccessible("why a role is withdrawn");
        officer.picture("officers-withdraw-desk");
        dialog.getByLabel(text("officers.reason")).fill(REASON);
        confirm.click();
        assertThat(page.locator("main")).containsText(text("officers.done.withdrawn"));
        officer.settle();
        lookHere(officer, "officer-withdrawn");
    }

    private static void readTheTrail(Visitor auditor) throws IOException, InterruptedException {
        look(auditor, "audit", "audit");
        var page = auditor.page();
        auditor.fill("audit.search.person", "Moira Kerr");
        auditor.fill("audit.search.action", "role.revoked");
        auditor.press(text("audit.search"));
        page.waitForURL(now -> now.contains("action=role.revoked"));
        auditor.settle();
        assertThat(page.locator("vaadin-grid")).containsText(REASON);
        lookHere(auditor, "audit-found");

        var csv = Files.readString(download(page, text("audit.download.audit.csv")));
        assertThat(csv).contains("role.revoked", NAME, REASON).doesNotContain("role.granted");
        var whole = download(page, text("audit.download.audit.jsonl"));
        auditor.press(text("audit.verify")).settle();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("are unchanged and in order");

        var held = check(whole);
        assertThat(held.exit()).as(held.said()).isZero();
        var forged = Files.writeString(
                whole.resolveSibling("forged.jsonl"),
                Files.readString(whole).replace(REASON, "Nobody knows why."),
                StandardCharsets.UTF_8);
        assertThat(check(forged).exit()).isEqualTo(1);
    }

    private static Path download(Page page, String name) throws IOException {
        Download file = page.waitForDownload(() -> link(page, name).click());
        var kept = PortalProcess.freshFolder("audit").resolve(file.suggestedFilename());
        file.saveAs(kept);
        return kept;
    }

    private record Answer(int exit, String said) {}

    /** As {@code ./portal check-audit FILE} does it. */
    private static Answer check(Path file) throws IOException, InterruptedException {
        var output = file.resolveSibling(file.getFileName() + ".said").toFile();
        var command = new ProcessBuilder(
                        PortalProcess.JAVA,
                        "-Dloader.main=org.greenroom.audit.AuditCheckCommand",
                        "-cp",
                        System.getProperty("greenroom.jar", "target/greenroom.jar"),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        return new Answer(command.waitFor(), Files.readString(output.toPath()));
    }

    private static void look(Visitor somebody, String path, String name) {
        somebody.open(path);
        lookHere(somebody, name);
    }

    /** The page as it stands: at a desk, on a phone, and on the smallest phone. */
    private static void lookHere(Visitor somebody, String name) {
        somebody.assertAccessible(name);
        somebody.assertNothingSticksOut(name);
        somebody.picture(name + "-desk");
        somebody.page().setViewportSize(390, 844);
        somebody.picture(name + "-phone");
        somebody.page().setViewportSize(320, 640);
        somebody.assertNothingSticksOut(name + " at 320 pixels");
        somebody.page().setViewportSize(1280, 860);
    }

    private static Locator act(Page page, String act) {
        var name = text("officers.act.about", text("officers.act." + act), NAME);
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void type(Visitor officer, LocalDate day) {
        var field = officer.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(text("officers.until")));
        field.fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK)));
        field.press("Enter");
        officer.settle();
    }

    private static void choose(Visitor somebody, String labelKey, String option) {
        var page = somebody.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text(labelKey)))
                .or(page.getByLabel(text(labelKey)))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }
}
