package nl.klachtkracht.insight;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** A house full of seeded cases, for tests that look at pages. */
public final class SeededHouse {

    private SeededHouse() {
    }

    public static void fill(JdbcTemplate database, int cases, Instant begin, Instant now) {
        SeededCases made = new SeededCases(7, begin, now, cases / 6);
        SeededTables.write(made.make(cases), database);
    }

    public static void empty(JdbcTemplate database) {
        SeededTables.remove(database);
    }
}
