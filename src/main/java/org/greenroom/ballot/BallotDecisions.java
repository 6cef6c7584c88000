package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.approval.ProposalState;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.ballot.ActTermsRows.Terms;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.greenroom.membership.RollLock;
import org.greenroom.settings.DatabaseSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts that need two officers: one proposes, another approves exactly what was proposed. All methods throw {@link
 * UnknownBallot}, {@link NotPossibleNow} where the ballot’s state does not allow the act, and {@link ApprovalRefused}
 * for what the rule of two people forbids; then nothing has changed.
 */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class BallotDecisions {

    private final BallotRepository ballots;
    private final Approvals approvals;
    private final ActPayloads payloads;
    private final DraftCheck check;
    private final CodeAuthorityRows authorities;
    private final ActRules rules;
    private final ActTermsRows terms;
    private final MemberDirectory members;
    private final RollLock rollLock;
    private final Reads reads;
    private final CurrentUser currentUser;

    BallotDecisions(
            BallotRepository ballots,
            Approvals approvals,
            ActPayloads payloads,
            DraftCheck check,
            CodeAuthorityRows authorities,
            ActRules rules,
            ActTermsRows terms,
            MemberDirectory members,
            RollLock rollLock,
            Reads reads,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.approvals = approvals;
        this.payloads = payloads;
        this.check = check;
        this.authorities = authorities;
        this.rules = rules;
        this.terms = terms;
        this.members = members;
        this.rollLock = rollLock;
        this.reads = reads;
        this.currentUser = currentUser;
    }

    /**
     * Proposes an act. Proposing to open fixes the draft until the proposal is rejected or withdrawn.
     *
     * @throws DraftNotReady when the draft cannot be opened as it is
     * @throws ActRefused for an act that has to say more than its kind
     */
    @AsksAgain
    public UUID propose(UUID ballotId, BallotAct act) {
        return propose(ballotId, act, ActTerms.NONE);
    }

    /**
     * Proposes an act that says more than its kind: why a ballot is cancelled or extended and until when, or whom to add
     * to its roll. The member whom an officer names can see that.
     *
     * @throws ActRefused when it cannot be done like this
     */
    @AsksAgain
    public UUID propose(UUID ballotId, BallotAct act, ActTerms asked) {
        Ballot ballot = lock(ballotId, act);
        ballot.requirePossible(act);
        Terms said = rules.terms(ballot, act, asked);
        if (act == BallotAct.OPEN) {
            requireReady(ballot);
            ballot.propose();
        }
        if (said.memberId() != null) {
            reads.record(said.memberId(), Look.officer(actor(), Read.Kind.ELECTORATE, ""));
        }
        UUID proposal = approvals.propose(actor(), act.proposalKind(), ballotId, payloads.of(ballot, act, said));
        terms.insert(proposal, ballotId, said);
        return proposal;
    }

    private Ballot lock(UUID ballotId, BallotAct act) {
        if (act == BallotAct.ADD_TO_ROLL) {
            // Before the ballot, as merging does: the member is a member still when the entry is written.
            rollLock.take();
        }
        return ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
    }

    private void requireReady(Ballot ballot) {
        List<DraftProblem> problems = check.problems(ballot, actor().id());
        if (!problems.isEmpty()) {
            throw new DraftNotReady(problems);
        }
    }

    /**
     * Approves an act that another officer proposed; it takes effect at once. It may take longer
     * than other requests: what is cancelled or closed moves all votes that still wait.
     *
     * @throws ActRefused where whoever makes the voting codes would open the ballot
     */
    @AsksAgain
    @Transactional(label = DatabaseSettings.APPROVAL)
    public void approve(UUID ballotId, BallotAct act) {
        Ballot ballot = lock(ballotId, act);
        UUID proposal = openProposal(ballot, act).id();
        if (!ballot.canStill(act)) {
            throw new NotPossibleNow("be approved", ballot.state());
        }
        if (act == BallotAct.OPEN && makesTheCodes(ballotId)) {
            throw new ActRefused(ActRefused.Reason.MAKES_CODES);
        }
        if (act == BallotAct.OPEN) {
            authorities.find(ballotId).ifPresent(authority -> requireFit(check.standing(ballot, authority)));
        }
        approvals.approve(proposal, actor(), Role.RETURNING_OFFICER, payloads.of(ballot, act, terms(proposal, act)));
    }

    /** What may have changed since it was proposed. */
    private static void requireFit(CodeRules.Standing authority) {
        if (!authority.canSignIn()) {
            throw new ActRefused(ActRefused.Reason.AUTHORITY_GONE);
        }
        if (authority.isEntitled()) {
            throw new ActRefused(ActRefused.Reason.AUTHORITY_ON_ROLL);
        }
    }

    private boolean makesTheCodes(UUID ballotId) {
        return authorities
                .find(ballotId)
                .filter(authority -> authority.accountId().equals(actor().id()))
                .isPresent();
    }

    /** Says no to an act, with a reason for the one who proposed it. */
    public void reject(UUID ballotId, BallotAct act, String reason) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        UUID proposal = openProposal(ballot, act).id();
        approvals.reject(proposal, actor(), reason);
        terms.forget(proposal);
        reopenDraft(ballot, act);
    }

    /** Takes back what the current officer proposed. */
    public void withdraw(UUID ballotId, BallotAct act) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        UUID proposal = openProposal(ballot, act).id();
        approvals.withdraw(proposal, actor());
        terms.forget(proposal);
        reopenDraft(ballot, act);
    }

    private static void reopenDraft(Ballot ballot, BallotAct act) {
        if (act == BallotAct.OPEN) {
            ballot.backToDraft();
        }
    }

    private Proposal openProposal(Ballot ballot, BallotAct act) {
        return approvals.openFor(act.proposalKind(), ballot.id()).orElseThrow(() -> whyNotOpen(ballot, act));
    }

    /** What the portal closed was neither decided nor taken back: the ballot has moved on. */
    private RuntimeException whyNotOpen(Ballot ballot, BallotAct act) {
        boolean lapsed = approvals.historyOf(ballot.id()).stream()
                .filter(proposal -> proposal.kind().equals(act.proposalKind()))
                .findFirst()
                .filter(proposal -> proposal.state() == ProposalState.LAPSED)
                .isPresent();
        return lapsed
                ? new NotPossibleNow("be decided", ballot.state())
                : new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN);
    }

    /** The acts that wait for a second officer and can still take effect; whoever reads a ballot reads them. */
    @PreAuthorize("hasAnyRole('RETURNING_OFFICER','SCRUTINEER')")
    List<BallotDetails.PendingAct> pending(Ballot ballot) {
        var mayDecide = currentUser.require().has(Role.RETURNING_OFFICER);
        List<BallotDetails.PendingAct> pending = new ArrayList<>();
        for (BallotAct act : BallotAct.values()) {
            if (!ballot.canStill(act)) {
                continue;
            }
            approvals
                    .openFor(act.proposalKind(), ballot.id())
                    .ifPresent(p -> pending.add(new BallotDetails.PendingAct(
                            act,
                            p.proposedBy(),
                            p.proposedAt(),
                            mayDecide && !p.proposedBy().id().equals(actor().id()),
                            shown(terms(p.id(), act)))));
        }
        return pending;
    }

    /** Proposed before acts said anything, it says nothing. */
    private Terms terms(UUID proposal, BallotAct act) {
        return terms.of(proposal).orElseGet(() -> Terms.none(act));
    }

    private BallotDetails.ProposedTerms shown(Terms said) {
        var memberId = said.memberId();
        return new BallotDetails.ProposedTerms(
                said.reason(),
                said.closesAt(),
                memberId == null ? null : members.byId(memberId).orElse(null));
    }

    private Actor actor() {
        return currentUser.require().actor();
    }
}
