package org.greenroom.membership.imports;

import java.util.List;

/**
 * One row of a file as the preview shows it.
 *
 * @param row      as a spreadsheet counts: the header is row 1
 * @param entry    what the row is about, for example a membership number; empty where the row does not say
 * @param name     a name beside it, as far as the row gives one
 * @param changes  only for {@link RowOutcome#CHANGED}
 * @param problems only for {@link RowOutcome#REFUSED}, at least one
 */
public record ImportRow(
        int row, String entry, String name, RowOutcome outcome, List<FieldChange> changes, List<RowProblem> problems) {
    public ImportRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
