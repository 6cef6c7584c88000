package org.greenroom.membership.office;

import java.util.Arrays;
import java.util.Locale;

/** What the membership office opens a member's page for. Texts for people: {@link #textKey()}. */
public enum OfficePurpose {
    /** Where nothing else was stated. */
    ROLL,
    QUESTION,
    CORRECTION,
    DELETION,
    DUPLICATE,
    WORKPLACE,
    ACCOUNT;

    /** The word in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of the text that says so, to the office and to the member. */
    public String textKey() {
        return "membership.reads.purpose." + code();
    }

    /** The purpose an address names; {@link #ROLL} for any other word. */
    public static OfficePurpose ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst()
                .orElse(ROLL);
    }
}
