package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.greenroom.ballot.CastOutcome.Accepted;
import org.greenroom.ballot.CastOutcome.NotAccepted;
import org.greenroom.ballot.CastOutcome.Reason;
import org.greenroom.ballot.PublishedBoard.Unreadable;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.SealedBox;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A ballot that was running when the database was restored from a backup. */
abstract class SuspensionContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    Ballots ballots;

    @Autowired
    Booth booth;

    @Autowired
    AfterRestore restores;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotSetups setups;

    @Autowired
    RestoreNotes notes;

    @Autowired
    SealedBox box;

    @Autowired
    BallotKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    Clock clock;

    Made made;
    byte[] sent;

    @BeforeEach
    void twelveHaveVotedAndABatchHasMovedWhenItIsRestored() {
        made = testBallots.open(14, TestBallots.YES_NO);
        var first = made.voters().getFirst();
        sent = first.seal(made.id(), 0);
        assertThat(first.cast(made.id(), sent)).isInstanceOf(Accepted.class);
        made.voters().subList(1, 12).forEach(voter -> voter.vote(made.id(), 0));
        upkeep.moveBatches();
        suspend();
    }

    /** As the restore does it. */
    private void suspend() {
        jdbc.sql("update ballot set suspended_at = :now where id = :id")
                .param("now", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
    }

    private List<String> trackers() {
        return box.trackers(made.id()).stream().map(tracker -> tracker.base64()).toList();
    }

    private byte[] board(UUID ballot, List<String> trackers) {
        var fingerprint = setups.election(made.id()).orElseThrow().fingerprint();
        var list = trackers.stream()
                .map(tracker -> '"' + tracker + '"')
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        return ("{\"ballot\":\"" + ballot + "\",\"fingerprint\":\"" + fingerprint + "\",\"batch\":1,\"trackers\":"
                        + list + "}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private RestoreCheck compare(byte[] board) {
        return TestBallots.asFirst(() -> restores.compare(made.id(), board));
    }

    private ActRefused.Reason refusal() {
        try {
            TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.RESUME));
        } catch (ActRefused e) {
            return e.reason();
        }
        throw new AssertionError("It was proposed");
    }

    @Test
    void nobodyVotesAndWhoeverHasIsAnsweredAsBefore() {
        var late = made.voters().getLast();
        assertThat(late.signedIn(() -> booth.state(made.id())).orElseThrow().phase())
                .isEqualTo(BoothState.Phase.SUSPENDED);
        assertThat(late.signedIn(() -> booth.credential(made.id())))
                .isEqualTo(new Booth.CredentialAnswer.Refused(new NotAccepted(Reason.SUSPENDED)));
        assertThat(late.cast(made.id(), sent)).isEqualTo(new NotAccepted(Reason.SUSPENDED));
        assertThat(made.voters().getFirst().cast(made.id(), sent)).isInstanceOf(Accepted.class);
        assertThat(restores.isHeld(made.id())).isTrue();
        assertThat(TestBallots.asFirst(ballots::failures)).containsEntry(made.id(), "ballot.failure.suspended");
    }

    @Test
    void nothingGoesOnByItself() {
        var before = trackers();
        upkeep.moveBatches();
        jdbc.sql("update ballot set closes_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        upkeep.openAndCloseDue();
        assertThat(trackers()).isEqualTo(before);
        assertThat(TestBallots.asFirst(() -> ballots.details(made.id())).state())
                .isEqualTo(BallotState.OPEN);
    }

    @Test
    void itGoesOnOnlyAfterItWasComparedAndNothingIsMissing() {
        assertThat(refusal()).isEqualTo(ActRefused.Reason.NOT_COMPARED);

        var published = new java.util.ArrayList<>(trackers());
        published.add("A".repeat(43));
        assertThat(compare(board(made.id(), published)).missing()).isEqualTo(1);
        assertThat(refusal()).isEqualTo(ActRefused.Reason.VOTES_MISSING);

        // Held anew: what was found before counts no more.
        jdbc.sql("update ballot_restore_check set checked_at = :before where ballot_id = :id")
                .param("before", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        assertThat(refusal()).isEqualTo(ActRefused.Reason.NOT_COMPARED);

        var whole = String.join("\n", trackers()).getBytes(StandardCharsets.US_ASCII);
        assertThat(compare(whole).missing()).isZero();
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.RESUME));
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    decisions.approve(made.id(), BallotAct.RESUME);
                    return made.id();
                }))
                .isInstanceOf(org.greenroom.approval.ApprovalRefused.class);
        testBallots.approve(made.id(), BallotAct.RESUME);

        assertThat(restores.isHeld(made.id())).isFalse();
        assertThat(made.voters().getLast().vote(made.id(), 1)).hasSize(43);
    }

    @Test
    void whatWasFoundMissingIsNotUndoneByTheBoardOfNow() {
        var published = new java.util.ArrayList<>(trackers());
        published.add("A".repeat(43));
        compare(board(made.id(), published));
        refused(board(made.id(), trackers()), Unreadable.Reason.SHORTER);

        // As many as were published, and all of them in the box: no board that was ever shown.
        jdbc.sql("update ballot_restore_check set published = published - 1 where ballot_id = :id")
                .param("id", made.id())
                .update();
        assertThat(compare(board(made.id(), trackers())).missing()).isEqualTo(1);
        assertThat(refusal()).isEqualTo(ActRefused.Reason.VOTES_MISSING);

        published.add("B".repeat(43));
        assertThat(compare(board(made.id(), published)).missing()).isEqualTo(2);
    }

    @Test
    void aListThatHasNothingInCommonWithTheBoxMustSayWhoseItIs() {
        refused(new byte[0], Unreadable.Reason.UNNAMED);
        refused("{\"trackers\":[]}".getBytes(StandardCharsets.US_ASCII), Unreadable.Reason.UNNAMED);
        refused("A".repeat(43).getBytes(StandardCharsets.US_ASCII), Unreadable.Reason.UNNAMED);
        assertThat(compare(board(made.id(), List.of("A".repeat(43)))).missing()).isEqualTo(1);
    }

    private void refused(byte[] board, Unreadable.Reason reason) {
        assertThatThrownBy(() -> compare(board)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    @Test
    void anotherBallotsAnOlderAndNoBoardAreRefused() {
        assertThatThrownBy(() -> compare(board(UUID.randomUUID(), trackers())))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.ANOTHER));
        assertThatThrownBy(() -> compare(board(made.id(), trackers().subList(1, 3))))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.OLDER));
        for (var text : List.of("{}", "{\"trackers\":3}", "{broken", "not a tracker", "<html>")) {
            assertThatThrownBy(() -> compare(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.reason()).isEqualTo(Unreadable.Reason.NO_BOARD));
        }
        assertThat(refusal()).isEqualTo(ActRefused.Reason.NOT_COMPARED);
    }

    @Test
    void whatIsPastItsTimeIsExtendedFirst() {
        assertThat(compare(board(made.id(), trackers())).missing()).isZero();
        jdbc.sql("update ballot set closes_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        assertThat(refusal()).isEqualTo(ActRefused.Reason.EXTEND_FIRST);

        var later = clock.instant().plus(Duration.ofHours(2));
        testBallots.decide(
                made.id(), BallotAct.EXTEND, ActTerms.until(later, new Bilingual("Restored.", "Wedi’i hadfer.")));
        testBallots.decide(made.id(), BallotAct.RESUME);
        assertThat(restores.isHeld(made.id())).isFalse();
    }

    @Test
    void whatWasScheduledAndIsPastItsTimeIsExtendedFirstToo() {
        state(BallotState.SCHEDULED);
        compare(board(made.id(), trackers()));
        jdbc.sql("update ballot set closes_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        assertThat(refusal()).isEqualTo(ActRefused.Reason.EXTEND_FIRST);
        var later = clock.instant().plus(Duration.ofHours(2));
        testBallots.decide(
                made.id(), BallotAct.EXTEND, ActTerms.until(later, new Bilingual("Restored.", "Wedi’i hadfer.")));
        testBallots.decide(made.id(), BallotAct.RESUME);
        assertThat(restores.isHeld(made.id())).isFalse();
    }

    @Test
    void whatWasBeingPreparedCanOnlyBeCancelled() {
        state(BallotState.PREPARING);
        assertThatThrownBy(() -> compare(board(made.id(), trackers()))).isInstanceOf(NotPossibleNow.class);
        assertThat(refusal()).isEqualTo(ActRefused.Reason.CANCEL_ONLY);
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    ballots.prepareAgain(made.id());
                    return made.id();
                }))
                .isInstanceOf(NotPossibleNow.class);
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(restores.isHeld(made.id())).isFalse();
    }

    @Test
    void withoutItsKeyItDoesNotGoOn() {
        compare(board(made.id(), trackers()));
        keys.destroy(made.id());
        for (var state : List.of(BallotState.SCHEDULED, BallotState.OPEN, BallotState.CLOSING)) {
            state(state);
            assertThat(refusal()).as(state.name()).isEqualTo(ActRefused.Reason.KEY_MISSING);
        }
    }

    @Test
    void aDraftThatWasOpenedSinceTheBackupIsNotOpenedAgain() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(3, branch);
        var draft = testBallots.draft(branch, TestBallots.YES_NO);
        var id = TestBallots.asFirst(() -> ballots.create(draft));
        testBallots.proposeToOpen(id);
        keys.create(id);
        assertThatThrownBy(() -> testBallots.approve(id, BallotAct.OPEN))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(ActRefused.Reason.OPENED_BEFORE));
        TestBallots.asFirst(() -> {
            decisions.withdraw(id, BallotAct.OPEN);
            return id;
        });
        assertThatThrownBy(() -> testBallots.proposeToOpen(id))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(ActRefused.Reason.OPENED_BEFORE));
        assertThat(TestBallots.asFirst(() -> ballots.details(id)).state()).isEqualTo(BallotState.DRAFT);
    }

    private void state(BallotState state) {
        jdbc.sql("update ballot set state = :state where id = :id")
                .param("state", state.name())
                .param("id", made.id())
                .update();
    }

    @Test
    void whereVotesAreMissingItIsCancelled() {
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(TestBallots.asFirst(() -> ballots.details(made.id())).state())
                .isEqualTo(BallotState.CANCELLED);
        assertThat(restores.isHeld(made.id())).isFalse();
    }

    @Test
    void theRestoreIsNotedOnce() {
        var mark = UUID.randomUUID();
        jdbc.sql("insert into restore_mark (id, restored_at, as_of, noted) values (:id, :now, null, false)")
                .param("id", mark)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        notes.note();
        notes.note();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'database.restored' and subject = :id")
                        .param("id", mark.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from ballot_incident where ballot_id = :id and kind = 'SUSPENDED'")
                        .param("id", made.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
