package org.greenroom.membership.imports;

/** How text from people is written into CSV files, so that no spreadsheet takes it for a formula. */
public final class CsvText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /** The text with an apostrophe before a leading character that a spreadsheet would take for a formula. */
    public static String neutralise(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
