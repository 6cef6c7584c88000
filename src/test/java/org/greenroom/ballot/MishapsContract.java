package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotWork.Task;
import org.greenroom.ballot.WordsRefused.Reason;
import org.greenroom.ballot.box.BallotKeys;
import org.greenroom.ballot.box.IntakeTickets;
import org.greenroom.ballot.box.IntakeTickets.Arrival;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes wrong around a ballot: who is told, what is written down, and how members are heard. */
abstract class MishapsContract {

    private static final SignedIn SCRUTINEER =
            new SignedIn(UUID.randomUUID(), null, "Scrutineer", Set.of(Role.SCRUTINEER), Locale.UK);

    @Autowired
    TestBallots testBallots;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    BallotCounts counts;

    @Autowired
    BallotWork work;

    @Autowired
    Incidents incidents;

    @Autowired
    OwnStanding standing;

    @Autowired
    IntakeTickets tickets;

    @Autowired
    BallotKeys keys;

    @Autowired
    Booth booth;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private List<Incident> log(UUID id) {
        return TestBallots.asFirst(() -> incidents.of(id));
    }

    private static void voteAll(Made made, int... choices) {
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
    }

    // The incident log

    @Test
    void officersAndScrutineersWriteAndReadTheLogAndNobodyElse() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        UUID first = TestBallots.asFirst(() -> incidents.write(made.id(), " The mail was late. ", null));
        TestVoter.as(SCRUTINEER, () -> incidents.write(made.id(), "It was on time.", first));
        assertThat(log(made.id()))
                .hasSize(2)
                .satisfiesExactlyInAnyOrder(
                        entry -> {
                            assertThat(entry.said()).isEqualTo("The mail was late.");
                            assertThat(entry.by().name()).isEqualTo("First officer");
                            assertThat(entry.at()).isNotNull();
                        },
                        entry -> assertThat(entry.corrects()).isEqualTo(first));
        var member = made.voters().getFirst();
        assertThatThrownBy(() -> member.signedIn(() -> incidents.of(made.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.signedIn(() -> incidents.write(made.id(), "Mine", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void noEntryIsChangedOrTakenAway() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        UUID id = TestBallots.asFirst(() -> incidents.write(made.id(), "As it was", null));
        assertThatThrownBy(() -> jdbc.sql("update ballot_incident set said = 'Other' where id = :id")
                        .param("id", id)
                        .update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from ballot_incident where id = :id")
                        .param("id", id)
                        .update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void anEntryNeedsWordsAndCorrectsOnlyOneOfItsBallot() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var other = testBallots.open(6, TestBallots.YES_NO);
        UUID elsewhere = TestBallots.asFirst(() -> incidents.write(other.id(), "Elsewhere", null));
        refusedWords(Reason.MISSING, () -> incidents.write(made.id(), "  ", null));
        refusedWords(Reason.TOO_LONG, () -> incidents.write(made.id(), "x".repeat(2001), null));
        refusedWords(Reason.UNKNOWN, () -> incidents.write(made.id(), "Wrong", elsewhere));
        assertThatThrownBy(() -> TestBallots.asFirst(() -> incidents.of(UUID.randomUUID())))
                .isInstanceOf(UnknownBallot.class);
        assertThat(log(made.id())).isEmpty();
    }

    private static void refusedWords(Reason reason, java.util.function.Supplier<?> act) {
        assertThatThrownBy(() -> TestBallots.asFirst(act::get))
                .isInstanceOfSatisfying(
                        WordsRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whatTwoOfficersDecideIsNotedByItselfAndNamesNoMember() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var member = testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst();
        var number = jdbc.sql("select membership_number from member where id = :id")
                .param("id", member)
                .query(String.class)
                .single();
        testBallots.decide(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number, "Left out"));
        testBallots.decide(
                made.id(),
                BallotAct.EXTEND,
                ActTerms.until(details(made.id()).draft().closesAt().plusSeconds(600), new Bilingual("Post", "Post")));
        testBallots.decide(made.id(), BallotAct.CANCEL);
        assertThat(log(made.id()))
                .extracting(Incident::kind)
                .containsExactlyInAnyOrder(IncidentKind.ADDED_TO_ROLL, IncidentKind.EXTENDED, IncidentKind.CANCELLED);
        assertThat(log(made.id())).allSatisfy(entry -> assertThat(entry.said()).isEmpty());
    }

    // Restarts

    @Test
    void aRequestThatDiedAtTheClosingSecondHoldsTheCloseUpOnlyForItsLease() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        // A node takes a ticket and dies with it.
        var arrival = inTransaction.execute(tx ->
                tickets.arrive(made.id(), java.time.Duration.ofSeconds(60)).orElseThrow());
        assertThat(arrival).isInstanceOf(Arrival.InTime.class);
        jdbc.sql("update ballot set closes_at = clock_timestamp() where id = :ballot")
                .param("ballot", made.id())
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSING);
        assertThat(made.voters().get(6).cast(made.id(), new byte[10])).isInstanceOf(CastOutcome.TooLate.class);
        // The lease of the dead one runs out.
        jdbc.sql("update intake_ticket set lease_until = :past where ballot_id = :ballot")
                .param("past", java.time.OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param("ballot", made.id())
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).turnout().cast()).isEqualTo(5);
    }

    @Test
    void aCountThatDiedInTheMiddleIsTakenUpAgainByTheScheduler() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        testBallots.close(made.id());
        // The node noted the work and died before it stored anything; its task is lost too.
        inTransaction.executeWithoutResult(tx -> work.begin(made.id(), Task.COUNTING));
        upkeep.openAndCloseDue();
        assertThat(jdbc.sql("""
                                select count(*) from scheduled_tasks
                                where task_name = 'ballot-count' and task_instance = :ballot
                                """)
                        .param("ballot", made.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        testBallots.count(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.COUNTED);
    }

    @Test
    void aCountThatDiedBeforeItsKeyWasDestroyedLosesTheKeyAtTheNextLook() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        testBallots.close(made.id());
        testBallots.count(made.id());
        keys.create(made.id());
        upkeep.openAndCloseDue();
        assertThat(keys.find(made.id())).isEmpty();
    }

    // Am I on the roll?

    @Test
    void everyMemberReadsWhetherAndWhy() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var on = made.voters().getFirst();
        var off = new TestVoter(
                testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst(), booth);
        assertThat(on.signedIn(() -> standing.of(made.id()))).hasValueSatisfying(mine -> {
            assertThat(mine.onRoll()).isTrue();
            assertThat(mine.today().in()).isTrue();
        });
        assertThat(off.signedIn(() -> standing.of(made.id()))).hasValueSatisfying(mine -> {
            assertThat(mine.onRoll()).isFalse();
            assertThat(mine.today().reasons()).anyMatch(reason -> !reason.met());
        });
        jdbc.sql("update member set branch = 'Moved' where id = :id")
                .param("id", on.memberId())
                .update();
        assertThat(on.signedIn(() -> standing.of(made.id()))).hasValueSatisfying(mine -> {
            assertThat(mine.onRoll()).isTrue();
            assertThat(mine.today().in()).isFalse();
        });
    }
}
