package org.greenroom.membership.imports;

/** What an import does with a row. Texts for people: {@code membership.import.outcome.<name>}. */
public enum RowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}
