package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.ProposalState;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestKeyHolders.Held;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was proposed and can take no effect any more is closed by the portal, and keeps nobody’s name. */
abstract class LapsedActsContract {

    private static final Bilingual WHY = new Bilingual("The mail was late.", "Roedd y post yn hwyr.");

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    KeyReplacements replacements;

    @Autowired
    Approvals approvals;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private void propose(UUID id, BallotAct act, ActTerms terms) {
        TestBallots.asFirst(() -> decisions.propose(id, act, terms));
    }

    private ProposalState last(UUID id, String kind) {
        return approvals.historyOf(id).stream()
                .filter(proposal -> proposal.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void proposeToAdd(UUID ballot) {
        var late = testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst();
        var number = jdbc.sql("select membership_number from member where id = :id")
                .param("id", late)
                .query(String.class)
                .single();
        propose(ballot, BallotAct.ADD_TO_ROLL, ActTerms.adding(number, "Left out"));
    }

    private long named(UUID ballot) {
        return jdbc.sql("select count(*) from ballot_act_terms where ballot_id = :ballot and member_id is not null")
                .param("ballot", ballot)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWaitedForTheRunningBallotIsClosedWithIt() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        proposeToAdd(made.id());
        propose(
                made.id(),
                BallotAct.EXTEND,
                ActTerms.until(details(made.id()).draft().closesAt().plus(Duration.ofHours(1)), WHY));
        assertThat(named(made.id())).isOne();
        testBallots.close(made.id());

        assertThat(last(made.id(), "ballot.extend")).isEqualTo(ProposalState.LAPSED);
        assertThat(last(made.id(), "ballot.add-to-roll")).isEqualTo(ProposalState.LAPSED);
        assertThat(last(made.id(), "ballot.close-now")).isEqualTo(ProposalState.APPROVED);
        assertThat(named(made.id())).isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :ballot and action = 'approval.lapsed'")
                        .param("ballot", made.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> testBallots.approve(made.id(), BallotAct.EXTEND))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void atTheClosingTimeToo() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        proposeToAdd(made.id());
        propose(made.id(), BallotAct.CLOSE_NOW, ActTerms.NONE);
        jdbc.sql("update ballot set closes_at = :past where id = :id")
                .param("past", java.time.Instant.now().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .param("id", made.id())
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CLOSED);
        assertThat(last(made.id(), "ballot.close-now")).isEqualTo(ProposalState.LAPSED);
        assertThat(named(made.id())).isZero();
    }

    @Test
    void whatNobodyCanApproveSinceTheBallotIsAnotherIsClosed() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        propose(made.id(), BallotAct.CANCEL, ActTerms.because(WHY));
        propose(made.id(), BallotAct.CLOSE_NOW, ActTerms.NONE);
        testBallots.decide(
                made.id(),
                BallotAct.EXTEND,
                ActTerms.until(details(made.id()).draft().closesAt().plus(Duration.ofHours(1)), WHY));
        upkeep.openAndCloseDue();
        assertThat(last(made.id(), "ballot.close-now")).isEqualTo(ProposalState.LAPSED);
        assertThat(last(made.id(), "ballot.cancel")).as("the same ballot still").isEqualTo(ProposalState.OPEN);
        testBallots.close(made.id());
        assertThat(last(made.id(), "ballot.cancel")).isEqualTo(ProposalState.LAPSED);
        assertThat(details(made.id()).proposals()).isEmpty();
        testBallots.decide(made.id(), BallotAct.CANCEL, ActTerms.because(WHY));
        assertThat(details(made.id()).state()).isEqualTo(BallotState.CANCELLED);
    }

    @Test
    void aPaperThatNobodyApprovedInTimeIsADraftAgain() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        UUID id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.proposeToOpen(id);
        upkeep.openAndCloseDue();
        assertThat(details(id).state()).isEqualTo(BallotState.PROPOSED);
        jdbc.sql("update ballot set closes_at = :past where id = :id")
                .param("past", java.time.Instant.now().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
        upkeep.openAndCloseDue();
        assertThat(details(id).state()).isEqualTo(BallotState.DRAFT);
        assertThat(last(id, "ballot.open")).isEqualTo(ProposalState.LAPSED);
    }

    @Test
    void onceTheRollIsFrozenNobodyReplacesAKeyHolder() {
        var held = keyHolders.approved(5, 2);
        var coming = keyHolders.holder();
        TestBallots.asFirst(() -> {
            replacements.propose(held.id(), 2, address(coming));
            return true;
        });
        held.holders().forEach(holder -> keyHolders.make(held.id(), holder));
        upkeep.prepare(held.id());
        // As a crash between the two steps leaves it: the roll is frozen, the election is not made.
        jdbc.sql("update ballot set state = 'PREPARING' where id = :id")
                .param("id", held.id())
                .update();
        jdbc.sql("update ballot_key_assignment set made_on = null, trustee = null where ballot_id = :id and place = 2")
                .param("id", held.id())
                .update();
        assertThatThrownBy(() -> approve(held)).isInstanceOf(NotPossibleNow.class);
        upkeep.openAndCloseDue();
        assertThat(last(held.id(), KeyReplacements.KIND)).isEqualTo(ProposalState.LAPSED);
        assertThat(jdbc.sql("select count(*) from ballot_key_replacement where ballot_id = :id")
                        .param("id", held.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void approve(Held held) {
        TestBallots.asSecond(() -> {
            replacements.approve(held.id());
            return true;
        });
    }

    private String address(Holder holder) {
        return jdbc.sql("select login_email from account where id = :id")
                .param("id", holder.person().accountId())
                .query(String.class)
                .single();
    }
}
