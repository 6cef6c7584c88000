package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestCodes;
import org.greenroom.testing.TestKeyHolders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What may have changed about whoever makes the voting codes between the proposal of a ballot and its approval; on either
 * database.
 */
abstract class CodeApprovalContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestCodes testCodes;

    @Autowired
    Ballots ballots;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate inTransaction;

    private UUID account(UUID member) {
        var id = inTransaction.execute(tx -> accounts.forMember(member, "Mair", Locale.UK));
        status(id, "ACTIVE");
        return id;
    }

    private void status(UUID account, String status) {
        jdbc.sql("update account set status = :status where id = :id")
                .param("status", status)
                .param("id", account)
                .update();
    }

    private void branch(UUID member, String branch) {
        jdbc.sql("update member set branch = :branch where id = :id")
                .param("branch", branch)
                .param("id", member)
                .update();
    }

    private UUID proposed(String branch, UUID authority) {
        var id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        keyHolders.choose(id, List.of(keyHolders.holder()));
        testCodes.choose(id, authority);
        testBallots.proposeToOpen(id);
        return id;
    }

    private void refused(UUID id, ActRefused.Reason reason) {
        assertThatThrownBy(() -> testBallots.approve(id, BallotAct.OPEN))
                .isInstanceOfSatisfying(
                        ActRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(state(id)).isEqualTo(BallotState.PROPOSED);
    }

    private BallotState state(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id)).state();
    }

    @Test
    void whoCannotSignInAnyMoreMakesNoCodes() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var authority = keyHolders.holder().person().accountId();
        var id = proposed(branch, authority);
        status(authority, "SUSPENDED");
        refused(id, ActRefused.Reason.AUTHORITY_GONE);
        status(authority, "ACTIVE");
        testBallots.approve(id, BallotAct.OPEN);
        assertThat(state(id)).isEqualTo(BallotState.PREPARING);
        testBallots.decide(id, BallotAct.CANCEL);
    }

    @Test
    void whoStandsOnTheRollByNowMakesNoCodes() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        var maker = testBallots.members(1, "Elsewhere " + UUID.randomUUID()).getFirst();
        var id = proposed(branch, account(maker));
        branch(maker, branch);
        refused(id, ActRefused.Reason.AUTHORITY_ON_ROLL);
        branch(maker, "Elsewhere");
        testBallots.approve(id, BallotAct.OPEN);
        assertThat(state(id)).isEqualTo(BallotState.PREPARING);
        testBallots.decide(id, BallotAct.CANCEL);
    }
}
