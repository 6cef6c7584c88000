package org.greenroom.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is the same bytes for the same content: keys and sets sorted, no white space. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static List<BallotQuestion> readQuestions(byte[] bytes) {
        return List.of(MAPPER.readValue(bytes, BallotQuestion[].class));
    }

    static List<List<Integer>> readCounts(byte[] bytes) {
        return java.util.Arrays.stream(MAPPER.readValue(bytes, Integer[][].class))
                .map(List::of)
                .toList();
    }

    static byte[] write(MemberFilter filter) {
        return write(Rule.of(filter));
    }

    static MemberFilter readFilter(byte[] bytes) {
        return MAPPER.readValue(bytes, Rule.class).filter();
    }

    /** An electorate rule as stored and approved: stays readable when the search for members changes its shape. */
    record Rule(
            List<String> statuses,
            List<String> agreements,
            @Nullable String workedFrom,
            @Nullable String workedUntil,
            List<String> workplaces,
            List<String> branches,
            @Nullable String joinedBefore) {

        static Rule of(MemberFilter filter) {
            return new Rule(
                    sorted(filter.statuses().stream().map(MemberStatus::name).collect(Collectors.toSet())),
                    sorted(filter.agreements()),
                    text(filter.workedFrom()),
                    text(filter.workedUntil()),
                    sorted(filter.workplaceCodes()),
                    sorted(filter.branches()),
                    text(filter.joinedBefore()));
        }

        MemberFilter filter() {
            return new MemberFilter(
                    statuses.stream().map(MemberStatus::valueOf).collect(Collectors.toSet()),
                    Set.copyOf(agreements),
                    date(workedFrom),
                    date(workedUntil),
                    Set.copyOf(workplaces),
                    Set.copyOf(branches),
                    date(joinedBefore));
        }

        private static List<String> sorted(Set<String> values) {
            return List.copyOf(new TreeSet<>(values));
        }

        private static @Nullable String text(@Nullable LocalDate date) {
            return date == null ? null : date.toString();
        }

        private static @Nullable LocalDate date(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
