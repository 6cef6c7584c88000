package org.greenroom.membership.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row after everything was checked that the row itself can tell.
 *
 * @param key    of the entry, as far as the row says
 * @param values in the order of {@link ImportKind#columns()}; null where the file has no such column
 */
record CheckedRow(int number, String key, @Nullable String[] values, List<RowProblem> problems) {
    boolean isSound() {
        return problems.isEmpty();
    }

    void refuse(RowProblem problem) {
        problems.add(problem);
    }
}
