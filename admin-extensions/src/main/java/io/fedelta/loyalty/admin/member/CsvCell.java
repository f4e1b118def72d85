package io.fedelta.loyalty.admin.member;

/**
 * A cell that a spreadsheet shows as it is: quoted, and never a formula. What begins like one gets an apostrophe in
 * front, which spreadsheets take for "this is text".
 */
final class CsvCell {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n\0＝＋－＠";

    private CsvCell() {}

    static String text(String value) {
        String clean = value.replace("\0", "");
        boolean formula = !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0
                || !clean.strip().isEmpty()
                        && FORMULA_SIGNS.indexOf(clean.strip().charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + clean.replace("\"", "\"\"") + '"';
    }

    /** Ours, so no text of anybody's. */
    static String number(long value) {
        return Long.toString(value);
    }
}
