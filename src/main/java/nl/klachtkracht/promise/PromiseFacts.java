package nl.klachtkracht.promise;

import nl.klachtkracht.clock.ContactWindow;

import java.time.Instant;
import java.util.Optional;

/** What this house needs to know of a case. */
public interface PromiseFacts {

    ContactWindow windowOf(String reference);

    /** @return who sees to it that what was promised is done */
    String ownerOf(String reference);

    /** @return empty while the complaint is open, and for what is no complaint */
    Optional<Instant> closedAt(String reference);

    /** @return whether the customer withdrew, and so wants nothing more of us */
    boolean isWithdrawn(String reference);

    /** @return whether a letter can reach the customer */
    boolean canBeMailed(String reference);
}
