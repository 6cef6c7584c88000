package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenroom.browser.Visitor.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.greenroom.browser.BrowserPortal.Browsing;
import org.greenroom.demo.DemoRoll;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The machine stops in the middle of a rush: no vote that was answered is lost. */
@Tag("long")
@ExtendWith(BrowserPortal.class)
class CrashBrowserIT {

    private static final String PASSWORD = "amber-lights-at-nine";
    private static final String TITLE = text("demo.ballot.short.title");
    private static final List<List<Integer>> CARDIFF = List.of(List.of(0, 1, 0, 0));
    private static final int ANSWERED_BEFORE = 12;

    private final int port = PortalProcess.freePort();
    private final Path folder = PortalProcess.freshFolder("crash");

    /** A sealed ballot on the way. */
    private record Cast(HttpVoter voter, byte[] sealed) {}

    @Test
    void killedInTheMiddleOfABurstThePortalLosesNoVoteItHasAnswered(Browsing browsing) throws Exception {
        List<Cast> casts;
        Map<String, String> answered;
        String ballotId;
        try (var portal = start("crash-before", browsing)) {
            ballotId = ballot(portal, browsing);
            casts = prepare(portal, ballotId);
            answered = burstUntilKilled(portal, ballotId, casts);
        }
        assertThat(answered.size()).isBetween(ANSWERED_BEFORE, casts.size() - 1);

        try (var portal = start("crash-after", browsing)) {
            assertThat(ballot(portal, browsing)).isEqualTo(ballotId);
            var trackers = new ArrayList<>(answered.values());
            for (var cast : casts) {
                trackers.addAll(afterwards(portal, ballotId, cast, answered));
            }
            assertThat(trackers).doesNotHaveDuplicates();
            var archive = closeCountAndPublish(portal, browsing, ballotId);
            var contents = Verifier.verify(archive).contents().orElseThrow();
            assertThat(contents.ballots().keySet().stream().map(Tracker::base64).toList())
                    .containsAll(trackers);
        }
    }

    private PortalProcess start(String name, Browsing browsing) {
        assertThat(browsing.browser().isConnected()).isTrue();
        var settings = new HashMap<String, String>();
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        settings.put("GREENROOM_DEMO_EVERYBODYSIGNSIN", "true");
        settings.put("GREENROOM_DEMO_SHORTBALLOT", "2h");
        settings.put("GREENROOM_ACCESS_ATTEMPTSADDRESS", "10000");
        var portal = PortalProcess.start(name, folder, port, settings);
        portal.awaitLine(line -> line.contains("The demonstration is ready"), Duration.ofMinutes(5));
        return portal;
    }

    private static String ballot(PortalProcess portal, Browsing browsing) {
        try (var member = browsing.phone(portal.url())) {
            member.signIn("rhian@members.example", PASSWORD);
            // The home page shows it in another place once she has voted.
            member.open("ballots").page().getByRole(AriaRole.REGION).first().waitFor();
            var card = member.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(TITLE));
            assertThat(card.count()).as("however often the portal starts").isEqualTo(1);
            return card.getByRole(AriaRole.LINK).first().getAttribute("href").replaceAll(".*([0-9a-f-]{36}).*", "$1");
        }
    }

    /** Everybody who has not voted yet seals a ballot. */
    private static List<Cast> prepare(PortalProcess portal, String ballotId) throws Exception {
        var casts = Collections.synchronizedList(new ArrayList<Cast>());
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var number : DemoRoll.numbersInBenefit()) {
                pool.submit(() -> {
                    var voter = HttpVoter.signIn(portal.url(), number, PASSWORD);
                    if (!voter.state(ballotId).get("voted").asBoolean()) {
                        casts.add(new Cast(voter, voter.seal(ballotId, CARDIFF)));
                    }
                    return null;
                });
            }
        }
        assertThat(casts.size()).isGreaterThan(3 * ANSWERED_BEFORE);
        return casts;
    }

    /** All cast at once; the process is killed when some have their answer. Returns who was answered, and what. */
    private static Map<String, String> burstUntilKilled(PortalProcess portal, String ballotId, List<Cast> casts)
            throws InterruptedException {
        var answered = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(ANSWERED_BEFORE);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var cast : casts) {
                pool.submit(() -> {
                    try {
                        var answer = cast.voter().cast(ballotId, cast.sealed());
                        if (answer.accepted()) {
                            answered.put(cast.voter().identifier(), answer.tracker());
                            enough.countDown();
                        }
                    } catch (IOException e) {
                        // Killed before it answered: whether the vote was stored is not known to the voter.
                    }
                });
            }
            assertThat(enough.await(3, TimeUnit.MINUTES)).isTrue();
            portal.kill();
        }
        return answered;
    }

    /** Whoever was answered has voted; whoever was not sends the same ballot again, and it counts once. */
    private static List<String> afterwards(
            PortalProcess portal, String ballotId, Cast cast, Map<String, String> answered) throws IOException {
        var identifier = cast.voter().identifier();
        try (var voter = HttpVoter.signIn(portal.url(), identifier, PASSWORD)) {
            if (answered.containsKey(identifier)) {
                assertThat(voter.state(ballotId).get("voted").asBoolean())
                        .as("an answered vote is on the roll")
                        .isTrue();
                return List.of();
            }
            var again = voter.cast(ballotId, cast.sealed());
            assertThat(again.accepted())
                    .as("the same ballot sent again: %s", again)
                    .isTrue();
            return List.of(again.tracker());
        }
    }

    private byte[] closeCountAndPublish(PortalProcess portal, Browsing browsing, String ballotId) throws IOException {
        try (var first = browsing.desk(portal.url());
                var second = browsing.desk(portal.url())) {
            first.signIn("officer@union.example", PASSWORD);
            second.signIn("second@union.example", PASSWORD);
            OfficerSteps.proposeToClose(first, ballotId);
            OfficerSteps.approve(second, ballotId, "close-now");
            OfficerSteps.countAndProposeToPublish(first, ballotId);
            OfficerSteps.approve(second, ballotId, "publish");
            return first.context()
                    .request()
                    .get(portal.url() + "/ballots/" + ballotId + "/archive.bel")
                    .body();
        }
    }
}
