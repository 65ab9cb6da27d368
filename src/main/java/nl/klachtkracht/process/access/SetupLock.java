package nl.klachtkracht.process.access;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time write groups, people and filters: two nodes that start together must not write them twice. */
@Component
class SetupLock {

    private static final long KEY = 0x6b6c61636874L;

    private final JdbcTemplate database;

    SetupLock(JdbcTemplate database) {
        this.database = database;
    }

    /** Held until the surrounding transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold() {
        database.query("select pg_advisory_xact_lock(?)", rows -> null, KEY);
    }
}
