package org.greenroom.membership.imports;

import java.util.List;

/**
 * Why a row is refused. Texts for people: {@code membership.import.problem.<code>}.
 *
 * @param column     the column that is wrong, empty where it is the row as a whole
 * @param parameters values for the text after the column, which is always its first: the value found, the row that was
 *                   first, the number of columns
 */
public record RowProblem(Code code, String column, List<String> parameters) {

    /** What may be wrong with a row. */
    public enum Code {
        COLUMN_COUNT,
        CONTROL_CHARACTER,
        MISSING,
        TOO_LONG,
        NO_NAME,
        NOT_A_NUMBER_OR_CODE,
        NOT_AN_ADDRESS,
        NOT_A_PHONE,
        NOT_A_DATE,
        IN_THE_FUTURE,
        ENDS_BEFORE_START,
        UNKNOWN_STATUS,
        UNKNOWN_KIND,
        UNKNOWN_LANGUAGE,
        STANDS_ALREADY,
        ADDRESS_TAKEN,
        UNKNOWN_MEMBER,
        UNKNOWN_WORKPLACE,
        /** The number was merged into another, which stands in the file too. */
        MERGED,
        /** The number was merged into another, which does not stand in the file. */
        MERGED_ALONE,
        /** The same entry stands in the file under the number of the member who stayed. */
        MERGED_REPEATED,
        /** The office wrote this entry by hand. */
        BY_HAND,
        /** The office took this entry away. */
        REMOVED_BY_HAND
    }

    public RowProblem {
        parameters = List.copyOf(parameters);
    }

    static RowProblem of(Code code, String column, Object... parameters) {
        return new RowProblem(
                code, column, List.of(parameters).stream().map(Object::toString).toList());
    }
}
