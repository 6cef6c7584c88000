package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.CastOutcome.TooLate;
import org.greenroom.ballot.CastOutcome.TooMany;
import org.greenroom.ballot.box.BallotCodes;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.Batches;
import org.greenroom.ballot.box.IntakeTickets;
import org.greenroom.ballot.box.IntakeTickets.Arrival;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollMark;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.ballot.box.WaitingBallots;
import org.greenroom.sealing.CastReceipt;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.PublishedKeys;
import org.greenroom.sealing.Tracker;
import org.greenroom.sealing.Verifier;
import org.greenroom.signing.SigningKey;
import org.greenroom.signing.SigningKeys;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking ballots in, and above all not taking them in, on either database. */
abstract class CastingContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    Booth booth;

    @Autowired
    SigningKeys keysOfPortal;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Ballots ballots;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    BallotSetups setups;

    @Autowired
    Roll roll;

    @Autowired
    IntakeTickets tickets;

    @Autowired
    Batches batches;

    @Autowired
    WaitingBallots waiting;

    @Autowired
    SealedBox box;

    @Autowired
    BallotCodes codes;

    @Autowired
    BallotKeys keys;

    @Autowired
    BallotSettings settings;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    UsedCodeLimit usedCodes;

    @Autowired
    ProofThreads proofs;

    @Autowired
    JdbcClient jdbc;

    private BallotIntake unlimited() {
        return new BallotIntake(
                setups,
                roll,
                tickets,
                waiting,
                box,
                codes,
                keys,
                proofs,
                new ProofCheckLimit(10_000),
                usedCodes,
                settings,
                inTransaction);
    }

    private BallotState state(UUID ballot) {
        return TestBallots.asFirst(() -> ballots.details(ballot)).state();
    }

    /** Everything that casting could change. */
    private List<Map<String, Object>> stored(UUID ballot) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String sql : List.of(
                "select id, state, length(credential_sealed) as c from roll_entry where ballot_id = :ballot order by id",
                "select id, roll_entry_id from waiting_ballot where ballot_id = :ballot order by id",
                "select tracker from sealed_ballot where ballot_id = :ballot order by tracker",
                "select id from intake_ticket where ballot_id = :ballot",
                "select cast_count, batches from ballot_figures where ballot_id = :ballot")) {
            rows.addAll(jdbc.sql(sql).param("ballot", ballot).query().listOfRows());
        }
        return rows;
    }

    private void refusedWithoutATrace(UUID ballot, TestVoter voter, byte[] body, Reason reason) {
        var before = stored(ballot);
        assertThat(voter.cast(ballot, body)).isEqualTo(new NotAccepted(reason));
        assertThat(stored(ballot)).isEqualTo(before);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyRefusalSaysWhyAndChangesNothing() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var other = testBallots.open(6, TestBallots.YES_NO);
        UUID id = made.id();
        TestVoter voter = made.voters().getFirst();
        byte[] ballot = voter.seal(id, 0);
        String json = new String(ballot, StandardCharsets.UTF_8);

        refusedWithoutATrace(id, new TestVoter(UUID.randomUUID(), booth), ballot, Reason.NOT_ON_ROLL);
        refusedWithoutATrace(id, other.voters().getFirst(), ballot, Reason.NOT_ON_ROLL);
        refusedWithoutATrace(id, voter, new byte[booth.maximumBallotBytes(id).orElseThrow() + 1], Reason.TOO_LARGE);
        refusedWithoutATrace(id, voter, new byte[0], Reason.MALFORMED);
        refusedWithoutATrace(id, voter, utf8("{\"a\":".repeat(500)), Reason.MALFORMED);
        refusedWithoutATrace(id, voter, utf8(json.substring(0, json.length() - 1)), Reason.MALFORMED);
        refusedWithoutATrace(id, voter, utf8(json + "\n"), Reason.NOT_CANONICAL);
        var foreign = Election.parse(booth.electionBytes(other.id()).orElseThrow());
        refusedWithoutATrace(id, voter, TestVoter.seal(foreign, voter.credential(id), 0), Reason.WRONG_ELECTION);
        refusedWithoutATrace(id, voter, made.voters().get(1).seal(id, 0), Reason.WRONG_CREDENTIAL);
        refusedWithoutATrace(
                id,
                voter,
                utf8(json.replaceFirst("\"response\":\"\\d{10}", "\"response\":\"1234567890")),
                Reason.INVALID_PROOF);
        assertThat(voter.cast(UUID.randomUUID(), ballot)).isEqualTo(new NotAccepted(Reason.UNKNOWN_BALLOT));
        assertThat(voter.cast(id, ballot)).isInstanceOf(Accepted.class);
        refusedWithoutATrace(id, voter, utf8(json + "\n"), Reason.ALREADY_VOTED);
    }

    @Test
    void theSameBallotAgainIsAnsweredWithItsTrackerAtEveryTime() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        byte[] second = voter.seal(made.id(), 1);
        var accepted = (Accepted) voter.cast(made.id(), ballot);
        assertThat(accepted.tracker()).isEqualTo(Tracker.of(ballot).base64());
        requireReceipt(made.id(), accepted);
        assertThat(voter.cast(made.id(), ballot)).isEqualTo(accepted);
        assertThat(voter.cast(made.id(), second)).isEqualTo(new NotAccepted(Reason.ALREADY_VOTED));
        for (int i = 1; i < 5; i++) {
            made.voters().get(i).vote(made.id(), 0);
        }
        batches.move(made.id(), 5, 0);
        assertThat(roll.find(made.id(), voter.memberId()).orElseThrow().mark()).isEqualTo(RollMark.IN_BOX);
        assertThat(voter.cast(made.id(), ballot)).isEqualTo(accepted);
        assertThat(voter.cast(made.id(), second)).isEqualTo(new NotAccepted(Reason.ALREADY_VOTED));
        testBallots.close(made.id());
        assertThat(voter.cast(made.id(), ballot)).isEqualTo(accepted);
        assertThat(voter.cast(made.id(), second)).isInstanceOf(TooLate.class);
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSED);
        testBallots.count(made.id());
        assertThat(voter.cast(made.id(), ballot)).isEqualTo(accepted);
    }

    @Test
    void afterVotingThereIsNoCredentialAnyMore() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        assertThat(voter.credential(made.id())).matches("[1-9A-Za-z]{5}-\\w{6}-\\w{5}-\\w{6}");
        assertThat(voter.credential(made.id())).isEqualTo(voter.credential(made.id()));
        voter.vote(made.id(), 0);
        assertThat(voter.signedIn(() -> booth.credential(made.id())))
                .isEqualTo(new Booth.CredentialAnswer.Refused(new NotAccepted(Reason.ALREADY_VOTED)));
        assertThat(roll.find(made.id(), voter.memberId()).orElseThrow().sealedCredential())
                .isNull();
    }

    @Test
    void onlySoManyProofsOfOneMemberAreCheckedAMinute() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        byte[] wrong = made.voters().get(1).seal(made.id(), 0);
        byte[] right = voter.seal(made.id(), 0);
        for (int i = 0; i < settings.proofChecksPerMinute(); i++) {
            assertThat(voter.cast(made.id(), wrong)).isEqualTo(new NotAccepted(Reason.WRONG_CREDENTIAL));
        }
        var before = stored(made.id());
        assertThat(voter.cast(made.id(), right)).isInstanceOf(TooMany.class);
        assertThat(stored(made.id())).isEqualTo(before);
        assertThat(made.voters().get(2).cast(made.id(), made.voters().get(2).seal(made.id(), 0)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void votingSixtyFourTimesAtTheSameInstantLeavesOneBallot() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        List<byte[]> sealed = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            sealed.add(voter.seal(made.id(), i % 2));
        }
        BallotIntake intake = unlimited();
        List<CastOutcome> outcomes = atOnce(sealed.stream()
                .map(ballot -> (Callable<CastOutcome>) () -> intake.cast(made.id(), voter.memberId(), ballot))
                .toList());

        var accepted =
                outcomes.stream().filter(Accepted.class::isInstance).distinct().toList();
        assertThat(accepted).hasSize(1);
        assertThat(outcomes.stream().filter(o -> !(o instanceof Accepted))).allSatisfy(o -> assertThat(o)
                .isIn(new NotAccepted(Reason.ALREADY_VOTED), new NotAccepted(Reason.TRY_AGAIN)));
        assertThat(waiting.count(made.id())).isEqualTo(1);
        testBallots.close(made.id());
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers())
                .containsExactly(((Accepted) accepted.getFirst()).tracker());
    }

    /** It names ballot, election and tracker, and nothing else: no time, no member, no number. */
    private void requireReceipt(UUID ballotId, Accepted accepted) {
        String jws = accepted.receipt();
        var election = Election.parse(booth.electionBytes(ballotId).orElseThrow());
        var read = CastReceipt.read(jws, Optional.of(PublishedKeys.parse(publishedKeys())));
        assertThat(read)
                .isEqualTo(new CastReceipt(
                        ballotId,
                        election.fingerprint(),
                        Tracker.read(accepted.tracker()).orElseThrow()));
        String header = new String(Base64.getUrlDecoder().decode(jws.split("\\.")[0]), StandardCharsets.UTF_8);
        assertThat(header).matches("\\{\"kid\":\"[\\w-]{43}\",\"typ\":\"ballot-receipt\\+json\",\"alg\":\"ES256\"}");
    }

    private byte[] publishedKeys() {
        return keysOfPortal.published().stream()
                .map(SigningKey::publicJwk)
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theSameBallotFromManyTabsAtOnceIsAcceptedByEachOfThemAndStoredOnce() throws Exception {
        var made = testBallots.open(5, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        BallotIntake intake = unlimited();
        List<Callable<CastOutcome>> tabs = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            tabs.add(() -> intake.cast(made.id(), voter.memberId(), ballot));
        }
        assertThat(atOnce(tabs)).allSatisfy(o -> assertThat(o)
                .isIn(new Accepted(Tracker.of(ballot).base64(), null), new NotAccepted(Reason.TRY_AGAIN)));
        assertThat(waiting.count(made.id())).isEqualTo(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> futures = new ArrayList<>();
            for (var one : work) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void votesThatRaceTheCloseAreInTheArchiveOrRefusedNeverBothOrNeither() throws Exception {
        var made = testBallots.open(32, TestBallots.YES_NO);
        List<byte[]> sealed = made.voters().stream()
                .map(v -> v.seal(made.id(), v.memberId().hashCode() & 1))
                .toList();
        // Enough to be counted before the race begins.
        for (int i = 0; i < 5; i++) {
            assertThat(made.voters().get(i).cast(made.id(), sealed.get(i))).isInstanceOf(Accepted.class);
        }
        List<CastOutcome> outcomes = raceTheClose(made, sealed);
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSED);

        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            CastOutcome again = made.voters().get(i).cast(made.id(), sealed.get(i));
            if (outcomes.get(i) instanceof Accepted yes) {
                accepted.add(yes.tracker());
                assertThat(((Accepted) again).tracker()).isEqualTo(yes.tracker());
            } else {
                assertThat(outcomes.get(i)).isInstanceOf(TooLate.class);
                assertThat(again).isInstanceOf(TooLate.class);
                assertThat(roll.find(made.id(), made.voters().get(i).memberId())
                                .orElseThrow()
                                .mark())
                        .isEqualTo(RollMark.NOT_VOTED);
            }
        }
        assertThat(publicBallots.board(made.id()).orElseThrow().trackers())
                .containsExactlyInAnyOrderElementsOf(accepted);
        testBallots.count(made.id());
        testBallots.decide(made.id(), BallotAct.PUBLISH);
        var verification =
                Verifier.verify(publicBallots.archive(made.id()).orElseThrow().bytes());
        assertThat(verification.contents().orElseThrow().ballots().keySet().stream()
                        .map(Tracker::base64))
                .containsExactlyInAnyOrderElementsOf(accepted);
    }

    /** Everybody casts at once, over and over until there is a final answer; two officers close in the middle of it. */
    private List<CastOutcome> raceTheClose(Made made, List<byte[]> sealed) throws Exception {
        var start = new CountDownLatch(1);
        var someAreIn = new CountDownLatch(made.voters().size() / 3);
        BallotIntake intake = unlimited();
        try (var threads = Executors.newFixedThreadPool(made.voters().size())) {
            List<Future<CastOutcome>> futures = new ArrayList<>();
            for (int i = 0; i < made.voters().size(); i++) {
                UUID member = made.voters().get(i).memberId();
                byte[] ballot = sealed.get(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    CastOutcome outcome;
                    do {
                        outcome = intake.cast(made.id(), member, ballot);
                    } while (outcome.equals(new NotAccepted(Reason.TRY_AGAIN)));
                    someAreIn.countDown();
                    return outcome;
                }));
            }
            start.countDown();
            someAreIn.await();
            testBallots.decide(made.id(), BallotAct.CLOSE_NOW);
            while (state(made.id()) != BallotState.CLOSED) {
                upkeep.openAndCloseDue();
            }
            List<CastOutcome> outcomes = new ArrayList<>();
            for (var future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    @Test
    void theCloseWaitsForWhatArrivedInTime() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var arrival = tickets.arrive(made.id(), Duration.ofMinutes(5)).orElseThrow();
        UUID ticket = ((Arrival.InTime) arrival).ticket();
        testBallots.close(made.id());
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSING);
        assertThat(tickets.arrive(made.id(), Duration.ofMinutes(5)).orElseThrow())
                .isInstanceOf(Arrival.TooLate.class);
        tickets.giveBack(ticket);
        upkeep.openAndCloseDue();
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void whatIsOnItsWayWhenABallotIsCancelledIsNotAccepted() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var arrival = tickets.arrive(made.id(), Duration.ofMinutes(5)).orElseThrow();
        UUID ticket = ((Arrival.InTime) arrival).ticket();
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(inTransaction.<Boolean>execute(tx -> tickets.use(ticket))).isFalse();
        assertThat(made.voters().getFirst().cast(made.id(), new byte[] {1})).isInstanceOf(TooLate.class);
    }

    @Test
    void theCloseDoesNotWaitForEverAndWhatComesTooLateIsRefused() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var arrival = tickets.arrive(made.id(), Duration.ofMinutes(-5)).orElseThrow();
        UUID ticket = ((Arrival.InTime) arrival).ticket();
        testBallots.close(made.id());
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSED);
        assertThat(inTransaction.<Boolean>execute(tx -> tickets.use(ticket))).isFalse();
    }

    @Test
    void theClosingInstantIsTheDatabasesAndNoTaskIsNeededForIt() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        jdbc.sql("update ballot set closes_at = clock_timestamp() where id = :ballot")
                .param("ballot", made.id())
                .update();
        assertThat(state(made.id())).isEqualTo(BallotState.OPEN);
        assertThat(voter.cast(made.id(), ballot))
                .isInstanceOfSatisfying(
                        TooLate.class, late -> assertThat(late.arrivedAt()).isAfterOrEqualTo(late.closesAt()));
        upkeep.openAndCloseDue();
        assertThat(state(made.id())).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void nothingIsTakenInBeforeTheOpening() {
        String branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(5, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var later = new BallotDraft(
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.questions(),
                draft.electorate(),
                draft.closesAt().minusSeconds(60),
                draft.closesAt(),
                null);
        var made = testBallots.open(later, members);
        TestVoter voter = made.voters().getFirst();
        assertThat(voter.signedIn(() -> booth.credential(made.id())))
                .isEqualTo(new Booth.CredentialAnswer.Refused(new NotAccepted(Reason.NOT_OPEN)));
        refusedWithoutATrace(made.id(), voter, new byte[] {1}, Reason.NOT_OPEN);
    }

    @Test
    void withoutTheKeyNothingIsTakenInAndNothingIsLost() {
        var made = testBallots.open(5, TestBallots.YES_NO);
        TestVoter voter = made.voters().getFirst();
        byte[] ballot = voter.seal(made.id(), 0);
        keys.destroy(made.id());
        refusedWithoutATrace(made.id(), voter, ballot, Reason.TRY_AGAIN);
    }
}
