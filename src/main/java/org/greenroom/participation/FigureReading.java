package org.greenroom.participation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.participation.PublishedFigures.FigureRow;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.greenroom.participation.PublishedFigures.Showing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads published figures as records for views. Asks nobody for rights: the services that use it do. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class FigureReading {

    private static final double HUNDRED = 100;

    private final PublishedFigures published;
    private final AgreementFigures agreements;
    private final ParticipationSettings settings;

    FigureReading(PublishedFigures published, AgreementFigures agreements, ParticipationSettings settings) {
        this.published = published;
        this.agreements = agreements;
        this.settings = settings;
    }

    /** Workplaces in their ballots; three statements, however many there are. */
    List<WorkplaceParticipation> participation(Collection<PartRow> parts, Map<UUID, BallotOutline> ballots) {
        var history = published.historyOf(parts.stream().map(PartRow::id).toList());
        var sums = agreements.of(ballots.keySet());
        return parts.stream()
                .map(part -> participation(
                        part,
                        Objects.requireNonNull(ballots.get(part.ballotId())),
                        history.getOrDefault(part.id(), List.of()),
                        sums))
                .toList();
    }

    private WorkplaceParticipation participation(
            PartRow part, BallotOutline ballot, List<FigureRow> history, List<AgreementFigures.Sum> sums) {
        Figure figure = figure(part, ballot.state().isOver());
        Integer target = ballot.participation().target();
        var trend = trend(history);
        return new WorkplaceParticipation(
                ballot,
                Objects.requireNonNull(part.workplaceCode()),
                part.workplaceName(),
                part.agreement(),
                entitled(part),
                figure,
                target,
                figure instanceof Figure.Exact exact && target != null
                        ? missing(exact.voted(), exact.entitled(), target)
                        : null,
                trend,
                figure instanceof Figure.Exact ? projection(part, ballot, trend) : null,
                agreements.compared(part, sums));
    }

    /** What a part shows, in words or as a figure. */
    static Figure figure(PartRow part, boolean over) {
        return switch (part.showing()) {
            case SMALL_GROUP -> new Figure.Words(Figure.Kind.SMALL_GROUP);
            case LISTED -> new Figure.Words(Figure.Kind.LISTED);
            case JUST_STARTED -> new Figure.Words(over ? Figure.Kind.NOT_PUBLISHED : Figure.Kind.JUST_STARTED);
            case NEARLY_EVERYONE -> new Figure.Words(Figure.Kind.NEARLY_EVERYONE);
            case FIGURE ->
                new Figure.Exact(
                        Objects.requireNonNull(part.voted()),
                        part.entitled(),
                        Objects.requireNonNull(part.publishedAt()));
        };
    }

    static @Nullable Integer entitled(PartRow part) {
        return part.showing() == Showing.SMALL_GROUP ? null : Integer.valueOf(part.entitled());
    }

    /** How many more votes reach the target. */
    static int missing(int voted, int entitled, int target) {
        return Math.max(0, (int) Math.ceil(target * entitled / HUNDRED) - voted);
    }

    private static List<Projection.Point> trend(List<FigureRow> history) {
        return history.stream()
                .filter(row -> row.voted() != null)
                .map(row -> new Projection.Point(row.publishedAt(), Objects.requireNonNull(row.voted())))
                .collect(Collectors.toList());
    }

    private @Nullable Projection projection(PartRow part, BallotOutline ballot, List<Projection.Point> trend) {
        Instant opensAt = ballot.opensAt();
        Instant asOf = ballot.turnout().asOf();
        return opensAt == null
                        || asOf == null
                        || ballot.suspended()
                        || ballot.state().isOver()
                ? null
                : Projection.of(trend, part.entitled(), opensAt, ballot.closesAt(), asOf, settings.few() - 1)
                        .orElse(null);
    }
}
