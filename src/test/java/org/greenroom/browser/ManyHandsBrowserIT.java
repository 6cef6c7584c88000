package org.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
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
import java.util.Map;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.demo.DemoAccount;
import org.greenroom.demo.DemoRoll;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.sealing.BeleniosTool;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ballot from draft to published result by seven people in browsers of their own: two officers, three key holders, a
 * scrutineer and a member. No one of them, and not the portal, could have counted it alone.
 */
@Tag("long")
@ExtendWith(BrowserPortal.class)
class ManyHandsBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String TITLE = "Who keeps our recordings";
    private static final List<DemoAccount> HOLDERS =
            List.of(DemoAccount.CONSENT, DemoAccount.AUDITOR, DemoAccount.NEWS);
    private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
    private static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));
    private static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));
    private static final IsAttachedOptions PATIENTLY = new IsAttachedOptions().setTimeout(180_000);

    /** What a holder saved of a key: the file, and the words that open it. */
    private record Saved(FilePayload file, String words) {}

    private final List<String> trackers = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void sevenPeopleHoldABallotThatNoneOfThemCouldCountAlone(Browsing browsing) throws Exception {
        var settings = Map.of(
                "SPRING_PROFILES_ACTIVE",
                "demo",
                "GREENROOM_DEMO_EVERYBODYSIGNSIN",
                "true",
                "GREENROOM_ACCESS_ATTEMPTSADDRESS",
                "1000");
        try (var portal = PortalProcess.start(
                        "many-hands", PortalProcess.freshFolder("many-hands"), PortalProcess.freePort(), settings);
                var sessions = new Sessions(browsing, portal)) {
            portal.awaitLine(line -> line.contains("The demonstration is ready"), Duration.ofMinutes(5));
            var first = sessions.of(DemoAccount.RETURNING);
            var second = sessions.of(DemoAccount.SECOND);
            var ballot = draft(first);
            OfficerSteps.approve(second, ballot, "open");

            var saved = new HashMap<DemoAccount, Saved>();
            for (var holder : HOLDERS) {
                saved.put(holder, makeKey(sessions.of(holder), ballot));
            }
            OfficerSteps.awaitOpen(second);

            var scrutineer = sessions.of(DemoAccount.SCRUTINEER);
            var sealOfRoll = sealRoll(scrutineer, ballot);
            castInTheBooth(sessions.of(DemoAccount.MEMBER), ballot);
            castOverHttp(portal, ballot);
            OfficerSteps.proposeToClose(first, ballot);
            OfficerSteps.approve(second, ballot, "close-now");

            OfficerSteps.startTheCount(first, ballot);
            for (var holder : HOLDERS) {
                addPart(sessions.of(holder), saved.get(holder));
            }
            OfficerSteps.proposeToPublish(first, ballot);
            OfficerSteps.approve(second, ballot, "publish");

            checkRollAndArchive(scrutineer, ballot, sealOfRoll);
            assertArchiveHolds(scrutineer, portal.url() + "/ballots/" + ballot + "/archive.bel");
            var member = sessions.of(DemoAccount.MEMBER);
            member.open("ballots/" + ballot);
            assertThat(member.page().locator("main")).containsText(text("ballots.part.took-part"));
            sessions.assertNoErrors();
        }
    }

    private static String draft(Visitor first) {
        OfficerSteps.beginBallot(first, TITLE, "Should the union keep a list of who holds recordings of us?");
        OfficerSteps.setElectorateInBenefit(first);
        var closes = ZonedDateTime.now(Clock.system(ZoneId.of("Europe/London")))
                .plusDays(1)
                .truncatedTo(ChronoUnit.HOURS);
        return OfficerSteps.scheduleAndPropose(
                first, closes, HOLDERS.stream().map(DemoAccount::displayName).toArray(String[]::new));
    }

    private static Saved makeKey(Visitor holder, String ballot) throws IOException {
        var page = holder.page();
        page.navigate(holder.url() + "/keys/" + ballot);
        page.locator("#make").click();
        page.locator("#save-file").waitFor();
        var words = String.join(" ", page.locator("#words li").allTextContents());
        var download = page.waitForDownload(() -> page.locator("#save-file").click());
        var file = new FilePayload("key.json", "application/json", Files.readAllBytes(download.path()));
        page.locator("#next").click();
        give(page, new Saved(file, words));
        assertThat(page.locator("#to-lost")).isAttached(PATIENTLY);
        return new Saved(file, words);
    }

    private static void give(Page page, Saved saved) {
        page.locator("#key-file").setInputFiles(saved.file());
        page.locator("#passphrase").fill(saved.words());
        page.locator("#with-file").click();
    }

    /** Returns the key of the seal. */
    private static String sealRoll(Visitor scrutineer, String ballot) {
        scrutineer.open("scrutiny/" + ballot);
        scrutineer.press(text("scrutiny.roll.seal")).settle();
        return scrutineer.page().locator(".notice .long-code").innerText();
    }

    private void castInTheBooth(Visitor member, String ballot) {
        member.page().navigate(member.url() + "/vote/" + ballot);
        MemberSteps.answer(member.page(), "Yes");
        MemberSteps.castButton(member.page()).click();
        trackers.add(MemberSteps.tracker(member.page()));
    }

    private void castOverHttp(PortalProcess portal, String ballot) throws IOException {
        var votes = List.of(YES, NO, BLANK, YES, YES, NO).iterator();
        for (var number : DemoRoll.numbersInBenefit()) {
            if (!votes.hasNext()) {
                return;
            }
            try (var voter = HttpVoter.signIn(portal.url(), number, PASSWORD)) {
                if (!voter.state(ballot).get("voted").asBoolean()) {
                    var answer = voter.cast(ballot, voter.seal(ballot, votes.next()));
                    assertThat(answer.accepted()).as("cast: %s", answer).isTrue();
                    trackers.add(answer.tracker());
                }
            }
        }
    }

    /** The sum is made in the background; until then the page offers other things to whoever holds a key. */
    private static void awaitSum(Page page) {
        var attached = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    page.reload();
                    page.locator("#count, #to-lost").first().waitFor(attached);
                    return page.locator("#count").count() == 1;
                });
    }

    private static void addPart(Visitor holder, Saved saved) {
        var page = holder.page();
        awaitSum(page);
        page.locator("#count").click();
        page.locator("#check-archive").click();
        page.locator("#key-file").waitFor();
        assertThat(page.locator("#keyholder")).containsText("7");
        give(page, saved);
        assertThat(page.locator("#key-file")).hasCount(0);
        assertThat(page.locator("#problem")).hasCount(0);
    }

    private static void checkRollAndArchive(Visitor scrutineer, String ballot, String sealOfRoll) {
        scrutineer.open("scrutiny/" + ballot);
        scrutineer.fill("scrutiny.roll.check.key", sealOfRoll);
        scrutineer.press(text("scrutiny.roll.check")).settle();
        assertThat(scrutineer.page().locator("main"))
                .containsText(text("scrutiny.roll.check.unchanged", "").split(":")[0]);
        scrutineer.press(text("scrutiny.verification.now")).settle();
        assertThat(scrutineer.page().locator("main")).containsText(text("scrutiny.verification.holds"));
    }

    private void assertArchiveHolds(Visitor anybody, String address) throws IOException {
        var archive = anybody.context().request().get(address).body();
        var contents = Verifier.verify(archive).contents().orElseThrow();
        assertThat(contents.ballots().keySet().stream().map(Tracker::base64).toList())
                .containsExactlyInAnyOrderElementsOf(trackers);
        assertThat(contents.result().orElseThrow().counts()).isEqualTo(List.of(List.of(1, 4, 2)));
        BeleniosTool.requirePresent();
        BeleniosTool.assertVerifies(Files.createDirectory(folder.resolve("belenios")), archive);
    }

    /** A browser session for each person, kept until the end. */
    private record Sessions(Browsing browsing, PortalProcess portal, Map<DemoAccount, Visitor> open)
            implements AutoCloseable {

        Sessions(Browsing browsing, PortalProcess portal) {
            this(browsing, portal, new HashMap<>());
        }

        Visitor of(DemoAccount account) {
            return open.computeIfAbsent(account, who -> {
                var visitor = who == DemoAccount.MEMBER ? browsing.phone(portal.url()) : browsing.desk(portal.url());
                return visitor.signIn(who.address(), PASSWORD);
            });
        }

        void assertNoErrors() {
            assertThat(open.values().stream().flatMap(visitor -> visitor.errors().stream()))
                    .isEmpty();
        }

        @Override
        public void close() {
            open.values().forEach(Visitor::close);
        }
    }
}
