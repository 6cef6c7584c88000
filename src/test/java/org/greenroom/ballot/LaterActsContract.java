package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.ballot.ActRefused.Reason;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What two officers can change after a ballot’s paper and roll are fixed, and what they cannot. */
abstract class LaterActsContract {

    /** Of the common pool there are fewer than cores. */
    private static final Executor OWN_THREADS = work -> Thread.ofPlatform().start(work);

    private static final Bilingual WHY = new Bilingual("The mail was late.", "Roedd y post yn hwyr.");

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotChanges changes;

    @Autowired
    PublicBallots publicBallots;

    @Autowired
    Booth booth;

    @Autowired
    Roll roll;

    @Autowired
    Spares spares;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    /** How many sessions of the database wait for a lock that another holds. */
    abstract long waitingForLocks();

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private Spares.Numbers numbers(UUID id) {
        return spares.numbers(id);
    }

    private String number(UUID member) {
        return jdbc.sql("select membership_number from member where id = :id")
                .param("id", member)
                .query(String.class)
                .single();
    }

    private TestVoter stranger() {
        return new TestVoter(
                testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst(), booth);
    }

    private void add(UUID ballot, UUID member) {
        testBallots.decide(ballot, BallotAct.ADD_TO_ROLL, ActTerms.adding(number(member), "Left out by mistake"));
    }

    private void refused(UUID ballot, BallotAct act, ActTerms terms, Reason reason) {
        assertThatThrownBy(() -> TestBallots.asFirst(() -> decisions.propose(ballot, act, terms)))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void closesAt(UUID ballot, String expression) {
        jdbc.sql("update ballot set closes_at = " + expression + " where id = :ballot")
                .param("ballot", ballot)
                .update();
    }

    private long rows(String table, UUID ballot) {
        return jdbc.sql("select count(*) from " + table + " where ballot_id = :ballot")
                .param("ballot", ballot)
                .query(Long.class)
                .single();
    }

    // Extending

    @Test
    void anExtensionMovesTheCloseForEverybodyAndIsNamed() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var fingerprint = details(made.id()).fingerprint();
        var before = details(made.id()).draft().closesAt();
        var later = before.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        testBallots.decide(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY));

