package org.greenroom.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ApprovalRefused.Reason;
import org.greenroom.audit.Actor;
import org.greenroom.testing.TestOfficers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a two-person act promises, on every database. */
abstract class ApprovalsContract {

    private static final byte[] PAYLOAD = "open at noon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_PAYLOAD = "open at one".getBytes(StandardCharsets.UTF_8);
    private static final String KIND = "test.act";

    @Autowired
    private Approvals approvals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestOfficers officers;

    private final SignedIn proposer =
            new SignedIn(UUID.randomUUID(), null, "First officer", Set.of(Role.NEWS_EDITOR), Locale.UK);
    private final Actor first = proposer.actor();
    private final Actor second = new Actor(UUID.randomUUID(), "Second officer");
    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void appoint() {
        officers.appoint(proposer);
    }

    @Test
    void aSecondPersonApproves() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        approvals.approve(id, second, Role.NEWS_EDITOR, PAYLOAD);

        var approved = approvals.historyOf(subject).getFirst();
        assertThat(approved.state()).isEqualTo(ProposalState.APPROVED);
        assertThat(approved.proposedBy()).isEqualTo(first);
        assertThat(approved.decidedBy()).isEqualTo(second);
        assertThat(approvals.openFor(KIND, subject)).isEmpty();
    }

    @Test
    void theProposerMayNotApprove() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        assertRefused(Reason.SAME_PERSON, () -> approvals.approve(id, first, Role.NEWS_EDITOR, PAYLOAD));
        assertThat(approvals.openFor(KIND, subject)).isPresent();
    }

    @Test
    void thePortalItselfIsNoSecondPerson() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        assertRefused(Reason.SAME_PERSON, () -> approvals.approve(id, Actor.system(), Role.NEWS_EDITOR, PAYLOAD));
    }

    @Test
    void theDatabaseRefusesAProposalApprovedByItsProposer() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        assertThatThrownBy(() -> jdbc.sql("update proposal set state = 'APPROVED', open_key = null,"
                                + " decided_by = proposed_by where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("proposal_two_people");
    }

    @Test
    void whatHasChangedSinceItWasProposedIsNotApproved() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        assertRefused(Reason.PAYLOAD_CHANGED, () -> approvals.approve(id, second, Role.NEWS_EDITOR, OTHER_PAYLOAD));
    }

    @Test
    void oneProposalOfAKindIsOpenForASubject() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);
        assertRefused(Reason.ALREADY_OPEN, () -> approvals.propose(second, KIND, subject, PAYLOAD));

        approvals.withdraw(id, first);

        assertThat(approvals.propose(second, KIND, subject, PAYLOAD)).isNotEqualTo(id);
    }

    @Test
    void aDecidedProposalStaysDecided() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);
        approvals.reject(id, second, "The closing time is a Sunday");

        assertRefused(Reason.NOT_OPEN, () -> approvals.approve(id, second, Role.NEWS_EDITOR, PAYLOAD));
        assertRefused(Reason.NOT_OPEN, () -> approvals.withdraw(id, first));
    }

    @Test
    void onlyTheProposerWithdraws() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);

        assertRefused(Reason.NOT_PROPOSER, () -> approvals.withdraw(id, second));
    }

    @Test
    void nobodyApprovesForAProposerWhoLostTheRole() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);
        officers.withdraw(proposer, Role.NEWS_EDITOR);
        assertRefused(Reason.PROPOSER_GONE, () -> approvals.approve(id, second, Role.NEWS_EDITOR, PAYLOAD));
        assertThat(approvals.openFor(KIND, subject)).as("it still waits").isPresent();

        officers.give(proposer, Role.NEWS_EDITOR);
        approvals.approve(id, second, Role.NEWS_EDITOR, PAYLOAD);
        assertThat(approvals.openFor(KIND, subject)).isEmpty();
    }

    @Test
    void nobodyApprovesForAProposerWhoIsSuspendedOrHoldsOnlyAnotherRole() {
        var id = approvals.propose(first, KIND, subject, PAYLOAD);
        assertRefused(Reason.PROPOSER_GONE, () -> approvals.approve(id, second, Role.AUDITOR, PAYLOAD));
        officers.suspend(proposer, true);
        assertRefused(Reason.PROPOSER_GONE, () -> approvals.approve(id, second, Role.NEWS_EDITOR, PAYLOAD));

        approvals.reject(id, second, "Suspended since");
        assertThat(approvals.propose(second, KIND, subject, PAYLOAD)).isNotEqualTo(id);
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(ApprovalRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
