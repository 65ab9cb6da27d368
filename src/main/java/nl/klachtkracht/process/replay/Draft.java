package nl.klachtkracht.process.replay;

import java.util.List;

/**
 * A file with changed tables that may go live.
 *
 * @param name of the live file whose place it would take, or as it was sent
 * @param content the file itself
 * @param replayed ids of its decisions that can be played again
 * @param tables those of the file, beside the live ones
 */
record Draft(String name, String content, List<String> replayed, DraftTables tables) {

    boolean has(String table) {
        return replayed.contains(table);
    }
}
