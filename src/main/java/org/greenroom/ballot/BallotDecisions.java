package org.greenroom.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
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
    private final CurrentUser currentUser;
    private final java.time.Clock clock;

    BallotDecisions(
            BallotRepository ballots,
            BallotResults results,
            Approvals approvals,
            Paper paper,
            SignOffRecords signOffs,
            CurrentUser currentUser,
            java.time.Clock clock) {
        this.ballots = ballots;
        this.results = results;
        this.approvals = approvals;
        this.paper = paper;
        this.signOffs = signOffs;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Proposes an act. Proposing to open fixes the draft until the proposal is rejected or withdrawn.
     *
     * @throws DraftNotReady when the draft cannot be opened as it is
     */
    @AsksAgain
    public UUID propose(UUID ballotId, BallotAct act) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        ballot.requirePossible(act);
        if (act == BallotAct.OPEN) {
            requireReady(ballot, clock.instant());
            ballot.propose();
        }
        return approvals.propose(actor(), act.proposalKind(), ballotId, payload(ballot, act));
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
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        approvals.approve(openProposal(ballotId, act).id(), actor(), payload(ballot, act));
    }

    /** Says no to an act, with a reason for the one who proposed it. */
    public void reject(UUID ballotId, BallotAct act, String reason) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        approvals.reject(openProposal(ballotId, act).id(), actor(), reason);
        reopenDraft(ballot, act);
    }

    /** Takes back what the current officer proposed. */
    public void withdraw(UUID ballotId, BallotAct act) {
        Ballot ballot = ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        approvals.withdraw(openProposal(ballotId, act).id(), actor());
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

    /** The acts that wait for a second officer and can still take effect. */
    List<BallotDetails.PendingAct> pending(Ballot ballot) {
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
                            !p.proposedBy().id().equals(actor().id()))));
        }
        return pending;
    }

    private byte[] payload(Ballot ballot, BallotAct act) {
        if (act == BallotAct.OPEN) {
            return paper.payload(ballot);
        }
        Map<String, Object> content = new TreeMap<>();
        content.put("act", act.proposalKind());
        content.put("ballot", ballot.id().toString());
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
