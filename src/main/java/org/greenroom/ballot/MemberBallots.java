package org.greenroom.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.MemberBallot.Part;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.greenroom.ballot.box.RollEntry;
import org.greenroom.ballot.box.RollMark;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ballots on whose roll the current member stands. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class MemberBallots {

    private static final Comparator<BallotSummary> OPEN_FIRST = Comparator.comparing(
                    (BallotSummary b) -> b.state() != BallotState.OPEN)
            .thenComparing(BallotSummary::closesAt, Comparator.nullsLast(Comparator.reverseOrder()));

    private final BallotRepository ballots;
    private final Roll roll;
    private final Figures figures;
    private final CurrentUser currentUser;

    MemberBallots(BallotRepository ballots, Roll roll, Figures figures, CurrentUser currentUser) {
        this.ballots = ballots;
        this.roll = roll;
        this.figures = figures;
        this.currentUser = currentUser;
    }

    /** All of them from scheduled on, open ones first; none for an officer who is no member. */
    public List<MemberBallot> mine() {
        var memberId = currentUser.require().memberId();
        if (memberId == null) {
            return List.of();
        }
        Map<UUID, Part> parts =
                roll.of(memberId).stream().collect(Collectors.toMap(RollEntry::ballotId, entry -> part(entry.mark())));
        Map<UUID, Figures.Kept> kept = figures.of(parts.keySet());
        return ballots.findAllById(parts.keySet()).stream()
                .filter(b -> b.state().hasPaper() || b.state() == BallotState.CANCELLED)
                .map(b -> Ballots.summary(b, kept.get(b.id())))
                .sorted(OPEN_FIRST)
                .map(s -> new MemberBallot(s, parts.getOrDefault(s.id(), Part.NOT_YET)))
                .toList();
    }

    /** One of them. */
    public Optional<MemberBallot> find(UUID ballotId) {
        var memberId = currentUser.require().memberId();
        return memberId == null
                ? Optional.empty()
                : roll.find(ballotId, memberId).flatMap(entry -> ballots.findById(ballotId)
                        .map(b -> new MemberBallot(Ballots.summary(b, kept(ballotId)), part(entry.mark()))));
    }

    /** Codes of the workplaces at which open ballots count the member. */
    public Set<String> openWorkplaces() {
        var memberId = currentUser.require().memberId();
        return memberId == null ? Set.of() : roll.openWorkplaces(memberId);
    }

    private static Part part(RollMark mark) {
        return switch (mark) {
            case NOT_VOTED -> Part.NOT_YET;
            case WAITING -> Part.ACCEPTED;
            case IN_BOX -> Part.IN_BOX;
        };
    }

    private Figures.@Nullable Kept kept(UUID ballotId) {
        return figures.find(ballotId).orElse(null);
    }
}
