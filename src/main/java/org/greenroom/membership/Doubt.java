package org.greenroom.membership;

import java.util.Locale;

/** Why somebody should look at an entry of the roll before a ballot. */
public enum Doubt {
    /** No e-mail address: written to by letter. */
    NO_ADDRESS("m.email is null"),
    /** Another member has the same telephone number. */
    SAME_PHONE("m.mobile_key in (select d.mobile_key from member d where length(d.mobile_key) >= 7"
            + " group by d.mobile_key having count(*) > 1)"),
    /** Another member’s name differs in nothing but accents, case, spaces, hyphens and other marks. */
    ALIKE_NAME(Doubt.LETTERS_OF_M + " in (select " + Doubt.LETTERS + " from member d group by " + Doubt.LETTERS
            + " having count(*) > 1)");

    // The sort name has neither accents nor capitals already; H2’s translate() cannot take characters away.
    private static final String MARKS_AWAY = ", ' ', ''), '-', ''), '.', ''), '''', ''), '’', '')";
    private static final String REPLACE = "replace(replace(replace(replace(replace(";
    private static final String LETTERS = REPLACE + "d.sort_name" + MARKS_AWAY;
    private static final String LETTERS_OF_M = REPLACE + "m.sort_name" + MARKS_AWAY;

    private final String condition;

    Doubt(String condition) {
        this.condition = condition;
    }

    /** The condition on {@code member m}. */
    String sql() {
        return condition;
    }

    /** The word in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
