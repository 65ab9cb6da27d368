package nl.klachtkracht.process.support;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import nl.klachtkracht.clock.MovableTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves the engine's clock, which is ours too, and remembers how far. */
final class EngineTime implements MovableTime {

    private static final String ADVANCE = """
            insert into demo_time (offset_millis) values (?)
            on conflict (one_row) do update set offset_millis = demo_time.offset_millis + excluded.offset_millis
            returning offset_millis
            """;

    private final JdbcTemplate database;
    private long offset;

    /** Restores how far time was moved: deadlines in the database are counted from there. */
    EngineTime(JdbcTemplate database) {
        this.database = database;
        database.queryForList("select offset_millis from demo_time", Long.class).forEach(this::move);
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public synchronized void advance(Duration step) {
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("Time only moves forward, not by " + step + ".");
        }
        move(database.queryForObject(ADVANCE, Long.class, step.toMillis()));
    }

    @Override
    public synchronized <T> T ago(Duration ago, Supplier<T> work) {
        ClockUtil.offset(offset - ago.toMillis());
        try {
            return work.get();
        } finally {
            ClockUtil.offset(offset);
        }
    }

    private void move(long millis) {
        offset = millis;
        ClockUtil.offset(millis);
    }
}
