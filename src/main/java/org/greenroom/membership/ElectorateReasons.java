package org.greenroom.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.greenroom.membership.Reason.Criterion;
import org.jspecify.annotations.Nullable;

/** Says for one member what {@link MemberWhere} asks of all; a test holds the two together. */
final class ElectorateReasons {
    private ElectorateReasons() {}

    static List<Reason> of(
            MemberSummary member, MemberFilter filter, LocalDate today, Supplier<List<EngagementSummary>> engagements) {
        var reasons = new ArrayList<Reason>();
        if (!filter.statuses().isEmpty()) {
            boolean met = filter.statuses().contains(member.status());
            reasons.add(reason(Criterion.STATUS, met, met ? "status.met" : "status.unmet", member.status()));
        }
        if (filter.asksForEngagement()) {
            reasons.add(engagement(filter, today, engagements.get()));
        }
        if (!filter.branches().isEmpty()) {
            boolean met = filter.branches().contains(member.branch());
            if (member.branch().isEmpty()) {
                reasons.add(reason(Criterion.BRANCH, false, "branch.none"));
            } else {
                reasons.add(reason(Criterion.BRANCH, met, met ? "branch.met" : "branch.unmet", member.branch()));
            }
        }
        if (filter.joinedBefore() != null) {
            boolean met = member.joinedOn().isBefore(filter.joinedBefore());
            reasons.add(reason(
                    Criterion.JOINED,
                    met,
                    met ? "joined.met" : "joined.unmet",
                    member.joinedOn(),
                    filter.joinedBefore()));
        }
        return reasons;
    }

    private static Reason engagement(MemberFilter filter, LocalDate today, List<EngagementSummary> all) {
        LocalDate until = filter.workedUntil() == null ? today : filter.workedUntil();
        List<EngagementSummary> asked = all.stream()
                .filter(e ->
                        filter.agreements().isEmpty() || filter.agreements().contains(e.agreement()))
                .filter(e -> filter.workplaceCodes().isEmpty()
                        || filter.workplaceCodes().contains(e.workplaceCode()))
                .toList();
        EngagementSummary fits = latest(asked.stream()
                .filter(e -> !e.startsOn().isAfter(until) && !endsBefore(e, filter.workedFrom()))
                .toList());
        if (fits != null) {
            return worked(true, "met", fits);
        }
        EngagementSummary earlier = latest(
                asked.stream().filter(e -> endsBefore(e, filter.workedFrom())).toList());
        if (earlier != null) {
            return worked(false, "earlier", earlier);
        }
        EngagementSummary later = latest(asked);
        if (later != null) {
            return worked(false, "later", later);
        }
        return reason(Criterion.ENGAGEMENT, false, all.isEmpty() ? "engagement.none" : "engagement.other");
    }

    private static Reason worked(boolean met, String which, EngagementSummary e) {
        String key = "engagement." + which + (e.endsOn() == null ? ".open" : "");
        return e.endsOn() == null
                ? reason(Criterion.ENGAGEMENT, met, key, e.workplaceName(), e.agreement(), e.startsOn())
                : reason(Criterion.ENGAGEMENT, met, key, e.workplaceName(), e.agreement(), e.startsOn(), e.endsOn());
    }

    private static boolean endsBefore(EngagementSummary e, @Nullable LocalDate day) {
        return day != null && e.endsOn() != null && e.endsOn().isBefore(day);
    }

    private static @Nullable EngagementSummary latest(List<EngagementSummary> engagements) {
        return engagements.stream()
                .max(Comparator.comparing(EngagementSummary::startsOn))
                .orElse(null);
    }

    private static Reason reason(Criterion criterion, boolean met, String key, Object... parameters) {
        return new Reason(criterion, met, "membership.reason." + key, List.of(parameters));
    }
}
