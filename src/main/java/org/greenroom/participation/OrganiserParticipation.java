package org.greenroom.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BallotSettings;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Turnout;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.StewardTerm;
import org.greenroom.membership.StewardTerms;
import org.greenroom.participation.OrganiserQuery.Show;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All workplaces of a ballot, for those who organise. Nothing but published figures, however they are sorted. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('RETURNING_OFFICER','MEMBERSHIP_OFFICER')")
public class OrganiserParticipation {

    private final PublishedFigures published;
    private final PublishedParts parts;
    private final AgreementFigures agreements;
    private final BallotOutlines ballots;
    private final BallotSettings batches;
    private final StewardTerms terms;
    private final MemberDirectory members;
    private final Clock clock;

    OrganiserParticipation(
            PublishedFigures published,
            PublishedParts parts,
            AgreementFigures agreements,
            BallotOutlines ballots,
            BallotSettings batches,
            StewardTerms terms,
            MemberDirectory members,
            Clock clock) {
        this.published = published;
        this.parts = parts;
        this.agreements = agreements;
        this.ballots = ballots;
        this.batches = batches;
        this.terms = terms;
        this.members = members;
        this.clock = clock;
    }

    /** The ballots that have opened, running ones first, then those that closed last. */
    public List<BallotOutline> ballots() {
        return ballots.all().stream()
                .filter(ballot -> ballot.state().compareTo(BallotState.OPEN) >= 0)
                .sorted(Comparator.comparing(ballot -> ballot.state().isOver()))
                .toList();
    }

    /** One ballot as a whole, with its agreements; empty if it has not opened. */
    public Optional<BallotParticipation> find(UUID ballotId) {
        return opened(ballotId).map(ballot -> {
            var trend = published.totals(List.of(ballotId)).getOrDefault(ballotId, List.of()).stream()
                    .map(total -> new Projection.Point(total.publishedAt(), total.cast()))
                    .toList();
            var sums = agreements.of(List.of(ballotId)).stream()
                    .map(sum -> new AgreementParticipation(
                            sum.agreement(),
                            sum.workplaces(),
                            sum.withFigure(),
                            AgreementFigures.figure(sum, ballot.state().isOver())))
                    .toList();
            return new BallotParticipation(ballot, trend, projection(ballot, trend), missing(ballot), sums);
        });
    }

    private Optional<BallotOutline> opened(UUID ballotId) {
        return ballots.find(ballotId).filter(ballot -> ballot.state().compareTo(BallotState.OPEN) >= 0);
    }

    private @Nullable Projection projection(BallotOutline ballot, List<Projection.Point> trend) {
        Instant opensAt = ballot.opensAt();
        Turnout turnout = ballot.turnout();
        Instant asOf = turnout.asOf();
        return opensAt == null || asOf == null || turnout.isFinal() || turnout.showing() != Turnout.Showing.FIGURE
                ? null
                : Projection.of(trend, turnout.entitled(), opensAt, ballot.closesAt(), asOf, batches.batchComesAt() - 1)
                        .orElse(null);
    }

    private static @Nullable Integer missing(BallotOutline ballot) {
        Integer target = ballot.participation().target();
        Turnout turnout = ballot.turnout();
        return target == null || turnout.showing() != Turnout.Showing.FIGURE
                ? null
                : Integer.valueOf(FigureReading.missing(turnout.cast(), turnout.entitled(), target));
    }

    /** One page of the workplaces. @param page from 0 */
    public Found<OrganiserRow> workplaces(UUID ballotId, OrganiserQuery query, int page, int size) {
        var ballot = opened(ballotId).orElse(null);
        if (ballot == null) {
            return new Found<>(List.of(), 0);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var target = ballot.participation().target();
        var withSteward =
                query.show() == Show.NO_STEWARD ? terms.workplacesWithSteward(today) : java.util.Set.<String>of();
        var found = parts.page(ballotId, query, target, withSteward, page, size);
        var codes = found.items().stream()
                .map(part -> Objects.requireNonNull(part.workplaceCode()))
                .toList();
        var stewards = terms.currentAt(codes, today);
        var names = members.byIds(stewards.values().stream()
                .flatMap(List::stream)
                .map(StewardTerm::memberId)
                .distinct()
                .toList());
        var rows = found.items().stream()
                .map(part -> row(ballot, part, stewards, names))
                .toList();
        return new Found<>(rows, found.total());
    }

    private static OrganiserRow row(
            BallotOutline ballot,
            PartRow part,
            Map<String, List<StewardTerm>> stewards,
            Map<UUID, MemberSummary> names) {
        String code = Objects.requireNonNull(part.workplaceCode());
        Figure figure = FigureReading.figure(part, ballot.state().isOver());
        Integer target = ballot.participation().target();
        return new OrganiserRow(
                code,
                part.workplaceName(),
                part.employer(),
                part.agreement(),
                FigureReading.entitled(part),
                figure,
                figure instanceof Figure.Exact exact && target != null
                        ? FigureReading.missing(exact.voted(), exact.entitled(), target)
                        : null,
                stewards.getOrDefault(code, List.of()).stream()
                        .map(StewardTerm::memberId)
                        .distinct()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(MemberSummary::displayName)
                        .toList());
    }
}
