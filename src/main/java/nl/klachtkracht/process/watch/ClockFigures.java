package nl.klachtkracht.process.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.refusal.Code;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The figures of the last look, for whoever draws curves and sets off alarms. */
@Component
class ClockFigures {

    private static final String COUNTS = "select kind, count(*), count(*) filter (where due_at < ?) from clock where state = 'RUNNING' group by kind";
    private final JdbcTemplate database;
    private final AtomicLong unguarded;
    private final AtomicLong late;
    private final Map<ClockKind, AtomicLong> running = new EnumMap<>(ClockKind.class);
    private final Map<ClockKind, AtomicLong> overdue = new EnumMap<>(ClockKind.class);

    ClockFigures(JdbcTemplate database, MeterRegistry metrics) {
        this.database = database;
        this.unguarded = metrics.gauge("klachtkracht.clocks.unguarded", new AtomicLong());
        this.late = metrics.gauge("klachtkracht.timers.late", new AtomicLong());
        for (ClockKind kind : ClockKind.values()) {
            Tags tags = Tags.of("kind", Code.of(kind));
            running.put(kind, metrics.gauge("klachtkracht.clocks.running", tags, new AtomicLong()));
            overdue.put(kind, metrics.gauge("klachtkracht.clocks.overdue", tags, new AtomicLong()));
        }
    }

    void show(ClockWatch.Look look) {
        unguarded.set(look.unguarded().total());
        late.set(look.late().total());
        Map<ClockKind, long[]> counts = new EnumMap<>(ClockKind.class);
        database.query(COUNTS, row -> {
            counts.put(ClockKind.valueOf(row.getString(1)), new long[] {row.getLong(2), row.getLong(3)});
        }, Timestamp.from(look.at()));
        for (ClockKind kind : ClockKind.values()) {
            long[] count = counts.getOrDefault(kind, new long[2]);
            running.get(kind).set(count[0]);
            overdue.get(kind).set(count[1]);
        }
    }
}
