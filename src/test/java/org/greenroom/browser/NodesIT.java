package org.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.greenroom.ballot.BallotState;
import org.greenroom.processes.BackOffice;
import org.greenroom.processes.HttpVoter;
import org.greenroom.processes.PortalProcess;
import org.greenroom.processes.PostgresPair;
import org.greenroom.processes.Relay;
import org.greenroom.processes.ReverseProxy;
import org.greenroom.processes.Waiting;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two portals behind a reverse proxy, on a PostgreSQL with a synchronous standby. Nodes are killed and restarted, the
 * database falls silent and its machine is lost, each in the middle of people voting: every vote that was answered is in
 * the box at the end, every other can be sent again, and closing and counting happen once.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

    private static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
    private static final int VOTERS = 24;
    private static final int ANSWERED_BEFORE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder = PortalProcess.freshFolder("nodes");
    private final int firstPort = PortalProcess.freePort();
    private final int secondPort = PortalProcess.freePort();
    /** What was answered in each ballot: trackers by who voted. */
    private final Map<UUID, Map<String, String>> answered = new ConcurrentHashMap<>();

    private PostgresPair databases;
    private Relay toPrimary;
    private ReverseProxy proxy;
    private PortalProcess first;
    private PortalProcess second;
    private BackOffice office;

    /** A sealed ballot on the way. */
    private record Cast(HttpVoter voter, byte[] sealed) {}

    @BeforeAll
    void start() throws Exception {
        ReverseProxy.require();
        databases = PostgresPair.start(folder);
        toPrimary = new Relay("localhost:" + databases.primaryPort());
        proxy = ReverseProxy.before(folder, List.of(firstPort, secondPort));
        // On an empty database: both want to lay out the tables.
        try (var starting = Executors.newFixedThreadPool(2)) {
            var one = starting.submit(() -> node("node-1", firstPort));
            var other = starting.submit(() -> node("node-2", secondPort));
            first = one.get();
            second = other.get();
        }
        office = BackOffice.open(database(databases.primaryPort()), folder.resolve("keys"));
    }

    @AfterAll
    void stop() throws IOException {
        for (AutoCloseable part : new AutoCloseable[] {office, first, second, proxy, toPrimary, databases}) {
            close(part);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two hosts in one address: the driver takes the one that is the primary. */
    private String database(int primaryPort) {
        return "jdbc:postgresql://localhost:" + primaryPort + ",localhost:" + databases.standbyPort()
                + "/postgres?targetServerType=primary&hostRecheckSeconds=1&logServerErrorDetail=false";
    }

    private PortalProcess node(String name, int port) {
        var settings = new HashMap<String, String>();
        settings.put("GREENROOM_DB_URL", database(toPrimary.port()));
        settings.put("GREENROOM_DB_USER", "postgres");
        settings.put("GREENROOM_DB_PASSWORD", "postgres");
        settings.put("GREENROOM_KEYS_FOLDER", folder.resolve("keys").toString());
        settings.put("GREENROOM_BASE_URL", proxy.url());
        settings.put("GREENROOM_ACCESS_ATTEMPTSADDRESS", "10000");
        settings.put("GREENROOM_BALLOT_BATCHEVERY", "3s");
        settings.put("GREENROOM_BALLOT_LOOKEVERY", "1s");
        settings.put("GREENROOM_BALLOT_INTAKELEASE", "20s");
        settings.put("GREENROOM_DATABASE_REQUESTTIMEOUT", "3s");
        return PortalProcess.start(name, folder.resolve(name), port, settings);
    }

    private List<Cast> prepare(BackOffice.Open ballot) throws Exception {
        var casts = new ArrayList<Future<Cast>>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var number : ballot.numbers()) {
                casts.add(pool.submit(() -> {
                    var voter = HttpVoter.signIn(proxy.url(), number, BackOffice.PASSWORD);
                    return new Cast(voter, voter.seal(ballot.id().toString(), YES));
                }));
            }
        }
        var prepared = new ArrayList<Cast>();
        for (var cast : casts) {
            prepared.add(cast.get());
        }
        return prepared;
    }

    private Map<String, String> answersIn(UUID ballot) {
        return answered.computeIfAbsent(ballot, any -> new ConcurrentHashMap<>());
    }

    /** All send at once; something happens when some have their answer. Whoever gets none does not know how it stands. */
    private void burst(UUID ballot, List<Cast> casts, Runnable then) throws InterruptedException {
        var enough = new CountDownLatch(ANSWERED_BEFORE);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var cast : casts) {
                pool.submit(() -> {
                    once(ballot, cast.voter(), cast.sealed()).ifPresent(tracker -> enough.countDown());
                });
            }
            assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            then.run();
        }
    }

    /** Sends once and notes the answer, if it is the one hoped for. */
    private Optional<String> once(UUID ballot, HttpVoter voter, byte[] sealed) {
        try {
            var answer = voter.cast(ballot.toString(), sealed);
            if (answer.accepted()) {
                answersIn(ballot).put(voter.identifier(), answer.tracker());
                return Optional.of(answer.tracker());
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            // No answer, or none of the portal: the booth says so and offers to send again.
        }
        return Optional.empty();
    }

    /** As a member does whom the booth tells to: signs in where that is asked for, and sends the same ballot again. */
    private String untilAnswered(UUID ballot, Cast cast) {
        var found = once(ballot, cast.voter(), cast.sealed());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            Waiting.pause();
            try (var again = HttpVoter.signIn(proxy.url(), cast.voter().identifier(), BackOffice.PASSWORD)) {
                found = once(ballot, again, cast.sealed());
            } catch (RuntimeException | AssertionError e) {
                // Nobody there yet.
            }
        }
        return found.orElseThrow(() -> new AssertionError("A vote could not be cast"));
    }

    /** Whoever was answered has voted already; whoever was not sends the same ballot and is. */
    private void everybodyHasVoted(UUID ballot, List<Cast> casts) {
        var before = Map.copyOf(answersIn(ballot));
        assertThat(before.size()).isBetween(ANSWERED_BEFORE, casts.size());
        for (var cast : casts) {
            var number = cast.voter().identifier();
            var tracker = untilAnswered(ballot, cast);
            assertThat(tracker).isEqualTo(Tracker.of(cast.sealed()).base64());
            assertThat(before.getOrDefault(number, tracker)).isEqualTo(tracker);
        }
        assertThat(answersIn(ballot)).hasSize(casts.size());
    }

    @Test
    @Order(1)
    void aNodeThatIsKilledInTheMiddleOfCastsLosesNoVoteItHasAnswered() throws Exception {
        var ballot = office.ballot(VOTERS);
        var casts = prepare(ballot);
        assertThat(casts.stream().map(cast -> cast.voter().cookie("NODE")).distinct())
                .as("both nodes are in use")
                .hasSize(2);
        burst(ballot.id(), casts, first::kill);
        everybodyHasVoted(ballot.id(), casts);
        first = node("node-1-again", firstPort);
    }

    @Test
    @Order(2)
    void aRollingRestartLosesNoVote() throws Exception {
        var ballot = office.ballot(VOTERS);
        var casts = prepare(ballot);
        var turns = new Semaphore(0);
        List<Future<String>> votes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (var cast : casts) {
                votes.add(pool.submit(() -> {
                    turns.acquire();
                    return untilAnswered(ballot.id(), cast);
                }));
            }
            turns.release(6);
            first.close();
            turns.release(6);
            first = node("node-1-new", firstPort);
            turns.release(6);
            second.close();
            turns.release(casts.size() - 18);
            second = node("node-2-new", secondPort);
        }
        for (int i = 0; i < votes.size(); i++) {
            assertThat(votes.get(i).get())
                    .isEqualTo(Tracker.of(casts.get(i).sealed()).base64());
        }
        assertThat(answersIn(ballot.id())).hasSize(casts.size());
    }

    @Test
    @Order(3)
    void aDatabaseThatFallsSilentIsToldOfAndNothingHangs() throws Exception {
        var ballot = office.ballot(VOTERS);
        var casts = prepare(ballot);
        var one = casts.getFirst();
        one.voter().state(ballot.id().toString());
        var began = System.nanoTime();
        toPrimary.hold();
        try {
            var status = one.voter().castAtOnce(ballot.id().toString(), one.sealed());
            assertThat(status).as("the booth says that the portal is busy").isBetween(500, 599);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(28));
        } finally {
            toPrimary.release();
        }
        for (var cast : casts) {
            untilAnswered(ballot.id(), cast);
        }
        everybodyHasVoted(ballot.id(), casts);
    }

    @Test
    @Order(4)
    void theStandbyTakesOverWithEveryVoteThatWasAnswered() throws Exception {
        var ballot = office.ballot(VOTERS);
        var casts = prepare(ballot);
        assertThat(databases.isInSync()).isTrue();
        burst(ballot.id(), casts, () -> {
            databases.killPrimary();
            toPrimary.cut();
            databases.promote();
        });
        everybodyHasVoted(ballot.id(), casts);
    }

    @Test
    @Order(5)
    void everyBallotIsClosedAndCountedOnceAndHoldsEveryAnsweredVote() {
        assertThat(answered).hasSize(4);
        answered.keySet().forEach(office::closeNow);
        for (var ballot : answered.keySet()) {
            Waiting.until("closed", PATIENCE, () -> office.state(ballot) == BallotState.CLOSED);
            office.startTheCount(ballot);
        }
        for (var ballot : answered.keySet()) {
            Waiting.until("counted", PATIENCE, () -> office.state(ballot) == BallotState.COUNTED);
            var contents =
                    Verifier.verify(office.publishedArchive(ballot)).contents().orElseThrow();
            assertThat(contents.ballots().keySet().stream().map(Tracker::base64).toList())
                    .containsExactlyInAnyOrderElementsOf(answered.get(ballot).values());
            for (var act : List.of("ballot.prepared", "ballot.opened", "ballot.closed", "ballot.counted")) {
                assertThat(office.told(ballot, act)).as(act).isEqualTo(1);
            }
            assertThat(office.checkpoints(ballot)).isEqualTo(office.batches(ballot));
        }
        assertThat(office.trailIsUnbroken()).isTrue();
    }
}
