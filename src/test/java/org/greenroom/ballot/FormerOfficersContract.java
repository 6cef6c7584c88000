package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestKeyHolders;
import org.greenroom.testing.TestOfficers;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an act whose proposer lost the role, or was suspended, before a second officer decided. */
abstract class FormerOfficersContract {

    private static final Bilingual WHY = new Bilingual("The mail was late.", "Roedd y post yn hwyr.");

    @Autowired
    TestBallots testBallots;

    @Autowired
    TestKeyHolders keyHolders;

    @Autowired
    TestOfficers officers;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDecisions decisions;

    @Autowired
    KeyReplacements replacements;

    @Autowired
    BallotUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leaving = TestBallots.FIRST_OFFICER;

    @BeforeEach
    void appoint() {
        leaving = officers.appoint(
                new SignedIn(UUID.randomUUID(), null, "Leaving officer", Set.of(Role.RETURNING_OFFICER), Locale.UK));
    }

    private BallotDetails details(UUID id) {
        return TestBallots.asFirst(() -> ballots.details(id));
    }

    private void gone(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(ApprovalRefused.Reason.PROPOSER_GONE));
    }

    private void asSecond(Runnable act) {
        TestBallots.asSecond(() -> {
            act.run();
            return true;
        });
    }

    @Test
    void aPaperThatAFormerOfficerProposedIsNotApprovedAndCanBeSentBack() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        UUID id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.signOff(id);
        TestVoter.as(leaving, () -> decisions.propose(id, BallotAct.OPEN));
        officers.withdraw(leaving, Role.RETURNING_OFFICER);

        gone(() -> testBallots.approve(id, BallotAct.OPEN));
        assertThat(details(id).state()).isEqualTo(BallotState.PROPOSED);
        asSecond(() -> decisions.reject(id, BallotAct.OPEN, "The proposer has left"));
        assertThat(details(id).state()).isEqualTo(BallotState.DRAFT);
        testBallots.decide(id, BallotAct.OPEN);
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void whoGetsTheRoleBackHasProposedValidly() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var later = details(made.id()).draft().closesAt().plus(Duration.ofHours(1));
        TestVoter.as(leaving, () -> decisions.propose(made.id(), BallotAct.EXTEND, ActTerms.until(later, WHY)));
        officers.suspend(leaving, true);
        gone(() -> testBallots.approve(made.id(), BallotAct.EXTEND));
        assertThat(details(made.id()).draft().closesAt()).isBefore(later);
        officers.suspend(leaving, false);
        testBallots.approve(made.id(), BallotAct.EXTEND);
        assertThat(details(made.id()).draft().closesAt()).isEqualTo(later);
    }

    @Test
    void whatTwoOfficersScheduledOpensWhateverBecomesOfThem() {
        var branch = "Branch " + UUID.randomUUID();
        testBallots.members(5, branch);
        UUID id = TestBallots.asFirst(() -> ballots.create(testBallots.draft(branch, TestBallots.YES_NO)));
        testBallots.signOff(id);
        TestVoter.as(leaving, () -> decisions.propose(id, BallotAct.OPEN));
        testBallots.approve(id, BallotAct.OPEN);
        officers.withdraw(leaving, Role.RETURNING_OFFICER);
        upkeep.prepare(id);
        assertThat(details(id).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void aFormerOfficersReplacementOfAKeyHolderIsDropped() {
        var held = keyHolders.approved(5, 2);
        var coming = keyHolders.holder();
        var address = jdbc.sql("select login_email from account where id = :id")
                .param("id", coming.person().accountId())
                .query(String.class)
                .single();
        TestVoter.as(leaving, () -> {
            replacements.propose(held.id(), 2, address);
            return true;
        });
        officers.withdraw(leaving, Role.RETURNING_OFFICER);
        gone(() -> asSecond(() -> replacements.approve(held.id())));
        asSecond(() -> replacements.drop(held.id()));
        assertThat(TestBallots.asFirst(() -> replacements.pending(held.id()))).isEmpty();
        TestBallots.asFirst(() -> {
            replacements.propose(held.id(), 2, address);
            return true;
        });
        asSecond(() -> replacements.approve(held.id()));
        keyHolders.make(held.id(), coming);
    }
}
