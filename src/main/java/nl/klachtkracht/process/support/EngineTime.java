package nl.klachtkracht.process.support;

import java.time.Duration;
import java.time.Instant;
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

    /** Restores how far time was moved: deadlines in the database are counted from there. */
    EngineTime(JdbcTemplate database) {
        this.database = database;
        database.queryForList("select offset_millis from demo_time", Long.class).forEach(ClockUtil::offset);
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
        ClockUtil.offset(database.queryForObject(ADVANCE, Long.class, step.toMillis()));
    }
}
