package org.greenroom.membership.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one file, or did.
 *
 * @param kind    null where the file cannot be read
 * @param problem null where it can
 * @param unused  columns of the file that nothing is taken from
 * @param counts  null where the file cannot be read
 * @param rows    every row in the file's order; after the import was applied only the refused ones
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

    /** The rows with one outcome. */
    public List<ImportRow> rows(RowOutcome outcome) {
        return rows.stream().filter(r -> r.outcome() == outcome).toList();
    }
}
