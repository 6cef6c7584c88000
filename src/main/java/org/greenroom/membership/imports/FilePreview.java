package org.greenroom.membership.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one file, or did.
 *
 * @param kind    null where the file cannot be read
 * @param problem null where it can
 * @param unused  columns of the file that nothing is taken from
 * @param counts  null where the file cannot be read
 * @param rows    every row in the file's order but those that change nothing, then what is stored and absent from the
 *                file; after the import was applied only the refused ones
 */
public record FilePreview(
        String fileName,
        @Nullable ImportKind kind,
        @Nullable FileProblem problem,
        List<String> unused,
        @Nullable ImportCounts counts,
        List<ImportRow> rows) {
    public FilePreview {
        unused = List.copyOf(unused);
        rows = List.copyOf(rows);
    }

    /** How many rows change each column, in the order of the columns. */
    public Map<String, Integer> changedColumns() {
        var counts = new LinkedHashMap<String, Integer>();
        if (kind != null) {
            kind.columns().forEach(column -> counts.put(column, 0));
        }
        rows(RowOutcome.CHANGED).forEach(row -> row.changes().forEach(c -> counts.merge(c.column(), 1, Integer::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** The rows with one outcome. */
    public List<ImportRow> rows(RowOutcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).toList();
    }
}
