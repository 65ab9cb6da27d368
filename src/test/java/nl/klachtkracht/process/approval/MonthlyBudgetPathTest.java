package nl.klachtkracht.process.approval;

import static java.util.concurrent.TimeUnit.SECONDS;
import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every test has a month of its own, so that nobody else spends from its budget. */
@PathTest
class MonthlyBudgetPathTest {

    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String PRESENT = "userTask_presentOffer";
    private static final String AGENT = "anna";

    @Autowired
    private CaseWork work;
    @Autowired
    private JdbcTemplate database;

    @Test
    void anAgentWhoseThousandEuroOfThisMonthAreUsedUpAsks() {
        CaseWork.setTime(at("2032-01-13T10:00:00"));
        spend("150.00", "150.00", "150.00", "150.00", "150.00", "150.00", "100.00");
        assertThat(reserved("2032-01-01")).isEqualByComparingTo("1000.00");

        assertThat(waitingAfter("0.01")).isEqualTo(DECIDE);
        assertThat(reserved("2032-01-01")).isEqualByComparingTo("1000.00");

        CaseWork.setTime(at("2032-02-01T00:00:00"));
        assertThat(waitingAfter("0.01")).isEqualTo(PRESENT);
        assertThat(reserved("2032-02-01")).isEqualByComparingTo("0.01");
    }

    @Test
    void whatACustomerDoesNotTakeCanBeGivenToAnother() {
        CaseWork.setTime(at("2032-03-09T10:00:00"));
        List<String> references = spend("150.00", "150.00", "150.00", "150.00", "150.00", "150.00", "100.00");

        work.present(references.get(6), "not-accepted");

        assertThat(reserved("2032-03-01")).isEqualByComparingTo("900.00");
        assertThat(waitingAfter("100.00")).isEqualTo(PRESENT);
    }

    @Test
    void whatIsGivenBackInTheNextMonthGoesBackToTheMonthItCameFrom() {
        CaseWork.setTime(at("2032-04-30T23:30:00"));
        String reference = spend("150.00").get(0);
        CaseWork.setTime(at("2032-05-01T09:30:00"));
        spend("20.00");

        work.present(reference, "not-accepted");

        assertThat(reserved("2032-04-01")).isEqualByComparingTo("0.00");
        assertThat(reserved("2032-05-01")).isEqualByComparingTo("20.00");
    }

    @Test
    void anOfferOfNothingTakesNothing() {
        CaseWork.setTime(at("2032-06-08T10:00:00"));
        spend("150.00", "150.00", "150.00", "150.00", "150.00", "150.00", "100.00");
        String reference = work.heard();

        work.offer(reference, AGENT, "none", "");

        assertThat(work.openTasks(reference)).containsExactly(PRESENT);
    }

    @Test
    void twoGrantsAtOnceCannotBothTakeTheLastEuro() throws ExecutionException, InterruptedException, TimeoutException {
        CaseWork.setTime(at("2032-07-13T10:00:00"));
        spend("150.00", "150.00", "150.00", "150.00", "150.00", "150.00");
        String one = work.heard();
        String other = work.heard();
        ExecutorService colleagues = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = offerWhileTheBudgetIsHeld(colleagues, one, other);
            for (Future<?> offer : both) {
                offer.get(20, SECONDS);
            }
        } finally {
            colleagues.shutdownNow();
        }

        assertThat(Stream.of(one, other).map(work::openTasks)).containsExactlyInAnyOrder(List.of(PRESENT), List.of(DECIDE));
        assertThat(reserved("2032-07-01")).isEqualByComparingTo("1000.00");
    }

    /** Both offers are under way and wait for the same row before either of them can read it. */
    private List<Future<?>> offerWhileTheBudgetIsHeld(ExecutorService colleagues, String one, String other) {
        List<Future<?>> offers = new ArrayList<>();
        work.inTransaction(() -> {
            database.queryForList("select * from mandate_budget where person = ? and month = '2032-07-01' for update", AGENT);
            Stream.of(one, other).forEach(reference -> offers.add(colleagues.submit(() -> work.offer(reference, AGENT, "money", "100.00"))));
            await().atMost(20, SECONDS).until(() -> database.queryForObject(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%mandate_budget%'", Integer.class) == 2);
        });
        return offers;
    }

    private List<String> spend(String... amounts) {
        return Stream.of(amounts).map(amount -> {
            String reference = work.receive(Map.of());
            work.submit(reference, "userTask_holdFirstConversation", AGENT, CaseWork.CONVERSATION);
            work.offer(reference, AGENT, "money", amount);
            assertThat(work.openTasks(reference)).containsExactly(PRESENT);
            return reference;
        }).toList();
    }

    private String waitingAfter(String amount) {
        String reference = work.heard();
        work.offer(reference, AGENT, "money", amount);
        return work.openTasks(reference).get(0);
    }

    private BigDecimal reserved(String month) {
        return database.queryForObject("select reserved from mandate_budget where person = ? and month = ?::date", BigDecimal.class, AGENT, month);
    }
}
