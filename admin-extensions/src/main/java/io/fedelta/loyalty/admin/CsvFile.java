package io.fedelta.loyalty.admin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a file with comma-separated values, as RFC 4180 has them. A text that a spreadsheet would take for a
 * formula, also behind spaces or in wide letters, gets an apostrophe in front; a number stays a number.
 */
public final class CsvFile {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private CsvFile() {}

    public static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String safe = (isFormula(text) ? "'" : "") + text.replace("\0", "");
        boolean quoted = safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return (beginsFormula(text) || beginsFormula(text.replace("\0", "").strip())) && !text.matches(NUMBER);
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    }
}
