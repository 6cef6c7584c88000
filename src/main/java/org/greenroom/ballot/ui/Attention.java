package org.greenroom.ballot.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
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
import org.greenroom.ballot.BallotCounts;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.BallotSummary;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.Complaints;
import org.greenroom.ballot.KeyReplacements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What about a ballot waits for an officer. */
@Component
class Attention {

    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private final Ballots all;
    private final Complaints complaints;
    private final BallotCounts counts;
    private final Clock clock;
    private final Approvals approvals;
    private final CurrentUser currentUser;
    private final BallotWords words;

    Attention(
            Ballots all,
            Complaints complaints,
            BallotCounts counts,
            Clock clock,
            Approvals approvals,
            CurrentUser currentUser,
            BallotWords words) {
        this.all = all;
        this.complaints = complaints;
        this.counts = counts;
        this.clock = clock;
        this.approvals = approvals;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** A sentence for each ballot that waits for somebody, by its id. */
    Map<UUID, String> of(List<BallotSummary> ballots) {
        return of(ballots, open(ballots), all.failures());
    }

    /** What can still take effect. */
    private List<Proposal> open(List<BallotSummary> ballots) {
        var states = ballots.stream().collect(Collectors.toMap(BallotSummary::id, BallotSummary::state));
        return approvals.open().stream()
                .filter(proposal -> code(proposal.kind()).isPresent())
                .filter(proposal -> {
                    var state = states.get(proposal.subjectId());
                    return state != null && canStill(proposal, state);
                })
                .toList();
    }

    private static boolean canStill(Proposal proposal, BallotState state) {
        return act(proposal.kind()).map(act -> act.isPossibleIn(state)).orElse(state == BallotState.PREPARING);
    }

    private Map<UUID, String> of(List<BallotSummary> ballots, List<Proposal> open, Map<UUID, String> failures) {
        // What waits for this officer comes before what this officer proposed.
        var proposals = open.stream()
                .sorted(Comparator.comparing(this::isMine))
                .collect(Collectors.toMap(Proposal::subjectId, this::sentence, (first, second) -> first));
        var waiting = complaints.waiting();
        var found = new HashMap<UUID, String>();
        for (var ballot : ballots) {
            var proposed = proposals.get(ballot.id());
            var trouble = trouble(ballot, failures.get(ballot.id()));
            if (trouble.isPresent()) {
                found.put(ballot.id(), trouble.get());
            } else if (proposed != null) {
                found.put(ballot.id(), proposed);
            } else {
                step(ballot)
                        .or(() -> complaint(waiting.get(ballot.id())))
                        .ifPresent(sentence -> found.put(ballot.id(), sentence));
            }
        }
        return found;
    }

    /** A sentence for each ballot about which the signed-in officer could do something now, by its id. */
    Map<UUID, String> neededFromMe(List<BallotSummary> ballots) {
        var open = open(ballots);
        var others = open.stream()
                .filter(proposal -> !isMine(proposal))
                .map(Proposal::subjectId)
                .collect(Collectors.toSet());
        var mine = open.stream()
                .filter(this::isMine)
                .map(Proposal::subjectId)
                .filter(ballot -> !others.contains(ballot))
                .collect(Collectors.toSet());
        var failures = all.failures();
        var found = of(ballots, open, failures);
        // What one has proposed waits for somebody else; what has failed does not.
        ballots.stream()
                .filter(ballot -> trouble(ballot, failures.get(ballot.id())).isEmpty())
                .map(BallotSummary::id)
                .filter(mine::contains)
                .forEach(found::remove);
        return found;
    }

    private Optional<String> trouble(BallotSummary ballot, @Nullable String failure) {
        if (failure != null && ballot.state() != BallotState.CANCELLED) {
            var why = words.text(failure);
            return Optional.of(ballot.suspended() ? why : words.text("ballots.attention.failed", why));
        }
        var opensAt = ballot.opensAt();
        return ballot.state() == BallotState.SCHEDULED
                        && opensAt != null
                        && opensAt.plus(OVERDUE).isBefore(clock.instant())
                ? Optional.of(words.text("ballots.attention.not-opened"))
                : Optional.empty();
    }

    private Optional<String> complaint(@Nullable Integer waiting) {
        return waiting == null ? Optional.empty() : Optional.of(words.text("ballots.attention.complaints", waiting));
    }

    private Optional<String> step(BallotSummary ballot) {
        return switch (ballot.state()) {
            case CLOSED -> Optional.of(count(ballot.id()));
            case COUNTED -> Optional.of(words.text("ballots.attention.publish"));
            default -> Optional.empty();
        };
    }

    private String count(UUID ballotId) {
        var holders = counts.waitsFor(ballotId);
        return holders.isEmpty()
                ? words.text("ballots.attention.count")
                : words.text("ballots.attention.holders", String.join(", ", holders));
    }

    private String sentence(Proposal proposal) {
        var what = words.text("ballots.act." + code(proposal.kind()).orElse(""));
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

    /** The word in text keys of what a proposal is about; empty for proposals of other features. */
    static Optional<String> code(String proposalKind) {
        return proposalKind.equals(KeyReplacements.KIND)
                ? Optional.of("replace-key-holder")
                : act(proposalKind).map(Attention::code);
    }

    /** The act's word in text keys. */
    static String code(BallotAct act) {
        return act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
