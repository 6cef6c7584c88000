package org.greenroom.membership.office;

import java.util.Arrays;
import java.util.Optional;

/** What the office writes by hand. Texts for people: {@code membership.entry.*.<kind>}. */
public enum EntryKind {
    ENGAGEMENT("engagement", "starts_on"),
    TERM("steward_term", "elected_on");

    private final String table;
    private final String startColumn;

    EntryKind(String table, String startColumn) {
        this.table = table;
        this.startColumn = startColumn;
    }

    /** The word in an address. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind an address names. */
    public static Optional<EntryKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String table() {
        return table;
    }

    String startColumn() {
        return startColumn;
    }
}
