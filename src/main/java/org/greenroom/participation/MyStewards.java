package org.greenroom.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.MemberBallots;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.StewardTerm;
import org.greenroom.membership.StewardTerms;
import org.greenroom.membership.WorkplaceSummary;
import org.greenroom.membership.Workplaces;
import org.greenroom.texts.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who the stewards of the signed-in member’s workplaces are. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MEMBER')")
public class MyStewards {

    private final CurrentUser currentUser;
    private final Workplaces workplaces;
    private final StewardTerms terms;
    private final MemberDirectory members;
    private final MemberBallots ballots;
    private final Clock clock;

    MyStewards(
            CurrentUser currentUser,
            Workplaces workplaces,
            StewardTerms terms,
            MemberDirectory members,
            MemberBallots ballots,
            Clock clock) {
        this.currentUser = currentUser;
        this.workplaces = workplaces;
        this.terms = terms;
        this.members = members;
        this.ballots = ballots;
        this.clock = clock;
    }

    /**
     * A workplace and who is steward there today.
     *
     * @param stewards names, the longest serving first; empty where nobody is
     * @param engaged whether the member is engaged there today; if not, an open ballot counts the member there
     */
    public record Place(String code, String name, String employer, List<String> stewards, boolean engaged) {
        public Place {
            stewards = List.copyOf(stewards);
        }
    }

    /** The member’s workplaces of today, and those at which open ballots count the member, by name. */
    public List<Place> mine() {
        UUID memberId = currentUser.require().memberId();
        if (memberId == null) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var places = new TreeMap<String, WorkplaceSummary>();
        workplaces.ofMember(memberId, today).forEach(place -> places.put(place.code(), place));
        Set<String> engaged = Set.copyOf(places.keySet());
        Set<String> counted = new HashSet<>(ballots.openWorkplaces());
        counted.removeAll(engaged);
        places.putAll(workplaces.byCodes(counted));
        var stewards = terms.currentAt(places.keySet(), today);
        var names = members.byIds(stewards.values().stream()
                .flatMap(List::stream)
                .map(StewardTerm::memberId)
                .distinct()
                .toList());
        List<Place> mine = new ArrayList<>();
        places.values()
                .forEach(place -> mine.add(new Place(
                        place.code(),
                        place.name(),
                        place.employer(),
                        stewards.getOrDefault(place.code(), List.of()).stream()
                                .map(term -> names.get(term.memberId()))
                                .filter(Objects::nonNull)
                                .map(MemberSummary::displayName)
                                .distinct()
                                .toList(),
                        engaged.contains(place.code()))));
        mine.sort(java.util.Comparator.comparing(Place::name).thenComparing(Place::code));
        return mine;
    }
}
