package nl.klachtkracht.signal;

import java.time.Instant;
import java.util.Objects;

/** One signal of the past: which way it went, and which way another table would have sent it. */
public record ReplayedSignal(String reference, Instant registeredAt, Kind kind, Triage before, Triage after) {

    public boolean differs() {
        return otherRoute() || otherNeed() || otherCategory();
    }

    public boolean otherRoute() {
        return before.route() != after.route();
    }

    public boolean otherNeed() {
        return before.need() != after.need();
    }

    public boolean otherCategory() {
        return !Objects.equals(before.category(), after.category());
    }
}
