package nl.klachtkracht.process.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.roster.Team;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The promise of a decision within 24 clock hours over a whole year. Repeat a year with {@code -Dseed=}; {@code -Drequests=} sets its size. */
@JourneyTest
class SimulatedYearTest {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedYearTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int REQUESTS = Integer.getInteger("requests", 3_200);

    @Autowired
    private CaseWork work;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private Team team;
    @Autowired
    private JdbcTemplate database;

    private List<String> resting;

    @BeforeEach
    void alone() {
        resting = work.letStoriesRest();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
        work.wake(resting);
    }

    @Test
    void everyRequestOfAYearIsDecidedInTimeAndEachStepIsTakenOnce() {
        SimulatedYear year = new SimulatedYear(work, tasks, jobs, complaints, sweeper, SEED, REQUESTS);
        LOG.info("Simulated year with -Dseed={}: {} requests, {}", SEED, REQUESTS, year.outages());
        List<Asked> asked = year.live();

        YearAudit audit = new YearAudit(database, team, year.outages(), asked);
        SoftAssertions softly = new SoftAssertions();
        asked.forEach(request -> audit.check(request, softly));
        audit.nothingIsLeft(softly);
        long above = asked.stream().filter(request -> !request.isWithinMandate()).count();
        softly.assertThat(audit.approvalTasks()).as("one approval task for each request above the mandate, none inside").isEqualTo(above);
        softly.assertAll();

        long byPerson = asked.stream().filter(request -> request.decision() != null).count();
        LOG.info("{} inside the mandate, {} decided by a person, {} by the table, of these {} late because everything was down",
                asked.size() - above, byPerson, above - byPerson, audit.late());
        assertThat(asked).hasSize(REQUESTS);
    }
}
