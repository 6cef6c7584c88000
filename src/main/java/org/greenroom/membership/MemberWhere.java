package org.greenroom.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An electorate rule as the condition of one SQL statement over {@code member m}: the one place that says what a rule
 * means, for counting, listing, explaining and making a roll.
 */
record MemberWhere(String sql, Map<String, Object> parameters) {

    static MemberWhere of(MemberFilter filter, LocalDate today) {
        return of(filter, today, "");
    }

    static MemberWhere of(MemberFilter filter, LocalDate today, String search) {
        var parts = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (!filter.statuses().isEmpty()) {
            parts.add("m.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.branches().isEmpty()) {
            parts.add("m.branch in (:branches)");
            parameters.put("branches", List.copyOf(filter.branches()));
        }
        if (filter.joinedBefore() != null) {
            parts.add("m.joined_on < :joinedBefore");
            parameters.put("joinedBefore", filter.joinedBefore());
        }
        if (filter.asksForEngagement()) {
            parts.add(engagement(filter, today, parameters));
        }
        List<String> words = SearchWords.patterns(search);
        for (int i = 0; i < words.size(); i++) {
            // Also by the number of a member who was merged into this one.
            parts.add("(m.search_text like :word" + i + " escape '!' or m.id in (select a.member_id from member_alias a"
                    + " where lower(a.membership_number) like :word" + i + " escape '!'))");
            parameters.put("word" + i, words.get(i));
        }
        return new MemberWhere(parts.isEmpty() ? "1 = 1" : String.join(" and ", parts), parameters);
    }

    private static String engagement(MemberFilter filter, LocalDate today, Map<String, Object> parameters) {
        var sql = new StringBuilder("m.id in (select e.member_id from engagement e"
                + " join workplace w on w.id = e.workplace_id where e.starts_on <= :workedUntil");
        parameters.put("workedUntil", until(filter.workedUntil(), today));
        if (filter.workedFrom() != null) {
            sql.append(" and (e.ends_on is null or e.ends_on >= :workedFrom)");
            parameters.put("workedFrom", filter.workedFrom());
        }
        if (!filter.agreements().isEmpty()) {
            sql.append(" and w.agreement in (:agreements)");
            parameters.put("agreements", List.copyOf(filter.agreements()));
        }
        if (!filter.workplaceCodes().isEmpty()) {
            sql.append(" and w.code in (:workplaces)");
            parameters.put("workplaces", List.copyOf(filter.workplaceCodes()));
        }
        return sql.append(")").toString();
    }

    private static LocalDate until(@Nullable LocalDate asked, LocalDate today) {
        return asked == null ? today : asked;
    }
}
