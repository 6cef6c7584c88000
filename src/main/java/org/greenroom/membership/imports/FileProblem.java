package org.greenroom.membership.imports;

import java.util.List;

/**
 * Why a whole file cannot be read: always one reason. Texts for people: {@code membership.import.file.<code>}.
 *
 * @param parameters values for the text, for example the columns that are missing
 */
public record FileProblem(Code code, List<String> parameters) {

    /** What may be wrong with a file. */
    public enum Code {
        /** Nothing in it. */
        EMPTY,
        /** A header and nothing else. */
        NO_ROWS,
        /** Parameter: the most megabytes a file may have. */
        TOO_LARGE,
        /** A spreadsheet, a picture, a PDF. */
        NOT_CSV,
        /** Columns are separated by something else than commas. */
        NOT_COMMAS,
        /** Not UTF-8. */
        WRONG_ENCODING,
        /** Parameter: the row in which quotation marks go wrong. */
        BROKEN_QUOTES,
        /** Parameters: the code of the {@link ImportKind} it resembles, the missing columns. */
        LACKS_COLUMNS,
        /** Parameter: the columns found. */
        UNKNOWN_COLUMNS,
        /** Parameter: the column that stands in the header twice. */
        COLUMN_TWICE,
        /** Parameters: the code of the {@link ImportKind}, the name of the other file. */
        KIND_TWICE
    }

    public FileProblem {
        parameters = List.copyOf(parameters);
    }

    static FileProblem of(Code code, String... parameters) {
        return new FileProblem(code, List.of(parameters));
    }
}
