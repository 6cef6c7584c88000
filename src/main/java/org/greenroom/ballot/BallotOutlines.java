package org.greenroom.ballot;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.ballot.box.Figures;
import org.greenroom.ballot.box.Roll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outlines of the ballots whose paper is public, for other rooms. Two statements, however many there are. */
@Service
@Transactional(readOnly = true)
public class BallotOutlines {

    private final BallotRepository ballots;
    private final Figures figures;
    private final Roll roll;

    BallotOutlines(BallotRepository ballots, Figures figures, Roll roll) {
        this.ballots = ballots;
        this.figures = figures;
        this.roll = roll;
    }

    /** Those of these that have a public paper, by ballot. */
    public Map<UUID, BallotOutline> of(Collection<UUID> ids) {
        return outlines(ballots.findAllById(ids)).stream()
                .collect(Collectors.toMap(BallotOutline::id, Function.identity()));
    }

    /** One of them. */
    public Optional<BallotOutline> find(UUID id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /** The ballots, of these, on whose roll each of these members stands, by member; those that every member can see. */
    public Map<UUID, Set<UUID>> entitled(Collection<UUID> ballotIds, Collection<UUID> memberIds) {
        var seen = ballots.findAllById(ballotIds).stream()
                .filter(b -> b.state().hasPaper() || b.state() == BallotState.CANCELLED)
                .map(Ballot::id)
                .toList();
        return roll.on(seen, memberIds);
    }

    /** What is planned for stewards in a ballot of any state; {@link ParticipationPlan#NONE} where there is no such ballot. */
    public ParticipationPlan plan(UUID id) {
        return ballots.findById(id).map(Ballot::participation).orElse(ParticipationPlan.NONE);
    }

    /** All of them, those that close last first. */
    public List<BallotOutline> all() {
        return outlines(ballots.findAll()).stream()
                .sorted(Comparator.comparing(BallotOutline::closesAt).reversed())
                .toList();
    }

    private List<BallotOutline> outlines(List<Ballot> found) {
        var shown = found.stream().filter(b -> b.state().hasPaper()).toList();
        var kept = figures.of(shown.stream().map(Ballot::id).toList());
        return shown.stream().map(b -> outline(b, kept.get(b.id()))).toList();
    }

    private static BallotOutline outline(Ballot ballot, Figures.Kept kept) {
        return new BallotOutline(
                ballot.id(),
                ballot.kind(),
                ballot.title(),
                ballot.state(),
                ballot.isSuspended(),
                ballot.opensAt(),
                Objects.requireNonNull(ballot.closesAt()),
                ballot.participation(),
                Objects.requireNonNull(Ballots.turnout(ballot, kept)));
    }
}
