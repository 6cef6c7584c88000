package org.greenroom.membership.imports;

import java.util.List;

/**
 * The four kinds of file, in the order in which they build on each other. A file is recognised by the names in its
 * header; columns may stand in any order. Texts for people: {@code membership.import.kind.<name>}.
 */
public enum ImportKind {
    MEMBERS(
            List.of(
                    "membership_number",
                    "given_name",
                    "family_name",
                    "professional_name",
                    "email",
                    "mobile",
                    "joined_on",
                    "status",
                    "branch",
                    "language"),
            List.of("professional_name"),
            List.of("membership_number")),
    WORKPLACES(
            List.of("code", "name", "kind", "employer", "agreement", "place", "starts_on", "ends_on"),
            List.of(),
            List.of("code")),
    ENGAGEMENTS(
            List.of("membership_number", "workplace_code", "job", "starts_on", "ends_on"),
            List.of(),
            List.of("membership_number", "workplace_code", "starts_on")),
    STEWARDS(
            List.of("membership_number", "workplace_code", "elected_on", "term_ends_on"),
            List.of(),
            List.of("membership_number", "workplace_code", "elected_on"));

    private final List<String> columns;
    private final List<String> optional;
    private final List<String> key;

    ImportKind(List<String> columns, List<String> optional, List<String> key) {
        this.columns = columns;
        this.optional = optional;
        this.key = key;
    }

    /** Every column such a file may have. */
    public List<String> columns() {
        return columns;
    }

    /** The columns such a file must have. */
    public List<String> required() {
        return columns.stream().filter(c -> !optional.contains(c)).toList();
    }

    /** The columns that together tell one entry from all others. */
    List<String> key() {
        return key;
    }

    int index(String column) {
        return columns.indexOf(column);
    }
}
