package org.greenroom.membership.imports;

import java.util.List;
import org.greenroom.membership.imports.Snapshot.Stored;

/**
 * What an import does with one file.
 *
 * @param rows   every row, in the file's order
 * @param absent what is stored and does not occur in the file, by key
 * @param freed  keys of entries that the office had taken away and that are added all the same
 * @param adds   entries to insert, with new ids
 * @param writes entries to overwrite, with their stored ids
 */
record FilePlan(
        ImportKind kind,
        List<ImportRow> rows,
        List<ImportRow> absent,
        List<Stored> adds,
        List<Stored> writes,
        List<Stored> freed,
        ImportCounts counts) {}
