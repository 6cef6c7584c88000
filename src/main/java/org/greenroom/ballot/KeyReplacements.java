package org.greenroom.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.approval.ProposalState;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AsksAgain;
import org.greenroom.ballot.KeyRefused.Reason;
import org.greenroom.ballot.KeyReplacementWishes.Wanted;
import org.greenroom.ballot.Safeguards.Candidate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody else in the place of a key holder while keys are being made: one officer proposes, another approves, for the
 * names on the paper were approved by two. Keys that others have made stay. All methods throw {@link NotPossibleNow} once
 * the paper is frozen.
 */
@Service
@Transactional
@PreAuthorize("hasRole('RETURNING_OFFICER')")
public class KeyReplacements {

    /** The kind of the proposal. */
    public static final String KIND = "ballot.replace-key-holder";

    /**
     * A replacement that waits for a second officer.
     *
     * @param mayApprove false for the officer who proposed it
     */
    public record Pending(KeyHolder leaving, Candidate coming, Actor proposedBy, boolean mayApprove) {}

    private final BallotRepository ballots;
    private final KeyAssignments assignments;
    private final CodeAuthorityRows authorities;
    private final Safeguards safeguards;
    private final Approvals approvals;
    private final KeyReplacementWishes wishes;
    private final CurrentUser currentUser;

    KeyReplacements(
            BallotRepository ballots,
            KeyAssignments assignments,
            CodeAuthorityRows authorities,
            Safeguards safeguards,
            Approvals approvals,
            KeyReplacementWishes wishes,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.assignments = assignments;
        this.authorities = authorities;
        this.safeguards = safeguards;
        this.approvals = approvals;
        this.wishes = wishes;
        this.currentUser = currentUser;
    }

    /**
     * Proposes somebody, by mail address or membership number, in the place of a holder.
     *
     * @throws KeyRefused when nobody can sign in under it, or the person holds a key of this ballot already
     */
    @AsksAgain
    public void propose(UUID ballotId, int place, String identifier) {
        var ballot = wishes.lockWaiting(ballotId);
        var coming = safeguards.find(identifier);
        var holders = assignments.of(ballotId);
        if (holders.stream().anyMatch(holder -> holder.accountId().equals(coming.accountId()))) {
            throw new KeyRefused(Reason.TWICE);
        }
        if (place < 1 || place > holders.size() || pending(ballotId).isPresent()) {
            throw new NotPossibleNow("have this key holder replaced", ballot.state());
        }
        requireOtherHands(ballotId, holders, place, coming.accountId());
        wishes.forget(ballotId);
        var wanted = new Wanted(place, coming.accountId(), coming.name());
        wishes.note(ballotId, wanted);
        approvals.propose(actor(), KIND, ballotId, payload(ballotId, wanted));
    }

    /**
     * Whoever makes the voting codes must not come to hold all the keys, alone, with the officer who proposed the ballot,
     * or with whoever proposes or approves this.
     */
    private void requireOtherHands(UUID ballotId, List<KeyHolder> holders, int place, UUID coming) {
        var authority = authorities.find(ballotId).orElse(null);
        if (authority == null) {
            return;
        }
        var then = holders.stream()
                .map(holder -> holder.place() == place ? coming : holder.accountId())
                .toList();
        var officers = Stream.concat(Stream.of(actor().id()), openers(ballotId)).distinct();
        if (!officers.allMatch(officer -> CodeRules.isHeldByAnother(authority, then, officer))) {
            throw new KeyRefused(Reason.SAME_HANDS);
        }
    }

    /** Whoever proposed the opening that was approved, and whoever proposes what waits now. */
    private Stream<UUID> openers(UUID ballotId) {
        return approvals.historyOf(ballotId).stream()
                .filter(proposal -> proposal.kind().equals(BallotAct.OPEN.proposalKind())
                                && proposal.state() == ProposalState.APPROVED
                        || proposal.kind().equals(KIND) && proposal.state() == ProposalState.OPEN)
                .map(proposal -> proposal.proposedBy().id());
    }

    /**
     * Approves what another officer proposed; the new holder is invited at once.
     *
     * @throws KeyRefused when whoever makes the voting codes would come to hold all the keys with one officer
     */
    @AsksAgain
    public void approve(UUID ballotId) {
        wishes.lockWaiting(ballotId);
        var proposal = open(ballotId);
        var wanted = wishes.require(ballotId);
        requireOtherHands(ballotId, assignments.of(ballotId), wanted.place(), wanted.accountId());
        approvals.approve(proposal.id(), actor(), Role.RETURNING_OFFICER, payload(ballotId, wanted));
    }

    /** Says no, or takes back the own proposal. */
    public void drop(UUID ballotId) {
        ballots.lock(ballotId).orElseThrow(UnknownBallot::new);
        var proposal = open(ballotId);
        if (proposal.proposedBy().id().equals(actor().id())) {
            approvals.withdraw(proposal.id(), actor());
        } else {
            approvals.reject(proposal.id(), actor(), "–");
        }
        wishes.forget(ballotId);
    }

    /** What waits for a second officer, if anything does. */
    @Transactional(readOnly = true)
    public Optional<Pending> pending(UUID ballotId) {
        var holders = assignments.of(ballotId);
        return approvals.openFor(KIND, ballotId).flatMap(proposal -> wishes.find(ballotId)
                .filter(wanted -> wanted.place() <= holders.size())
                .map(wanted -> new Pending(
                        holders.get(wanted.place() - 1),
                        new Candidate(wanted.accountId(), wanted.name()),
                        proposal.proposedBy(),
                        !proposal.proposedBy().id().equals(actor().id()))));
    }

    private Proposal open(UUID ballotId) {
        return approvals
                .openFor(KIND, ballotId)
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN));
    }

    private byte[] payload(UUID ballotId, Wanted wanted) {
        Map<String, Object> content = new TreeMap<>();
        content.put("act", KIND);
        content.put("ballot", ballotId.toString());
        content.put("place", wanted.place());
        content.put(
                "leaving",
                assignments.of(ballotId).get(wanted.place() - 1).accountId().toString());
        content.put("coming", wanted.accountId().toString());
        content.put("name", wanted.name());
        return CanonicalJson.write(content);
    }

    private Actor actor() {
        return currentUser.require().actor();
    }
}
