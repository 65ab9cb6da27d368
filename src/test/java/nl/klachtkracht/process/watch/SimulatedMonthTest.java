package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private static final int COMPLAINTS = Integer.getInteger("complaints", 100);

    /** What the audit has to say when somebody changes the record so; each changes one row of one complaint of the month. */
    private static final Map<String, String> TAMPERINGS = Map.of(
            "a breach of", """
                    update clock set broken_at = null where id = (select id from clock c where reference = any (?) and kind = 'CONTACT'
                    and ended_at > limit_at + interval '1 minute' and started_by = 'customer reached' and ended_how = 'customer reached'
                    and not exists (select from contact_wish w where w.reference = c.reference) order by id limit 1) returning reference""",
            "in the window", """
                    update contact_try set made_at = made_at + interval '12 hours' where id = (select id from contact_try t join signal s using (reference)
                    where reference = any (?) and window_opens = '09:00' and window_closes = '20:00'
                    and not exists (select from contact_wish w where w.reference = t.reference) order by id limit 1) returning reference""",
            "kept promise of", """
                    update promise set kept_at = due_at + interval '1 second' where id = (
                    select id from promise where reference = any (?) and state = 'KEPT' order by id limit 1) returning reference""",
            "told", """
                    update promise set told_at = due_at + interval '4 hours 1 second' where id = (
                    select id from promise where reference = any (?) and told_at is not null order by id limit 1) returning reference""",
            "letter about Promised", """
                    delete from letter where id = (select id from letter where reference = any (?) and kind = 'PROMISE_BROKEN' limit 1) returning reference""",
            "end of an obstacle", """
                    update obstacle set ended_at = ended_at + interval '60 days' where id = (
                    select id from obstacle where reference = any (?) order by id limit 1) returning reference""",
            "honest letter about", """
                    delete from letter where id = (select id from letter where reference = any (?) and kind = 'HONEST_PROGRESS' limit 1) returning reference""",
            "notices about", """
                    delete from letter where id = (select id from letter where reference = any (?) and kind = 'CONTACT_OVERDUE' limit 1) returning reference""");

    @Autowired
    private CaseWork work;
    @Autowired
    private AutowireCapableBeanFactory beans;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private List<String> resting;

    @BeforeEach
    void alone() {
        resting = work.letStoriesRest();
    }

    @AfterEach
    void asItWas() {
        ClockUtil.reset();
        work.wake(resting);
        database.update("delete from absence");
        database.update("delete from deputy");
    }

    @Test
    void everyPromiseOfAMonthIsKeptOrOwnedUpToAndNoGapStaysUnsaid() {
        MonthHouse house = beans.createBean(MonthHouse.class);
        SimulatedMonth month = new SimulatedMonth(house, SEED, COMPLAINTS);
        LOG.info("Simulated month with -Dseed={}: {} complaints, {}", SEED, COMPLAINTS, month.plan().outages());
        long begun = System.nanoTime();
        List<String> references = month.live();
        LOG.info("Lived through in {} s", Duration.ofNanos(System.nanoTime() - begun).toSeconds());

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

    /** An audit that finds nothing must be one that would find something. */
    private void noTamperingStaysUnseen(MonthHouse house, List<String> references) {
        TAMPERINGS.forEach((finding, tampering) -> transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            String reference = database.queryForObject(tampering, String.class, (Object) references.toArray(String[]::new));
            SoftAssertions softly = new SoftAssertions();
            new MonthAudit(house, softly).check(reference);
            assertThat(softly.assertionErrorsCollected()).as(tampering).extracting(Throwable::getMessage)
                    .anySatisfy(message -> assertThat(message).contains(finding));
        }));
    }
}
