package org.greenroom.membership.imports;

import java.util.List;
import org.greenroom.membership.imports.Snapshot.Stored;

/**
 * What an import does with one file.
 *
 * @param rows   every row, in the file's order
 * @param adds   entries to insert, with new ids
 * @param writes entries to overwrite, with their stored ids
 */
record FilePlan(ImportKind kind, List<ImportRow> rows, List<Stored> adds, List<Stored> writes, ImportCounts counts) {}
