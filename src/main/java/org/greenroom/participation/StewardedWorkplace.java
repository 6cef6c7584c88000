package org.greenroom.participation;

import java.time.LocalDate;
import java.util.List;
import org.greenroom.membership.StewardTerm;

/**
 * A workplace of a current term, with the ballots that concern it.
 *
 * @param termEnds the last day of the term, in UK time; of several terms the latest
 * @param running the open ballots on whose roll somebody is counted there, those that close first coming first
 */
public record StewardedWorkplace(String code, String name, LocalDate termEnds, List<WorkplaceParticipation> running) {
    public StewardedWorkplace {
        running = List.copyOf(running);
    }

    static StewardedWorkplace of(StewardTerm term, List<WorkplaceParticipation> running) {
        return new StewardedWorkplace(term.workplaceCode(), term.workplaceName(), term.endsOn(), running);
    }
}
