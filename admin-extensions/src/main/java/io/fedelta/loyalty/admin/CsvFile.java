package io.fedelta.loyalty.admin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a file with comma-separated values, as RFC 4180 has them. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front; a number stays a number.
 */
public final class CsvFile {

    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private CsvFile() {}

    public static String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
    }
}
