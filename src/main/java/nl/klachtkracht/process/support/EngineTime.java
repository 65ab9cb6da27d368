package nl.klachtkracht.process.support;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import nl.klachtkracht.clock.MovableTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTimeUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Moves the engine's clock, which is ours too, and remembers how far. */
final class EngineTime implements MovableTime {

    private static final String ADVANCE = """
            insert into demo_time (offset_millis) values (?)
            on conflict (one_row) do update set offset_millis = demo_time.offset_millis + excluded.offset_millis
            returning offset_millis
            """;

    private final JdbcTemplate database;
    private final ThreadLocal<Long> back = ThreadLocal.withInitial(() -> 0L);
    private volatile long offset;

    /** Restores how far time was moved: deadlines in the database are counted from there. */
    EngineTime(JdbcTemplate database) {
        this.database = database;
        move(database.queryForList("select offset_millis from demo_time", Long.class).stream().findFirst().orElse(0L));
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

    /** Only this thread goes back: whoever comes in meanwhile comes in now. */
    @Override
    public <T> T ago(Duration ago, Supplier<T> work) {
        back.set(ago.toMillis());
        try {
            return work.get();
        } finally {
            back.remove();
        }
    }

    private void move(long millis) {
        offset = millis;
        DateTimeUtils.setCurrentMillisProvider(() -> DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis() + offset - back.get());
    }
}
