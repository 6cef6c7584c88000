package org.greenroom.membership.imports;

/** What an import does with a row. Texts for people: {@code membership.import.outcome.<name>}. */
public enum RowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED,
    /** Left out because of something the office did by hand; the row's problem says what. */
    KEPT,
    /** Not a row at all: an entry that is stored and does not occur in the file. It stays as it is. */
    ABSENT
}
