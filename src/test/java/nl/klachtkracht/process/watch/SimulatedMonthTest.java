package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.contact.ContactDesk;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers were promised over a whole month. Repeat a month with {@code -Dseed=}; {@code -Dcomplaints=} sets its size. */
@JourneyTest
class SimulatedMonthTest {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedMonthTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int COMPLAINTS = Integer.getInteger("complaints", 500);

    @Autowired
    private CaseWork work;
    @Autowired
    private ContactDesk contacts;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void noGapStaysUnsaidAndNobodyIsCalledOutsideTheirHours() {
        SimulatedMonth month = new SimulatedMonth(work, contacts, tasks, jobs, sweeper, database, SEED, COMPLAINTS);
        LOG.info("Simulated month with -Dseed={}: {} complaints, {}", SEED, COMPLAINTS, month.plan().outages());
        Map<String, MonthPlan.Customer> cases = month.live();

        MonthAudit audit = new MonthAudit(database, cases);
        SoftAssertions softly = new SoftAssertions();
        audit.check(softly);
        softly.assertAll();
        LOG.info("{} contacts, {} breaches owned up to", audit.contacts(), audit.breaches());
        assertThat(cases).hasSize(COMPLAINTS);
    }
}
