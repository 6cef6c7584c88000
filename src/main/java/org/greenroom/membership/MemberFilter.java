package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An electorate rule: a member is in when every criterion that is given holds. An empty set or a null date asks for
 * nothing. Agreements, workplaces and the two dates are one criterion together: one and the same engagement must be
 * under one of the agreements, at one of the workplaces, and have at least one day in the period.
 *
 * @param workedFrom   first day of the period; null means from ever
 * @param workedUntil  last day of the period; null means today, since nobody has worked tomorrow yet
 * @param joinedBefore members who joined on this day or later are out
 */
public record MemberFilter(
        Set<MemberStatus> statuses,
        Set<String> agreements,
        @Nullable LocalDate workedFrom,
        @Nullable LocalDate workedUntil,
        Set<String> workplaceCodes,
        Set<String> branches,
        @Nullable LocalDate joinedBefore) {

    public MemberFilter {
        statuses = Set.copyOf(statuses);
        agreements = Set.copyOf(agreements);
        workplaceCodes = Set.copyOf(workplaceCodes);
        branches = Set.copyOf(branches);
    }

    /** The rule that asks for nothing. */
    public static MemberFilter everyone() {
        return new MemberFilter(Set.of(), Set.of(), null, null, Set.of(), Set.of(), null);
    }

    /** Whether the rule asks for an engagement at all. */
    public boolean asksForEngagement() {
        return !agreements.isEmpty() || !workplaceCodes.isEmpty() || workedFrom != null || workedUntil != null;
    }
}
