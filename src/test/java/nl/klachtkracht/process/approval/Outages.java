package nl.klachtkracht.process.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** When the job executor, or everything, stands still. Two stretches of one kind never touch, so each keeps its length. */
public final class Outages {

    private final NavigableMap<Instant, Instant> ofTheJobExecutor = new TreeMap<>();
    private final NavigableMap<Instant, Instant> ofEverything = new TreeMap<>();

    public void stopJobExecutor(Instant from, Duration length) {
        add(ofTheJobExecutor, from, length);
    }

    public void stopEverything(Instant from, Duration length) {
        add(ofEverything, from, length);
    }

    private static void add(NavigableMap<Instant, Instant> stretches, Instant from, Duration length) {
        Instant to = from.plus(length);
        Map.Entry<Instant, Instant> before = stretches.lowerEntry(to.plus(Duration.ofHours(1)));
        if (before == null || before.getValue().plus(Duration.ofHours(1)).isBefore(from)) {
            stretches.put(from, to);
        }
    }

    public boolean isEverythingDown(Instant moment) {
        return covers(ofEverything, moment);
    }

    public boolean isJobExecutorDown(Instant moment) {
        return covers(ofTheJobExecutor, moment);
    }

    private static boolean covers(NavigableMap<Instant, Instant> stretches, Instant moment) {
        Map.Entry<Instant, Instant> last = stretches.floorEntry(moment);
        return last != null && moment.isBefore(last.getValue());
    }

    /** The moment itself, or the start after the outage it falls into. */
    public Instant up(Instant moment) {
        return isEverythingDown(moment) ? ofEverything.floorEntry(moment).getValue() : moment;
    }

    Set<Instant> starts() {
        return Set.copyOf(ofEverything.values());
    }

    @Override
    public String toString() {
        return "%d outages of the job executor and %d of everything".formatted(ofTheJobExecutor.size(), ofEverything.size());
    }
}
