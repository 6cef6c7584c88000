package org.greenroom.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.ballot.MemberBallots;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.RecentWork;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to an audience. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Readers {

    private final CurrentUser user;
    private final MemberDirectory members;
    private final MemberSelection selection;
    private final RecentWork work;
    private final MemberBallots ballots;
    private final BallotOutlines outlines;
    private final NewsSettings settings;
    private final Clock clock;

    Readers(
            CurrentUser user,
            MemberDirectory members,
            MemberSelection selection,
            RecentWork work,
            MemberBallots ballots,
            BallotOutlines outlines,
            NewsSettings settings,
            Clock clock) {
        this.user = user;
        this.members = members;
        this.selection = selection;
        this.work = work;
        this.ballots = ballots;
        this.outlines = outlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a target is stored: with its kind, so that a branch is never taken for a workplace. */
    static String stored(AudienceKind kind, String target) {
        return kind + ":" + target;
    }

    /** What the signed-in person may read beyond what is public. */
    record Reach(boolean everything, boolean members, Set<String> targets) {}

    /** What the signed-in person may read; nothing beyond the public for a visitor. */
    Reach reach() {
        return user.get().map(this::reachOf).orElse(new Reach(false, false, Set.of()));
    }

    private Reach reachOf(SignedIn person) {
        if (person.has(Role.NEWS_EDITOR)) {
            return new Reach(true, true, Set.of());
        }
        var memberId = person.memberId();
        if (memberId == null || !person.has(Role.MEMBER)) {
            // Officers who are no members read what all members read.
            return new Reach(false, true, Set.of());
        }
        var targets = new HashSet<String>();
        members.byId(memberId).ifPresent(member -> targets.addAll(own(member, work.of(memberId, from(), today()))));
        ballots.mine()
                .forEach(mine -> targets.add(
                        stored(AudienceKind.ELECTORATE, mine.ballot().id().toString())));
        return new Reach(false, true, targets);
    }

    /**
     * The stored targets of each of these members, by id, as {@link #reach} has them; of rolls only those of
     * {@code ballotIds}. As many statements for many members as for one.
     */
    Map<UUID, Set<String>> targets(Collection<MemberSummary> asked, Collection<UUID> ballotIds) {
        var ids = asked.stream().map(MemberSummary::id).toList();
        var places = work.ofAll(ids, from(), today());
        var rolls = ballotIds.isEmpty() ? Map.<UUID, Set<UUID>>of() : outlines.entitled(ballotIds, ids);
        var all = new HashMap<UUID, Set<String>>();
        for (var member : asked) {
            var targets = own(member, places.getOrDefault(member.id(), List.of()));
            rolls.getOrDefault(member.id(), Set.of())
                    .forEach(ballot -> targets.add(stored(AudienceKind.ELECTORATE, ballot.toString())));
            all.put(member.id(), targets);
        }
        return all;
    }

    private static Set<String> own(MemberSummary member, List<RecentWork.At> places) {
        var targets = new HashSet<String>();
        targets.add(stored(AudienceKind.BRANCHES, member.branch()));
        for (var place : places) {
            targets.add(stored(AudienceKind.AGREEMENTS, place.agreement()));
            targets.add(stored(AudienceKind.WORKPLACES, place.workplaceCode()));
        }
        return targets;
    }

    /** How many members an audience has today. */
    int count(Audience audience) {
        if (audience.kind() == AudienceKind.ELECTORATE) {
            return audience.targets().stream()
                    .map(UUID::fromString)
                    .map(outlines::find)
                    .flatMap(Optional::stream)
                    .mapToInt(ballot -> ballot.turnout().entitled())
                    .sum();
        }
        return (int) selection.count(filter(audience));
    }

    /** An audience as a filter over the members; not for the roll of a ballot. */
    MemberFilter filter(Audience audience) {
        return switch (audience.kind()) {
            case EVERYONE, MEMBERS -> MemberFilter.everyone();
            case BRANCHES -> new MemberFilter(Set.of(), Set.of(), null, null, Set.of(), audience.targets(), null);
            case AGREEMENTS -> new MemberFilter(Set.of(), audience.targets(), from(), null, Set.of(), Set.of(), null);
            case WORKPLACES -> new MemberFilter(Set.of(), Set.of(), from(), null, audience.targets(), Set.of(), null);
            case ELECTORATE -> throw new IllegalArgumentException("A roll is no filter");
        };
    }

    private LocalDate from() {
        return today().minusMonths(settings.workedWithin());
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.ZONE).toLocalDate();
    }
}
