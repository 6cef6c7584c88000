package org.greenroom.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.ballot.ActTermsRows.Terms;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.greenroom.membership.RollLock;
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
    private final BallotResults results;
    private final Approvals approvals;
    private final Paper paper;
    private final SignOffRecords signOffs;
    private final ActRules rules;
    private final ActTermsRows terms;
    private final MemberDirectory members;
    private final RollLock rollLock;
    private final Reads reads;
    private final CurrentUser currentUser;
    private final java.time.Clock clock;

    BallotDecisions(
            BallotRepository ballots,
            BallotResults results,
            Approvals approvals,
            Paper paper,
            SignOffRecords signOffs,
            ActRules rules,
            ActTermsRows terms,
            MemberDirectory members,
            RollLock rollLock,
            Reads reads,
            CurrentUser currentUser,
            java.time.Clock clock) {
        this.ballots = ballots;
        this.results = results;
        this.approvals = approvals;
        this.paper = paper;
        this.signOffs = signOffs;
        this.rules = rules;
        this.terms = terms;
        this.members = members;
        this.rollLock = rollLock;
        this.reads = reads;
        this.currentUser = currentUser;
        this.clock = clock;
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
            requireReady(ballot, clock.instant());
            ballot.propose();
        }
        if (said.memberId() != null) {
            reads.record(said.memberId(), Look.officer(actor(), Read.Kind.ELECTORATE, ""));
        }
        UUID proposal = approvals.propose(actor(), act.proposalKind(), ballotId, payload(ballot, act, said));
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

    private void requireReady(Ballot ballot, Instant now) {
        List<DraftProblem> problems =
                DraftRules.problems(ballot.draft(), signOffs.of(ballot).orElse(null), now);
        if (!problems.isEmpty()) {
            throw new DraftNotReady(problems);
        }
    }

    /** Approves an act that another officer proposed; it takes effect at once. */
    @AsksAgain
    public void approve(UUID ballotId, BallotAct act) {
        Ballot ballot = lock(ballotId, act);
        UUID proposal = openProposal(ballotId, act).id();
        if (!ballot.canStill(act)) {
            throw new NotPossibleNow("be approved", ballot.state());
        }
        approvals.approve(proposal, actor(), Role.RETURNING_OFFICER, payload(ballot, act, terms(proposal, act)));
    }

    /** Says no to an act, with a reason for the one who proposed it. */
    public void reject(UUID ballotId, BallotAct act, String reason) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        UUID proposal = openProposal(ballotId, act).id();
        approvals.reject(proposal, actor(), reason);
        terms.forget(proposal);
        reopenDraft(ballot, act);
    }

    /** Takes back what the current officer proposed. */
    public void withdraw(UUID ballotId, BallotAct act) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        UUID proposal = openProposal(ballotId, act).id();
        approvals.withdraw(proposal, actor());
        terms.forget(proposal);
        reopenDraft(ballot, act);
    }

    private static void reopenDraft(Ballot ballot, BallotAct act) {
        if (act == BallotAct.OPEN) {
            ballot.backToDraft();
        }
    }

    private Proposal openProposal(UUID ballotId, BallotAct act) {
        return approvals
                .openFor(act.proposalKind(), ballotId)
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN));
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
        return terms.of(proposal).orElseGet(() -> new Terms(act, Bilingual.EMPTY, null, null, null, null));
    }

    private BallotDetails.ProposedTerms shown(Terms said) {
        var memberId = said.memberId();
        return new BallotDetails.ProposedTerms(
                said.reason(),
                said.closesAt(),
                memberId == null ? null : members.byId(memberId).orElse(null));
    }

    private byte[] payload(Ballot ballot, BallotAct act, Terms said) {
        if (act == BallotAct.OPEN) {
            return paper.payload(ballot);
        }
        Map<String, Object> content = new TreeMap<>();
        content.put("act", act.proposalKind());
        content.put("ballot", ballot.id().toString());
        // Whoever approves decides about the ballot as it was proposed: not one that was extended or has closed since.
        switch (act) {
            case CLOSE_NOW -> content.put("closesAt", String.valueOf(ballot.closesAt()));
            case CANCEL -> content.put("state", ballot.state().name());
            default -> {}
        }
        if (!said.reason().equals(Bilingual.EMPTY)) {
            content.put("reasonEn", said.reason().en());
            content.put("reasonCy", said.reason().cy());
        }
        if (said.closesAt() != null) {
            content.put("closesAt", said.closesAt().toString());
            // Who has not seen another extension approved meanwhile has not approved this one.
            content.put("closesBefore", String.valueOf(ballot.closesAt()));
        }
        if (said.memberId() != null) {
            content.put("member", said.memberId().toString());
        }
        if (act == BallotAct.PUBLISH) {
            var counted =
                    results.find(ballot.id()).orElseThrow(() -> new NotPossibleNow("be published", ballot.state()));
            content.put("archiveSha256", counted.archiveSha256());
            content.put("counts", counted.counts());
            content.put("cast", counted.ballots());
            content.put("entitled", counted.entitled());
        }
        return CanonicalJson.write(content);
    }

    private Actor actor() {
        return currentUser.require().actor();
    }
}
