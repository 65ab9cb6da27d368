package nl.klachtkracht.compensation;

/**
 * The row of a process owner's table that answered.
 *
 * @param version version of the table
 * @param row counted from 1
 */
public record TableRow(String table, int version, int row) {
}
