package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.browser.OfficerSteps.Officer;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.sealing.BeleniosTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A union holds a ballot, from an empty portal and four CSV files to an archive that two programs confirm; on the
 * production jar, by mail, in browsers. What was typed and shown on the way stands in no log.
 */
@ExtendWith(BrowserPortal.class)
class UnionJourneyBrowserIT {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Officer FIRST = new Officer("Rowena Ashdown", "rowena.ashdown@union.example");
    private static final Officer SECOND = new Officer("Tunde Balogun", "tunde.balogun@union.example");
    private static final String PASSWORD = "seven-quiet-lanterns";
    private static final String TITLE = "Digital scanning on set";
    private static final String QUESTION = "Would you be prepared to refuse to be digitally scanned on set?";
    private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
    private static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));
    private static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));

    /** What must not stand in any log. */
    private final List<String> secrets =
            new ArrayList<>(List.of(PASSWORD, FIRST.name(), FIRST.email(), SECOND.name(), SECOND.email()));

    private final List<String> trackers = new ArrayList<>();
    private final List<String> consoles = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aVoteTravelsFromTheRollToAnArchiveThatTwoProgramsConfirm(Browsing browsing) throws IOException {
        try (var mail = Mailbox.open();
                var portal = start(mail)) {
            var link = portal.awaitLine(line -> line.contains("/set-up/"), Duration.ofSeconds(60))
                    .strip();
            try (var first = browsing.desk(portal.url());
                    var second = browsing.desk(portal.url())) {
                OfficerSteps.setUp(first, link, FIRST, PASSWORD, SECOND);
                OfficerSteps.signIn(first, FIRST, PASSWORD, mail);
                MemberSteps.choosePassword(
                        second, mail.activationLink(SECOND.email(), Duration.ofSeconds(60)), PASSWORD);
                OfficerSteps.signIn(second, SECOND, PASSWORD, mail);
                OfficerSteps.importFiles(first, Roll600.files());
                hold(portal, browsing, mail, first, second);
                keepConsole(first);
                keepConsole(second);
            }
            assertNothingWasLoggedThatMustNotBe(portal);
        }
    }

    private static PortalProcess start(Mailbox mail) {
        var settings = new HashMap<>(mail.settings());
        return PortalProcess.start(
                "journey-portal", PortalProcess.freshFolder("journey"), PortalProcess.freePort(), settings);
    }

    private void hold(PortalProcess portal, Browsing browsing, Mailbox mail, Visitor first, Visitor second)
            throws IOException {
        var members = Roll600.entitled().subList(0, 6);
        try (var member = browsing.phone(portal.url())) {
            for (var who : members) {
                MemberSteps.activate(member, who, mail, PASSWORD);
            }
            OfficerSteps.beginBallot(first, TITLE, QUESTION);
            OfficerSteps.setElectorate(first, "01/01/2021", "PACT-TV", "PACT-CINEMA");
            assertWhoMayVote(first, members.getFirst());
            var closes = ZonedDateTime.now(Clock.system(UK)).plusMinutes(4).truncatedTo(ChronoUnit.MINUTES);
            var ballotId = OfficerSteps.scheduleAndPropose(first, closes);
            OfficerSteps.approve(second, ballotId, "open");
            OfficerSteps.awaitOpen(second);

            castInTheBrowser(member, members.getFirst(), ballotId);
            var others = members.subList(1, members.size());
            castOverHttp(portal, ballotId, others);
            awaitClosed(portal, ballotId, others.getFirst());

            OfficerSteps.countAndProposeToPublish(first, ballotId);
            OfficerSteps.approve(second, ballotId, "publish");
            keepConsole(member);
        }
        try (var anybody = browsing.desk(portal.url())) {
            anybodyChecks(anybody, resultAndBoard(portal, anybody));
            keepConsole(anybody);
        }
    }

    private static void assertWhoMayVote(Visitor officer, Roll600.Somebody entitled) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(OfficerSteps.electorateFigure(officer))
                .hasText("340");
        assertThat(OfficerSteps.lookUp(officer, entitled.number()).innerText())
                .contains(text("ballots.lookup.in", entitled.name()));
        var overdue = Roll600.inArrears();
        assertThat(OfficerSteps.lookUp(officer, overdue.number()).innerText())
                .contains(text("ballots.lookup.out", overdue.name()));
    }

    /** Casts once, however impatient: double click, a second tab, a reload, the back button. */
    private void castInTheBrowser(Visitor member, Roll600.Somebody who, String ballotId) {
        member.signIn(who.number(), PASSWORD);
        MemberSteps.enterBooth(member);
        var booth = member.page();
        MemberSteps.answer(booth, "Yes");
        var secondTab = member.context().newPage();
        secondTab.navigate(booth.url());
        MemberSteps.answer(secondTab, "No");
        member.picture("journey-check-phone");

        MemberSteps.castButton(booth).dblclick();
        var tracker = MemberSteps.tracker(booth);
        assertThat(tracker).matches("[A-Za-z0-9+/]{43}");
        trackers.add(tracker);
        member.picture("journey-receipt-phone");
        member.assertAccessible("receipt");

        MemberSteps.castButton(secondTab).click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(MemberSteps.heading(secondTab))
                .hasText(text("booth.elsewhere.title"));
        secondTab.close();
        booth.reload();
        MemberSteps.assertHasVoted(booth);
        booth.goBack();
        booth.navigate(booth.url().replaceAll("/vote/.*|/$", "") + "/vote/" + ballotId);
        MemberSteps.assertHasVoted(booth);
        member.open("");
        assertThat(member.page().locator("main").innerText()).contains(text("ballots.part.open.accepted"));
    }

    private void castOverHttp(PortalProcess portal, String ballotId, List<Roll600.Somebody> others) throws IOException {
        var votes = List.of(YES, YES, NO, BLANK, YES);
        for (int i = 0; i < others.size(); i++) {
            try (var voter = HttpVoter.signIn(portal.url(), others.get(i).email(), PASSWORD)) {
                var sealed = voter.seal(ballotId, votes.get(i));
                var answer = voter.cast(ballotId, sealed);
                assertThat(answer.accepted()).as("cast: %s", answer).isTrue();
                assertThat(voter.cast(ballotId, sealed).tracker()).isEqualTo(answer.tracker());
                trackers.add(answer.tracker());
                secrets.add(voter.credential());
            }
        }
    }

    private static void awaitClosed(PortalProcess portal, String ballotId, Roll600.Somebody who) throws IOException {
        try (var voter = HttpVoter.signIn(portal.url(), who.email(), PASSWORD)) {
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> voter.state(ballotId).get("state").asString().equals("closed"));
        }
    }

    /** What anybody sees without an account: result, board, archive; returns the archive. */
    private Path resultAndBoard(PortalProcess portal, Visitor anybody) {
        Page page = anybody.open("results").page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText())
                .contains("340")
                .containsPattern("Yes[\\s\\p{Z}]+80[.]0[\\s\\p{Z}]*%[\\s\\p{Z}]+votes:[\\s\\p{Z}]+4")
                .containsPattern("No[\\s\\p{Z}]+20[.]0[\\s\\p{Z}]*%[\\s\\p{Z}]+votes:[\\s\\p{Z}]+1")
                .containsPattern("Left blank[\\s\\p{Z}]+1");
        anybody.picture("journey-result-desk");
        anybody.assertAccessible("result");
        var download = page.waitForDownload(
                () -> page.locator("a[href$='.bel']").first().click());
        var archive = folder.resolve("published.bel");
        download.saveAs(archive);
        page.locator("a[href$='/board']").first().click();
        page.locator("main").waitFor();
        assertThat(page.content()).contains(trackers);
        anybody.picture("journey-board-desk");
        return archive;
    }

    private void anybodyChecks(Visitor anybody, Path archive) throws IOException {
        assertThat(anybody.page().locator("main").isVisible()).isTrue();
        var own = command("./portal", "verify", archive.toString(), "--tracker", trackers.getFirst());
        assertThat(own)
                .as("340 on the roll, and 20 spare ones")
                .contains("Public credentials: 360, ballots that count: 6");
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(Files.createDirectory(folder.resolve("belenios")), Files.readAllBytes(archive));
    }

    private static String command(String... words) throws IOException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }

    private void keepConsole(Visitor visitor) {
        consoles.addAll(visitor.console());
    }

    private void assertNothingWasLoggedThatMustNotBe(PortalProcess portal) throws IOException {
        Files.write(PortalProcess.OUTPUT.resolve("journey-consoles.log"), consoles);
        var logged = portal.printed() + String.join("\n", consoles);
        secrets.addAll(trackers);
        secrets.addAll(Roll600.everythingPersonal());
        // What a sealed ballot is made of.
        secrets.addAll(List.of("individual_proofs", "overall_proof", "\"signature\""));
        assertThat(trackers).hasSize(6).doesNotHaveDuplicates();
        assertThat(logged).contains("Started GreenroomApplication");
        assertThat(secrets.stream().filter(logged::contains).toList()).isEmpty();
    }
}
