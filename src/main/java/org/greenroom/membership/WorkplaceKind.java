package org.greenroom.membership;

import java.util.Arrays;
import java.util.Optional;

/** What sort of place people work at. Texts for people: {@code membership.workplaceKind.<code>}. */
public enum WorkplaceKind {
    PRODUCTION("production"),
    VENUE("venue"),
    STUDIO("studio");

    private final String code;

    WorkplaceKind(String code) {
        this.code = code;
    }

    /** The word an export uses, for example {@code production}. */
    public String code() {
        return code;
    }

    /** The kind that an export calls so; empty for any other word. */
    public static Optional<WorkplaceKind> ofCode(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }
}
