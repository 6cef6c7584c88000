package org.greenroom.membership.imports;

import java.util.List;
import java.util.Map;

/**
 * A file that could be read.
 *
 * @param width    number of columns in the header
 * @param position of each known column in a row
 * @param unused   columns nothing is taken from, as written in the header
 */
record CsvTable(ImportKind kind, int width, Map<String, Integer> position, List<String> unused, List<CsvRow> rows) {

    /** @param number as a spreadsheet counts: one for each record, the header is row 1 */
    record CsvRow(int number, List<String> fields) {}
}
