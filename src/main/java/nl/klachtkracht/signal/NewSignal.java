package nl.klachtkracht.signal;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * What was told, read and checked; "" is what was not said.
 *
 * @param idempotencyKey the same key is the same signal; null when the sender gave none
 * @param sourceStatus what the source of an imported signal says of it, "" for any other
 */
public record NewSignal(
        Kind kind, Channel channel, String words, Locale language, String category, String product, String remedySought,
        String onBehalfOf, String colleague, Need statedNeed, Customer customer, Instant receivedAt, String notedBy,
        String idempotencyKey, String sourceStatus) {

    static final Set<String> CLOSED = Set.of("closed", "solved");

    /** Whether the source had dealt with it before it came to us. */
    boolean isClosedAtSource() {
        return CLOSED.contains(sourceStatus);
    }
}
