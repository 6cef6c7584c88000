package org.greenroom.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which workplaces of a ballot organisers want to see, and in which order. It chooses among published figures and makes no
 * new ones.
 *
 * @param search part of a name, code or employer; empty finds all
 * @param agreement code of an agreement; empty for all
 */
public record OrganiserQuery(String search, String agreement, Show show, Sort sort) {

    /** Everything, by name. */
    public static final OrganiserQuery ALL = new OrganiserQuery("", "", Show.ALL, Sort.NAME);

    /** Which of them. Texts: {@code participation.show.<code>}. */
    public enum Show {
        ALL,
        NO_STEWARD,
        /** With a figure that is below the ballot's target. */
        BELOW_TARGET,
        WITH_FIGURE,
        WORDS_ONLY;

        /** The word in text keys and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one with this code. */
        public static Optional<Show> of(String code) {
            return Arrays.stream(values())
                    .filter(show -> show.code().equals(code))
                    .findFirst();
        }
    }

    /** In which order. Texts: {@code participation.sort.<code>}. */
    public enum Sort {
        NAME("workplace_name"),
        AGREEMENT("agreement, workplace_name"),
        /** Small groups last; their sizes are not told. */
        MOST_ENTITLED("case when showing = 'SMALL_GROUP' then 0 else entitled end desc, workplace_name"),
        /** Those without a figure last. */
        LOWEST_TURNOUT("case when showing = 'FIGURE' then 0 else 1 end, voted * 1.0 / entitled, workplace_name"),
        HIGHEST_TURNOUT("case when showing = 'FIGURE' then 0 else 1 end, voted * 1.0 / entitled desc, workplace_name");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql + ", workplace_code";
        }

        /** The word in text keys and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one with this code. */
        public static Optional<Sort> of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst();
        }
    }

    /** The search as a pattern of SQL's like, with ! to escape. */
    String pattern() {
        String words = search.strip().toLowerCase(Locale.ROOT);
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
