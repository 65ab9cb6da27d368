package nl.klachtkracht.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
class StartCheckTest {

    @Autowired
    private StartCheck check;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void nothingIsMissingAsShipped() {
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aMissingIndexIsSaidWithItsRemedy() {
        transaction.executeWithoutResult(status -> {
            database.execute("drop index klachtkracht_job_duedate");
            assertThat(check.findings()).singleElement().asString().contains("klachtkracht_job_duedate", "V2__engine_indexes.sql");
            status.setRollbackOnly();
        });
    }
}
