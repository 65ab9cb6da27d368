package nl.klachtkracht.process.support;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a file that a spreadsheet opens; nothing in it is ever a formula. */
public final class SpreadsheetLine {

    /** In front of the first line it makes a spreadsheet read the file as UTF-8. */
    public static final String MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private SpreadsheetLine() {
    }

    public static String of(String... cells) {
        return Stream.of(cells).map(SpreadsheetLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
