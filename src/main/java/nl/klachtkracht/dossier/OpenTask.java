package nl.klachtkracht.dossier;

import java.time.Instant;

/**
 * An open task of a case that somebody may work on.
 *
 * @param address where it opens
 * @param holder a colleague who has it in hand, or "" when it is the reader's own or nobody's yet
 * @param due when the clock that it stands under is due, or null
 */
public record OpenTask(String name, String address, String holder, Instant due) {
}
