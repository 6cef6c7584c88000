package org.greenroom.membership;

import java.util.Arrays;
import java.util.Optional;

/** How a member stands with the union. Texts for people: {@code membership.status.<code>}. */
public enum MemberStatus {
    IN_BENEFIT("in_benefit"),
    IN_ARREARS("in_arrears"),
    LAPSED("lapsed"),
    RETIRED("retired"),
    STUDENT("student");

    private final String code;

    MemberStatus(String code) {
        this.code = code;
    }

    /** The word a membership system's export uses, for example {@code in_benefit}. */
    public String code() {
        return code;
    }

    /** The status that an export calls so; empty for any other word. */
    public static Optional<MemberStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
