package nl.klachtkracht.compensation;

import java.util.Map;

/**
 * The row of a process owner's table that answered.
 *
 * @param version version of the table
 * @param row counted from 1
 */
public record TableRow(String table, int version, int row) {

    private static final Map<String, String> NAMES = Map.of("compensationMandate", "mandate table", "approvalLapse", "lapse table");

    /** @return such as "lapse table, version 3, row 2" */
    String words() {
        String name = NAMES.getOrDefault(table, table);
        return row == 0 ? name + ", which had no answer" : "%s, version %d, row %d".formatted(name, version, row);
    }
}
