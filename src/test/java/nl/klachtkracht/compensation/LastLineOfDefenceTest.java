package nl.klachtkracht.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever code or hand writes to the database: no money without a decision by somebody else. */
@JourneyTest
class LastLineOfDefenceTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private JdbcTemplate database;

    private String reference;
    private Long request;

    @BeforeEach
    void aRequestOfFourHundredEuro() {
        reference = work.receive(Map.of());
        request = request(1, "400.00", "CHECKED", "null", "null");
    }

    @ParameterizedTest(name = "requested by {0}, {1} euro asked: {2}, {3} euro, by {4} {5}")
    @CsvSource({
        "anna, 400.00, GRANTED,         400.00, PERSON,  anna, false",
        "anna, 400.00, GRANTED,         400.01, PERSON,  lea,  false",
        "anna, 400.00, GRANTED,         399.99, PERSON,  lea,  false",
        "anna, 400.00, GRANTED_IN_PART, 400.00, PERSON,  lea,  false",
        "anna, 400.00, DECLINED,        0.01,   PERSON,  lea,  false",
        "anna, 400.00, DECLINED,        -0.01,  PERSON,  lea,  false",
        "anna, 400.00, PERHAPS,         0,      PERSON,  lea,  false",
        "anna, 400.00, GRANTED,         400.00, PERSON,  ,     false",
        "anna, 400.00, GRANTED,         400.00, TABLE,   ,     false",
        "anna, 400.00, GRANTED,         400.00, MANDATE, lea,  true",
        "anna, 400.00, GRANTED,         400.00, NOBODY,  ,     true",
        "bram, 400.00, GRANTED,         400.00, PERSON,  lea,  false",
        "anna, 900.00, GRANTED,         900.00, PERSON,  lea,  false"})
    void aDecisionThatContradictsItsRequestCannotBeKept(
            String requestedBy, String requested, String outcome, String granted, String source, String decidedBy, boolean byRow) {
        assertThatThrownBy(() -> decide(requestedBy, requested, outcome, granted, source, decidedBy, byRow))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED,         400.00, PERSON,  lea, false",
        "GRANTED_IN_PART, 399.99, PERSON,  lea, false",
        "DECLINED,        0,      PERSON,  lea, false",
        "GRANTED,         400.00, TABLE,   ,    true",
        "GRANTED,         400.00, MANDATE, ,    true"})
    void aDecisionIsKeptOnce(String outcome, String granted, String source, String decidedBy, boolean byRow) {
        decide("anna", "400.00", outcome, granted, source, decidedBy, byRow);

        assertThatThrownBy(() -> decide("anna", "400.00", outcome, granted, source, decidedBy, byRow)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothingIsPaidThatNobodyDecided() {
        assertThatThrownBy(() -> pay("400.00", "400.00")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsPaidIsWhatWasDecidedAndOnlyOnce() {
        decide("anna", "400.00", "GRANTED_IN_PART", "250.00", "PERSON", "lea", false);

        assertThatThrownBy(() -> pay("400.00", "400.00")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> pay("250.00", "250.01")).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(pay("250.00", "250.00")).isOne();
        assertThatThrownBy(() -> pay("250.00", "250.00")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDecisionThatWasPaidIsNotChangedAfterwards() {
        decide("anna", "400.00", "GRANTED_IN_PART", "250.00", "PERSON", "lea", false);
        pay("250.00", "250.00");

        assertThatThrownBy(() -> database.update("update compensation_decision set granted = 300 where request_id = ?", request))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.update("update compensation_request set amount = 300, requested_by = 'bram' where id = ?", request))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothingIsPaidForADeclinedRequest() {
        decide("anna", "400.00", "DECLINED", "0", "PERSON", "lea", false);

        assertThatThrownBy(() -> pay("0", "0")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10.00, CHECKED, null, null",
        "2, -0.01, CHECKED, null, null",
        "2, 10.00, OPEN,    null, null",
        "2, 10.00, OPEN,    now(), now()",
        "2, 10.00, LOST,    null, null"})
    void aRequestWithoutItsDeadlineOrWithTheNumberOfAnotherCannotBeKept(int number, String amount, String state, String lapse, String deadline) {
        assertThatThrownBy(() -> request(number, amount, state, lapse, deadline)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aComplaintHasOneOpenRequestAtATime() {
        request(2, "10.00", "OPEN", "now()", "now() + interval '1 hour'");

        assertThatThrownBy(() -> request(3, "10.00", "OPEN", "now()", "now() + interval '1 hour'")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aBudgetIsNeverLessThanNothing() {
        assertThatThrownBy(() -> database.update("insert into mandate_budget values ('anna', '2040-01-01', -0.01)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneClockOfAKindRunsAtATimeAndAnEndedOneSaysHow() {
        assertThatThrownBy(() -> database.update("""
                insert into clock (kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state)
                select kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state from clock
                where reference = ? and kind = 'CONTACT'""", reference)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.update("update clock set state = 'ENDED' where reference = ?", reference))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.update("update clock set due_at = limit_at + interval '1 second' where reference = ?", reference))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Long request(int number, String amount, String state, String lapse, String deadline) {
        return database.queryForObject("""
                insert into compensation_request (reference, offer_number, kind, amount, category, requested_by, requested_role, requested_at,
                already_granted, level, state, lapse_at, deadline)
                values (?, ?, 'money', %s, 'delivery', 'anna', 'AGENT', now(), 0, 'TEAM_LEAD', ?, %s, %s) returning id"""
                .formatted(amount, lapse, deadline), Long.class, reference, number, state);
    }

    private void decide(String requestedBy, String requested, String outcome, String granted, String source, String decidedBy, boolean byRow) {
        database.update("""
                insert into compensation_decision (request_id, requested_by, requested, outcome, granted, source, decided_by,
                table_key, table_version, table_row, inputs, reason, decided_at, late)
                values (?, ?, %s, ?, %s, ?, ?, %s, '', '', now(), false)"""
                .formatted(requested, granted, byRow ? "'approvalLapse', 1, 1" : "null, null, null"), request, requestedBy, outcome, source, decidedBy);
    }

    private int pay(String granted, String amount) {
        return database.update("insert into payment (request_id, granted, amount, reference, booked_at) values (?, %s, %s, ?, now())"
                .formatted(granted, amount), request, reference);
    }
}