        assertThat(details(made.id()).draft().closesAt()).isEqualTo(later);
        assertThat(details(made.id()).fingerprint()).isEqualTo(fingerprint);
        var voter = made.voters().getFirst();
        assertThat(voter.signedIn(() -> booth.state(made.id())).orElseThrow().closesAt())
                .isEqualTo(later);
        assertThat(publicBallots.find(made.id()).orElseThrow().ballot().closesAt())
                .isEqualTo(later);
        assertThat(changes.extensions(made.id())).singleElement().satisfies(extension -> {
            assertThat(extension.before()).isEqualTo(before);
            assertThat(extension.closesAt()).isEqualTo(later);
            assertThat(extension.reason()).isEqualTo(WHY);
        });
        voter.vote(made.id(), 0);
    }

    @Test
    void aBallotIsExtendedOnlyToALaterTimeAndInBothLanguages() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var before = details(made.id()).draft().closesAt();
        refused(made.id(), BallotAct.EXTEND, ActTerms.until(before, WHY), Reason.NOT_LATER);
        refused(made.id(), BallotAct.EXTEND, ActTerms.until(before.minusSeconds(60), WHY), Reason.NOT_LATER);
        refused(
                made.id(),
                BallotAct.EXTEND,
                ActTerms.until(before.plusSeconds(60), new Bilingual("Late", "")),
                Reason.REASON_MISSING);
        refused(made.id(), BallotAct.EXTEND, ActTerms.NONE, Reason.REASON_MISSING);
        assertThat(details(made.id()).draft().closesAt()).isEqualTo(before);
    }

    @Test
    void afterTheClosingSecondAnExtensionIsRefusedThoughNothingHasClosedTheBallotYet() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var later = Instant.now().plus(Duration.ofDays(1));
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY)));
        jdbc.sql("update ballot_act_terms set closes_before = null where ballot_id = :ballot")
                .param("ballot", made.id())
                .update();
        closesAt(made.id(), "clock_timestamp()");
        assertThatThrownBy(() -> testBallots.approve(made.id(), BallotAct.EXTEND))
                .isInstanceOfAny(NotPossibleNow.class, ApprovalRefused.class);
        assertThat(details(made.id()).state()).isEqualTo(BallotState.OPEN);
        assertThat(details(made.id()).draft().closesAt()).isBefore(later);
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
    }

    @Test
    void whatIsSaidIsExactlyWhatIsApproved() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var later = details(made.id()).draft().closesAt().plus(Duration.ofHours(1));
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY)));
        jdbc.sql("update ballot_act_terms set reason_en = 'Another' where ballot_id = :ballot and act = 'EXTEND'")
                .param("ballot", made.id())
                .update();
        assertThatThrownBy(() -> testBallots.approve(made.id(), BallotAct.EXTEND))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(details(made.id()).draft().closesAt()).isBefore(later);
    }

    @Test
    void anExtensionAtTheClosingSecondEitherHoldsOrIsRefusedAndNeverBoth() throws Exception {
        for (int round = 0; round < 4; round++) {
            var made = testBallots.open(6, TestBallots.YES_NO);
            var voter = made.voters().getFirst();
            byte[] sealed = voter.seal(made.id(), 0);
            var soon = Instant.now().plusMillis(150).truncatedTo(ChronoUnit.MICROS);
            jdbc.sql("update ballot set closes_at = :at where id = :ballot")
                    .param("at", soon.atOffset(java.time.ZoneOffset.UTC))
                    .param("ballot", made.id())
                    .update();
            var later = soon.plus(Duration.ofHours(1));
            boolean proposed = true;
            try {
                TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY)));
            } catch (ActRefused e) {
                proposed = false;
            }
            var start = new CyclicBarrier(3);
            var extended = run(start, () -> {
                testBallots.approve(made.id(), BallotAct.EXTEND);
                return true;
            });
            var closed = run(start, () -> {
                while (Instant.now().isBefore(soon.plusMillis(20))) {
                    upkeep.openAndCloseDue();
                }
                return true;
            });
            var cast = run(start, () -> voter.cast(made.id(), sealed));
            boolean holds = proposed
                    && Boolean.TRUE.equals(extended.handle((ok, e) -> e == null).get(30, TimeUnit.SECONDS));
            closed.get(30, TimeUnit.SECONDS);
            var outcome = cast.get(30, TimeUnit.SECONDS);
            upkeep.openAndCloseDue();
            var now = details(made.id());
            assertThat(now.draft().closesAt()).isEqualTo(holds ? later : soon);
            assertThat(now.state()).isEqualTo(holds ? BallotState.OPEN : BallotState.CLOSED);
            if (holds) {
                assertThat(outcome).isInstanceOf(CastOutcome.Accepted.class);
            }
            // What was accepted is there, what was refused is not.
            long kept = rows("waiting_ballot", made.id()) + rows("sealed_ballot", made.id());
            assertThat(kept).isEqualTo(outcome instanceof CastOutcome.Accepted ? 1 : 0);
        }
    }

    private static <T> CompletableFuture<T> run(CyclicBarrier start, java.util.concurrent.Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        start.await(30, TimeUnit.SECONDS);
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                OWN_THREADS);
    }

    // Two people

    @Test
    void twoOfficersWhoApproveAtOnceDoItOnce() throws Exception {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var late = stranger();
        TestBallots.asFirst(() -> decisions.propose(
                made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number(late.memberId()), "Left out")));
        var third = new SignedIn(UUID.randomUUID(), null, "Third officer", Set.of(Role.RETURNING_OFFICER), Locale.UK);
        var start = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> both = new ArrayList<>();
        for (var officer : List.of(TestBallots.SECOND_OFFICER, third)) {
            both.add(run(
                    start,
                    () -> TestVoter.as(officer, () -> {
                        decisions.approve(made.id(), BallotAct.ADD_TO_ROLL);
                        return true;
                    })));
        }
        int done = 0;
        for (var one : both) {
            done += one.handle((ok, e) -> e == null).get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(roll.size(made.id())).isEqualTo(7);
        assertThat(numbers(made.id()).used()).isEqualTo(1);
    }

    @Test
    void whoLostTheRoleMeanwhileApprovesNothing() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var later = details(made.id()).draft().closesAt().plus(Duration.ofHours(1));
        TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY)));
        var officer = TestBallots.SECOND_OFFICER;
        var former = new SignedIn(officer.accountId(), null, officer.actor().name(), Set.of(Role.MEMBER), Locale.UK);
        assertThatThrownBy(() -> TestVoter.as(former, () -> {
                    decisions.approve(made.id(), BallotAct.EXTEND);
                    return made;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(details(made.id()).proposals()).hasSize(1);
        assertThat(details(made.id()).draft().closesAt()).isBefore(later);
    }

    // Cancelling

    @Test
    void aCancelledBallotSaysWhyAndItsSparesAreGoneToo() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        assertThatThrownBy(() -> TestBallots.asFirst(() -> decisions.propose(made.id(), BallotAct.CANCEL)))
                .isInstanceOf(ActRefused.class);
        testBallots.decide(made.id(), BallotAct.CANCEL, ActTerms.because(WHY));
        var cancelled = made.voters().getFirst().signedIn(() -> changes.cancelled(made.id()));
        assertThat(cancelled.orElseThrow().reason()).isEqualTo(WHY);
        assertThat(rows("spare_credential", made.id())).isZero();
    }

    // Locks

    @Test
    void preparingHoldsNothingOfABallotWhileItWaitsForIt() throws Exception {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        UUID id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.decide(id, BallotAct.OPEN);
        var begun = new CountDownLatch(1);
        var preparing = new CompletableFuture<Void>();
        inTransaction.executeWithoutResult(tx -> {
            jdbc.sql("select id from ballot where id = :ballot for update")
                    .param("ballot", id)
                    .query(UUID.class)
                    .single();
            CompletableFuture.runAsync(
                            () -> {
                                begun.countDown();
                                upkeep.prepare(id);
                            },
                            OWN_THREADS)
                    .whenComplete((done, failed) -> preparing.complete(null));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (waitingForLocks() == 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            // As a cancellation does: the ballot first, then its work. The other order would be a deadlock.
            assertThat(jdbc.sql("update ballot_work set done = done where ballot_id = :ballot")
                            .param("ballot", id)
                            .update())
                    .isEqualTo(1);
        });
        preparing.get(30, TimeUnit.SECONDS);
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
    }
}
