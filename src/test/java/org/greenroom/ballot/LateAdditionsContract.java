package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.ballot.ActRefused.Reason;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.Spares;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is added to a roll that is frozen, and the spare credentials for that, on either database. */
abstract class LateAdditionsContract {

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
    BallotSetups setups;

    @Autowired
    BallotSettings settings;

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

    private static void voteAll(Made made, int... choices) {
        for (int i = 0; i < choices.length; i++) {
            made.voters().get(i).vote(made.id(), choices[i]);
        }
    }

    private void closesAt(UUID ballot, String expression) {
        jdbc.sql("update ballot set closes_at = " + expression + " where id = :ballot")
                .param("ballot", ballot)
                .update();
    }

    // Spare credentials

    @Test
    void setUpMakesSparesThatNothingPublicTellsFromOthers() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var published = setups.load(made.id()).credentials();
        assertThat(published.size()).isEqualTo(6 + 20);
        assertThat(numbers(made.id())).isEqualTo(new Spares.Numbers(20, 0, 0));
        assertThat(settings.spares(7_700)).isEqualTo(154);
        assertThat(settings.spares(1_001)).isEqualTo(21);
        // In the order of their values, whosever they are.
        var text = new String(published.bytes(), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(text).doesNotContain("spare");
        assertThat(details(made.id()).turnout().entitled()).isEqualTo(6);
    }

