package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The monthly budgets while time passes a second time, in memory. */
final class ReplayBudgets {

    private record Key(String person, LocalDate month) {
    }

    private record GivenBack(Instant at, Key key, BigDecimal amount) {
    }

    private final Map<Key, BigDecimal> reserved = new HashMap<>();
    private final PriorityQueue<GivenBack> later = new PriorityQueue<>(Comparator.comparing(GivenBack::at));

    /** Gives back whatever customers did not take up to this moment. */
    void passTo(Instant moment) {
        while (!later.isEmpty() && !later.peek().at().isAfter(moment)) {
            GivenBack back = later.poll();
            reserved.merge(back.key(), back.amount().negate(), BigDecimal::add);
        }
    }

    BigDecimal reserved(String person, LocalDate month) {
        return reserved.getOrDefault(new Key(person, month), BigDecimal.ZERO);
    }

    void reserve(CompensationRequest request, LocalDate month, BigDecimal amount) {
        Key key = new Key(request.requestedBy(), month);
        reserved.merge(key, amount, BigDecimal::add);
        if (request.isReleased()) {
            Instant at = request.releasedAt() == null ? request.requestedAt() : request.releasedAt();
            later.add(new GivenBack(at, key, amount));
        }
    }
}
