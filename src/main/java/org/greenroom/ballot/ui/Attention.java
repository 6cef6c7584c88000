package org.greenroom.ballot.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotSummary;
import org.springframework.stereotype.Component;

/** What about a ballot waits for an officer. */
@Component
class Attention {

    private final Approvals approvals;
    private final CurrentUser currentUser;
    private final BallotWords words;

    Attention(Approvals approvals, CurrentUser currentUser, BallotWords words) {
        this.approvals = approvals;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** A sentence for each ballot that waits for somebody, by its id. */
    Map<UUID, String> of(List<BallotSummary> ballots) {
        var proposals = approvals.open().stream()
                .filter(proposal -> act(proposal.kind()).isPresent())
                .collect(Collectors.toMap(Proposal::subjectId, this::sentence, (first, second) -> first));
        var found = new HashMap<UUID, String>();
        for (var ballot : ballots) {
            var proposed = proposals.get(ballot.id());
            if (proposed != null) {
                found.put(ballot.id(), proposed);
            } else {
                step(ballot).ifPresent(sentence -> found.put(ballot.id(), sentence));
            }
        }
        return found;
    }

    /** A sentence for each ballot about which the signed-in officer could do something now, by its id. */
    Map<UUID, String> neededFromMe(List<BallotSummary> ballots) {
        var mine = approvals.open().stream()
                .filter(proposal -> act(proposal.kind()).isPresent() && isMine(proposal))
                .map(Proposal::subjectId)
                .collect(Collectors.toSet());
        var found = of(ballots);
        found.keySet().removeAll(mine);
        return found;
    }

    private Optional<String> step(BallotSummary ballot) {
        return switch (ballot.state()) {
            case CLOSED -> Optional.of(words.text("ballots.attention.count"));
            case COUNTED -> Optional.of(words.text("ballots.attention.publish"));
            default -> Optional.empty();
        };
    }

    private String sentence(Proposal proposal) {
        var what = words.text(
                "ballots.act." + act(proposal.kind()).map(Attention::code).orElse(""));
        return isMine(proposal)
                ? words.text("ballots.attention.yours", what)
                : words.text(
                        "ballots.attention.decide", what, proposal.proposedBy().name());
    }

    private boolean isMine(Proposal proposal) {
        return proposal.proposedBy().id().equals(currentUser.require().accountId());
    }

    /** The act a proposal is about; empty for proposals of other features. */
    static Optional<BallotAct> act(String proposalKind) {
        return Arrays.stream(BallotAct.values())
                .filter(act -> act.proposalKind().equals(proposalKind))
                .findFirst();
    }

    /** The act's word in text keys. */
    static String code(BallotAct act) {
        return act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