    @Test
    void sparesThatNobodyTookAreDestroyedAtTheCloseAndTheResultKnowsOnlyTheRoll() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        testBallots.close(made.id());
        assertThat(numbers(made.id())).isEqualTo(new Spares.Numbers(20, 0, 20));
        assertThat(rows("spare_credential", made.id())).isZero();
        testBallots.count(made.id());
        testBallots.decide(made.id(), BallotAct.PUBLISH);
        var result = publicBallots.find(made.id()).orElseThrow().result();
        assertThat(result.entitled()).isEqualTo(8);
        assertThat(result.cast()).isEqualTo(5);
    }

    @Test
    void credentialsThatAreNeitherOfTheRollNorSpareStopTheCount() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        voteAll(made, 0, 0, 0, 1, 1);
        testBallots.close(made.id());
        jdbc.sql("update ballot_spares set made = made - 1, destroyed = destroyed - 1 where ballot_id = :ballot")
                .param("ballot", made.id())
                .update();
        testBallots.count(made.id());
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(details(made.id()).work().failure()).isEqualTo("ballot.failure.box");
    }

    private long rows(String table, UUID ballot) {
        return jdbc.sql("select count(*) from " + table + " where ballot_id = :ballot")
                .param("ballot", ballot)
                .query(Long.class)
                .single();
    }

    // Adding to a frozen roll

    @Test
    void twoOfficersAddAMemberWhoVotesAndIsCounted() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        var late = stranger();
        add(made.id(), late.memberId());
        assertThat(numbers(made.id())).isEqualTo(new Spares.Numbers(20, 1, 0));
        late.vote(made.id(), 1);
        voteAll(made, 0, 0, 0, 1);
        testBallots.finish(made.id());
        var result = publicBallots.find(made.id()).orElseThrow().result();
        assertThat(result.entitled()).isEqualTo(9);
        assertThat(result.cast()).isEqualTo(5);
        assertThat(changes.added(made.id())).isEqualTo(1);
        assertThat(numbers(made.id())).isEqualTo(new Spares.Numbers(20, 1, 19));
    }

    @Test
    void beforeTheSecondOfficerNobodyIsAddedAndANoForgetsWhoItWas() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var late = stranger();
        TestBallots.asFirst(() -> decisions.propose(
                made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number(late.memberId()), "Left out")));
        assertThat(roll.find(made.id(), late.memberId())).isEmpty();
        assertThat(TestBallots.asSecond(() -> ballots.details(made.id())).proposals())
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.terms().member().id()).isEqualTo(late.memberId());
                    assertThat(pending.terms().reason().en()).isEqualTo("Left out");
                });
        assertThatThrownBy(() -> TestBallots.asFirst(() -> {
                    decisions.approve(made.id(), BallotAct.ADD_TO_ROLL);
                    return made;
                }))
                .isInstanceOf(ApprovalRefused.class);
        TestBallots.asSecond(() -> {
            decisions.reject(made.id(), BallotAct.ADD_TO_ROLL, "Not entitled");
            return made;
        });
        assertThat(roll.find(made.id(), late.memberId())).isEmpty();
        assertThat(jdbc.sql("select count(*) from ballot_act_terms where member_id = :member")
                        .param("member", late.memberId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsOnTheRollOrUnknownIsNotAddedNorAnybodyWithoutAReason() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var on = made.voters().getFirst();
        refused(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(number(on.memberId()), "Again"), Reason.ON_ROLL);
        refused(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding("NOBODY-1", "Who?"), Reason.UNKNOWN_MEMBER);
        var late = number(stranger().memberId());
        refused(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(late, " "), Reason.REASON_MISSING);
        refused(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(late, "x".repeat(1001)), Reason.REASON_TOO_LONG);
        closesAt(made.id(), "clock_timestamp()");
        refused(made.id(), BallotAct.ADD_TO_ROLL, ActTerms.adding(late, "Late"), Reason.CLOSED);
        upkeep.openAndCloseDue();
        assertThatThrownBy(() -> add(made.id(), stranger().memberId())).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void withoutASpareCredentialNobodyIsAdded() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        inTransaction.executeWithoutResult(tx -> spares.destroy(made.id()));
        refused(
                made.id(),
                BallotAct.ADD_TO_ROLL,
                ActTerms.adding(number(stranger().memberId()), "Left out"),
                Reason.NO_SPARE);
    }

    @Test
    void anAdditionChangesNoPublishedFigureBeforeTheNextBatch() {
        var made = testBallots.open(20, TestBallots.YES_NO);
        IntStream.range(0, 12).forEach(i -> made.voters().get(i).vote(made.id(), i % 2));
        upkeep.moveBatches();
        var before = details(made.id()).turnout();
        var late = stranger();
        add(made.id(), late.memberId());
        assertThat(details(made.id()).turnout()).isEqualTo(before);
        late.vote(made.id(), 0);
        assertThat(details(made.id()).turnout()).isEqualTo(before);
        IntStream.range(12, 18).forEach(i -> made.voters().get(i).vote(made.id(), 0));
        upkeep.moveBatches();
        var after = details(made.id()).turnout();
        assertThat(after.cast() - before.cast()).isGreaterThanOrEqualTo(5);
        assertThat(after.entitled()).isEqualTo(21);
    }

    @Test
    void whoIsAddedStandsWithTheOwnWorkplaceOnTheRollButInNoPartOfIt() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var late = stranger();
        var workplace = UUID.randomUUID();
        var code = "W-" + workplace.toString().substring(0, 8);
        jdbc.sql("""
                        insert into workplace (id, version, code, name, kind, employer, agreement, place, search_text)
                        values (:id, 0, :code, 'Late', 'PRODUCTION', 'Employer', 'ITV', 'Leeds', 'late')
                        """).param("id", workplace).param("code", code).update();
        jdbc.sql("""
                        insert into engagement (id, version, member_id, workplace_id, job, starts_on, ends_on)
                        values (:id, 0, :member, :workplace, 'Actor', :starts, null)
                        """)
                .param("id", UUID.randomUUID())
                .param("member", late.memberId())
                .param("workplace", workplace)
                .param("starts", java.time.LocalDate.of(2020, 1, 1))
                .update();
        var parts = roll.parts(made.id());
        add(made.id(), late.memberId());
        assertThat(jdbc.sql("select workplace_code from roll_entry where ballot_id = :ballot and member_id = :member")
                        .param("ballot", made.id())
                        .param("member", late.memberId())
                        .query(String.class)
                        .single())
                .isEqualTo(code);
        assertThat(roll.parts(made.id())).isEqualTo(parts);
    }

    @Test
    void whoIsAddedIsInvitedOnceWhetherOrNotTheInvitationsAreOut() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        upkeep.invite(made.id());
        add(made.id(), stranger().memberId());
        upkeep.invite(made.id());
        assertThat(invited(made.id())).isEqualTo(7);
        var other = testBallots.open(6, TestBallots.YES_NO);
        add(other.id(), stranger().memberId());
        upkeep.invite(other.id());
        assertThat(invited(other.id())).isEqualTo(7);
    }

    private long invited(UUID ballot) {
        long count = 0;
        for (var table : List.of("outbox_mail", "letter")) {
            count += jdbc.sql("select count(*) from " + table + " where body like :link")
                    .param("link", "%/vote/" + ballot + "%")
                    .query(Long.class)
                    .single();
        }
        return count;
    }
}
