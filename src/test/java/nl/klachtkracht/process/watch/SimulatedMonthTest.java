package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.klachtkracht.JourneyTest;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers were promised over a whole month. Repeat a month with {@code -Dseed=}; {@code -Dcomplaints=} sets its size. */
@JourneyTest
class SimulatedMonthTest {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedMonthTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int COMPLAINTS = Integer.getInteger("complaints", 500);

    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        database.update("delete from absence");
        database.update("delete from deputy");
    }

    @Test
    void everyPromiseOfAMonthIsKeptOrOwnedUpToAndNoGapStaysUnsaid() {
        MonthHouse house = beans.createBean(MonthHouse.class);
        SimulatedMonth month = new SimulatedMonth(house, SEED, COMPLAINTS);
        LOG.info("Simulated month with -Dseed={}: {} complaints, {}", SEED, COMPLAINTS, month.plan().outages());
        List<String> references = month.live();

        SoftAssertions softly = new SoftAssertions();
        MonthAudit audit = new MonthAudit(house, softly);
        references.forEach(audit::check);
        audit.nothingIsLeft(references);
        softly.assertThat(month.findings()).as("what the clock watch found").isEmpty();
        LOG.info("{}; the largest gaps, and the largest that were none:{}", audit, audit.largestGaps());
        softly.assertAll();
        assertThat(references).hasSize(COMPLAINTS);
        noTamperingStaysUnseen(house, references);
    }

    /** An audit that finds nothing must be one that can find something. */
    private void noTamperingStaysUnseen(MonthHouse house, List<String> references) {
        List.of("update clock set broken_at = null where id = (select id from clock where reference = any (?) and kind = 'CONTACT' and broken_at < ended_at limit 1)",
                "update contact_try set made_at = made_at + interval '12 hours' where id = (select id from contact_try where reference = any (?) limit 1)",
                "update promise set told_at = told_at + interval '5 hours' where id = (select id from promise where reference = any (?) and told_at is not null limit 1)",
                "delete from letter where id = (select id from letter where reference = any (?) and kind = 'PROMISE_BROKEN' limit 1)",
                "delete from letter where id = (select id from letter where reference = any (?) and kind = 'HONEST_PROGRESS' limit 1)",
                "delete from letter where id = (select id from letter where reference = any (?) and kind = 'CONTACT_OVERDUE' limit 1)",
                "update obstacle set started_at = started_at + interval '1 second' where id = (select id from obstacle where reference = any (?) limit 1)",
                "update complaint set closed_at = closed_at + interval '1 second' where reference = (select reference from complaint where reference = any (?) limit 1)");
    }
}
