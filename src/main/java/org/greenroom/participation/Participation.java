package org.greenroom.participation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.BallotState;
import org.greenroom.membership.StewardTerm;
import org.greenroom.participation.PublishedFigures.PartRow;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a steward sees of the workplaces of a current term. Every method asks for the term anew and throws {@link
 * AccessDeniedException} for a workplace without one. The number of statements grows neither with members nor with
 * workplaces.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Participation {

    private final StewardAccess access;
    private final PublishedFigures published;
    private final FigureReading reading;
    private final BallotOutlines ballots;

    Participation(StewardAccess access, PublishedFigures published, FigureReading reading, BallotOutlines ballots) {
        this.access = access;
        this.published = published;
        this.reading = reading;
        this.ballots = ballots;
    }

    /** Each workplace of a current term with its running ballots; empty for who is no steward now. */
    public List<StewardedWorkplace> myWorkplaces() {
        var terms = access.mine();
        var running = running(terms.stream().map(StewardTerm::workplaceCode).toList()).stream()
                .collect(Collectors.groupingBy(WorkplaceParticipation::workplaceCode));
        return terms.stream()
                .map(term -> StewardedWorkplace.of(term, running.getOrDefault(term.workplaceCode(), List.of())))
                .toList();
    }

    /** One workplace of a current term with its running ballots. */
    public StewardedWorkplace myWorkplace(String workplaceCode) {
        var term = access.require(workplaceCode);
        return StewardedWorkplace.of(term, running(List.of(workplaceCode)));
    }

    /** One workplace in one running ballot; empty where nobody on its roll is counted there, and once it is over. */
    public Optional<WorkplaceParticipation> find(UUID ballotId, String workplaceCode) {
        access.require(workplaceCode);
        return running(List.of(workplaceCode)).stream()
                .filter(found -> found.ballot().id().equals(ballotId))
                .findFirst();
    }

    /** The ballots that are over and concerned a workplace, as totals only, the latest first. */
    public List<PastBallot> past(String workplaceCode) {
        access.require(workplaceCode);
        var parts = published.ofWorkplaces(List.of(workplaceCode));
        var known = ballots.of(parts.stream().map(PartRow::ballotId).toList());
        return parts.stream()
                .filter(part -> known.containsKey(part.ballotId()))
                .filter(part -> known.get(part.ballotId()).state().isOver())
                .map(part -> new PastBallot(
                        known.get(part.ballotId()), FigureReading.entitled(part), FigureReading.figure(part, true)))
                .sorted(Comparator.comparing((PastBallot past) -> past.ballot().closesAt())
                        .reversed())
                .toList();
    }

    private List<WorkplaceParticipation> running(List<String> codes) {
        var parts = published.ofWorkplaces(codes);
        Map<UUID, BallotOutline> open =
                ballots.of(parts.stream().map(PartRow::ballotId).collect(Collectors.toSet())).values().stream()
                        .filter(ballot -> isRunning(ballot.state()))
                        .collect(Collectors.toMap(BallotOutline::id, ballot -> ballot));
        var shown =
                parts.stream().filter(part -> open.containsKey(part.ballotId())).toList();
        return reading.participation(shown, open).stream()
                .sorted(Comparator.comparing(found -> found.ballot().closesAt()))
                .toList();
    }

    private static boolean isRunning(BallotState state) {
        return state == BallotState.OPEN || state == BallotState.CLOSING;
    }
}
