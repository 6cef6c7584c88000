package org.greenroom.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.ballot.box.DatabaseClock;
import org.greenroom.hashing.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what was proposed and cannot take effect any more, since its time is over or the ballot is another by now: it
 * would wait for ever, and keep the name of a member whom nobody will add.
 */
@Component
class LapsedActs {

    private final BallotRepository ballots;
    private final Approvals approvals;
    private final ActPayloads payloads;
    private final ActTermsRows terms;
    private final KeyReplacementWishes wishes;
    private final DatabaseClock clock;

    LapsedActs(
            BallotRepository ballots,
            Approvals approvals,
            ActPayloads payloads,
            ActTermsRows terms,
            KeyReplacementWishes wishes,
            DatabaseClock clock) {
        this.ballots = ballots;
        this.approvals = approvals;
        this.payloads = payloads;
        this.terms = terms;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Ballots about which something waits for a second officer. */
    @Transactional(readOnly = true)
    public List<UUID> waiting() {
        return approvals.open().stream()
                .filter(proposal -> isReplacement(proposal)
                        || BallotAct.ofProposalKind(proposal.kind()).isPresent())
                .map(Proposal::subjectId)
                .distinct()
                .toList();
    }

    /** In the transaction that ends a ballot. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BallotEnded event) {
        look(event.ballotId());
    }

    /** Closes what can take no effect on this ballot. */
    @Transactional
    public void look(UUID ballotId) {
        ballots.lock(ballotId).ifPresent(ballot -> {
            for (var act : BallotAct.values()) {
                approvals
                        .openFor(act.proposalKind(), ballotId)
                        .filter(proposal -> isOver(ballot, act, proposal))
                        .ifPresent(proposal -> close(ballot, act, proposal));
            }
            approvals
                    .openFor(KeyReplacements.KIND, ballotId)
                    .filter(proposal -> !wishes.isWaiting(ballot))
                    .ifPresent(proposal -> {
                        approvals.lapse(proposal.id());
                        wishes.forget(ballotId);
                    });
        });
    }

    private static boolean isReplacement(Proposal proposal) {
        return proposal.kind().equals(KeyReplacements.KIND);
    }

    private boolean isOver(Ballot ballot, BallotAct act, Proposal proposal) {
        if (!ballot.canStill(act)) {
            return true;
        }
        return switch (act) {
            // The draft is fixed while it is proposed: only its time can be over.
            case OPEN -> isPast(ballot.closesAt());
            // What is held after a restore is put off after its time.
            case EXTEND -> (!ballot.isSuspended() && isPast(ballot.closesAt())) || isAnother(ballot, act, proposal);
            case CLOSE_NOW, ADD_TO_ROLL -> isPast(ballot.closesAt()) || isAnother(ballot, act, proposal);
            case CANCEL, PUBLISH, RESUME -> isAnother(ballot, act, proposal);
        };
    }

    private boolean isPast(@org.jspecify.annotations.Nullable Instant closesAt) {
        return closesAt != null && !clock.now().isBefore(closesAt);
    }

    /** Whether nobody can approve it, since the bytes are others than were proposed. */
    private boolean isAnother(Ballot ballot, BallotAct act, Proposal proposal) {
        var said = terms.of(proposal.id()).orElseGet(() -> ActTermsRows.Terms.none(act));
        return !proposal.sha256hex().equals(Sha256.hex(payloads.of(ballot, act, said)));
    }

    private void close(Ballot ballot, BallotAct act, Proposal proposal) {
        approvals.lapse(proposal.id());
        terms.forget(proposal.id());
        if (ballot.state() == BallotState.PROPOSED && act == BallotAct.OPEN) {
            ballot.backToDraft();
        }
    }
}
