package nl.klachtkracht.process.approval;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class CompensationApprovalPathTest {

    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String PRESENT = "userTask_presentOffer";
    private static final String PREPARE = "userTask_prepareOffer";
    private static final List<String> TIMERS =
            List.of("boundaryTimer_reminder", "boundaryTimer_nextLevel", "boundaryTimer_director", "boundaryTimer_lapse");

    /** A Saturday night before a clock change: the 24 hours are hours that pass, not hours on the wall. */
    private static final Instant ASKED = at("2031-10-25T22:15:00");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ApprovalDesk approvals;
    @Autowired
    private CompensationDesk compensation;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TaskService tasks;

    @BeforeEach
    void saturdayNight() {
        CaseWork.setTime(ASKED);
    }

    @Nested
    @DisplayName("Within the mandate")
    class Within {

        @Test
        void nobodyIsAsked() {
            List<String> references = new ArrayList<>();
            for (String amount : List.of("0.01", "99.99", "100.00", "149.99", "150", "150,00")) {
                String reference = offered("money", amount);
                assertThat(work.openTasks(reference)).as(amount).containsExactly(PRESENT);
                references.add(reference);
            }

            assertThat(database.queryForObject("""
                    select count(*) from approval_step s join compensation_request r on r.id = s.request_id
                    where r.requested_role = 'AGENT' and r.category = 'delivery' and r.already_granted + r.amount <= 150
                    and r.reference = any (?)""", Integer.class, (Object) references.toArray(String[]::new))).isZero();
            assertThat(decision(references.get(5))).returns("granted", Story.Decided::outcome).returns("mandate", Story.Decided::source)
                    .satisfies(decided -> assertThat(decided.decidedBy()).startsWith("mandate of " + work.ownerOf(references.get(5)) + " (mandate table, version "));
            assertThat(work.endsOf(references.get(0))).contains("endEvent_compensationGranted");
        }

        @ParameterizedTest(name = "{0} of {1} euro asked by an agent goes to {2}")
        @CsvSource({
            "delivery, 150.01,   team-lead", "delivery, 500.00,    team-lead", "delivery, 500.01, manager", "delivery, 2500.00, manager",
            "delivery, 2500.01,  director",  "delivery, 25000.00,  director",  "delivery, 1000000.00, director",
            "billing,  100.01,   team-lead", "billing, 150.00, team-lead"})
        void aCentMoreIsPutBeforeTheLowestRoleThatMayGrantIt(String category, String amount, String group) {
            String reference = heard(category);
            work.offer(reference, "money", amount);

            assertThat(work.openTasks(reference)).containsExactly(DECIDE);
            assertThat(record.groups(reference, DECIDE)).containsExactly(group);
            assertThat(record.lettersTo(reference, "approval-requested")).isNotEmpty();
        }

        @Test
        void splittingOverSeveralOffersGainsNothing() {
            String reference = work.heard();
            grantedBefore(reference, "90.00");

            work.offer(reference, "money", "60.01");

            assertThat(work.openTasks(reference)).containsExactly(DECIDE);
        }

        @Test
        void onlyWhatTheCustomerKeptCounts() {
            String reference = offered("money", "120.00");
            work.present(reference, "not-accepted");
            work.submit(reference, "userTask_recapWish", work.ownerOf(reference),
                    Map.of("wish", "A bit more", "wishConfirmed", "yes", "newOfferPossible", "yes"));

            work.offer(reference, "money", "140.00");

            assertThat(work.openTasks(reference)).containsExactly(PRESENT);
        }
    }

    @Nested
    @DisplayName("Above the mandate, within 24 clock hours")
    class Ladder {

        @Test
        void everyStepHasItsMomentOnTheClock() {
            String reference = offered("money", "400.00");

            assertThat(record.due(reference, DECIDE)).isEqualTo(ASKED.plus(Duration.ofHours(8)));
            assertThat(TIMERS).extracting(timer -> record.timerDue(reference, timer)).containsExactly(
                    ASKED.plus(Duration.ofHours(8)), ASKED.plus(Duration.ofHours(16)), ASKED.plus(Duration.ofHours(20)), ASKED.plus(Duration.ofMinutes(23 * 60 + 45)));
            assertThat(record.timerDue(reference, "boundaryTimer_lapse")).isEqualTo(at("2031-10-26T21:00:00"));
            assertThat(record.clock(reference, "approval")).returns(ASKED.plus(Duration.ofHours(24)), Story.Running::limitAt);
        }

        @Test
        void afterEightHoursWhoeverWasAskedIsReminded() {
            String reference = offered("money", "400.00");

            work.fire(reference, "boundaryTimer_reminder");

            assertThat(work.endsOf(reference)).contains("endEvent_approverReminded");
            assertThat(record.lettersTo(reference, "approval-reminder")).containsExactlyInAnyOrderElementsOf(record.lettersTo(reference, "approval-requested"));
            assertThat(record.groups(reference, DECIDE)).containsExactly("team-lead");
        }

        @Test
        void afterSixteenHoursTheNextLevelMayDecideAsWell() {
            String reference = offered("money", "400.00");

            work.fire(reference, "boundaryTimer_nextLevel");

            assertThat(work.endsOf(reference)).contains("endEvent_nextLevelInvolved");
            assertThat(record.groups(reference, DECIDE)).containsExactlyInAnyOrder("team-lead", "manager");
            assertThat(record.lettersTo(reference, "approval-next-level")).contains(CaseWork.MANAGER + "@example.org");
            work.submit(reference, DECIDE, CaseWork.MANAGER, Map.of("decision", "grant"));
            assertThat(decision(reference).decidedBy()).isEqualTo(CaseWork.MANAGER);
        }

        @Test
        void afterSixteenHoursTheDirectorWhomNobodyIsAboveIsRemindedAgain() {
            String reference = offered("money", "2500.01");
            work.fire(reference, "boundaryTimer_reminder");

            work.fire(reference, "boundaryTimer_nextLevel");

            List<String> directors = record.lettersTo(reference, "approval-requested");
            assertThat(record.lettersTo(reference, "approval-reminder")).hasSize(2 * directors.size()).containsAll(directors);
            assertThat(record.lettersTo(reference, "approval-next-level")).isEmpty();
            assertThat(record.story(reference).offers().get(0).approval()).last()
                    .returns("next-level", Story.Step::step).returns("director", Story.Step::level);
            work.fire(reference, "boundaryTimer_director");
            assertThat(record.lettersTo(reference, "approval-director")).containsExactlyInAnyOrderElementsOf(directors);
        }

        @Test
        void afterTwentyHoursTheDirectorMayDecideAsWell() {
            String reference = offered("money", "400.00");

            work.fire(reference, "boundaryTimer_director");

            assertThat(work.endsOf(reference)).contains("endEvent_directorInvolved");
            assertThat(record.groups(reference, DECIDE)).containsExactlyInAnyOrder("team-lead", "director");
            assertThat(record.lettersTo(reference, "approval-director")).contains(CaseWork.DIRECTOR + "@example.org");
        }

        @ParameterizedTest(name = "{0} already granted, {1} asked: {2}, {3} euro")
        @CsvSource({
            "0,      400.00, granted,         400.00, endEvent_compensationGranted,  userTask_presentOffer",
            "0,      900.00, granted-in-part, 500.00, endEvent_grantedInPart,        userTask_presentOffer",
            "450.00, 300.00, granted-in-part, 50.00,  endEvent_grantedInPart,        userTask_presentOffer",
            "500.00, 300.00, declined,        0.00,   endEvent_compensationDeclined, userTask_prepareOffer"})
        void aQuarterOfAnHourBeforeTheEndTheTableDecides(String before, String amount, String outcome, String granted, String end, String next) {
            String reference = work.heard();
            if (!before.equals("0")) {
                grantedBefore(reference, before);
            }
            work.offer(reference, "money", amount);

            work.fire(reference, "boundaryTimer_lapse");

            assertThat(decision(reference)).returns(outcome, Story.Decided::outcome).returns(new BigDecimal(granted), Story.Decided::granted)
                    .returns("table", Story.Decided::source).returns(false, Story.Decided::late)
                    .returns(ASKED.plus(Duration.ofMinutes(23 * 60 + 45)), Story.Decided::at);
            assertThat(work.endsOf(reference)).contains(end);
            assertThat(work.openTasks(reference)).containsExactly(next);
            assertThat(record.lettersTo(reference, "approval-lapsed")).contains(record.addressOf(work.ownerOf(reference)));
        }
    }

    @Nested
    @DisplayName("The decision of a person")
    class Decision {

        @ParameterizedTest
        @CsvSource({
            "grant,                 , granted,         400.00, endEvent_compensationGranted,  userTask_presentOffer",
            "grant-in-part, '399,99', granted-in-part, 399.99, endEvent_grantedInPart,        userTask_presentOffer",
            "decline,               , declined,        0.00,   endEvent_compensationDeclined, userTask_prepareOffer"})
        void endsTheWait(String choice, String amount, String outcome, String granted, String end, String next) {
            String reference = offered("money", "400.00");
            CaseWork.advance(Duration.ofHours(9));

            work.submit(reference, DECIDE, CaseWork.LEAD, verdict(choice, amount, "It is only fair"));

            assertThat(decision(reference)).returns(outcome, Story.Decided::outcome).returns(new BigDecimal(granted), Story.Decided::granted)
                    .returns("person", Story.Decided::source).returns(CaseWork.LEAD, Story.Decided::decidedBy);
            assertThat(work.endsOf(reference)).contains("endEvent_decisionMade", end);
            assertThat(work.openTasks(reference)).containsExactly(next);
            assertThat(TIMERS).allSatisfy(timer -> assertThat(work.jobs(reference, timer)).isEmpty());
            assertThat(record.clock(reference, "approval").endedHow()).isEqualTo("decided by " + CaseWork.LEAD);
        }

        @Test
        void isNotMadeByWhoeverMadeTheOffer() {
            String reference = work.heard();
            work.offer(reference, CaseWork.LEAD, "money", "600.00");
            work.fire(reference, "boundaryTimer_reminder");

            record.refuses(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "grant"),
                    "You made this offer yourself; somebody else decides on it.");
        }

        @Test
        void staysWithinTheMandateOfWhoeverDecides() {
            String reference = offered("money", "600.00");
            String above = "Your mandate goes to 500.00 euro for one complaint and this would make %s; grant less, decline, or leave it to the next level.";

            record.refuses(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "grant"), above.formatted("600.00"));
            record.refuses(reference, DECIDE, CaseWork.LEAD, verdict("grant-in-part", "500.01", "Fair"), above.formatted("500.01"));
            work.submit(reference, DECIDE, CaseWork.LEAD, verdict("grant-in-part", "500.00", "Fair"));

            assertThat(decision(reference).granted()).isEqualByComparingTo("500.00");
        }

        @Test
        void countsWhatTheComplaintAlreadyGot() {
            String reference = work.heard();
            grantedBefore(reference, "300.00");
            work.offer(reference, "money", "250.00");

            record.refuses(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "grant"),
                    "Your mandate goes to 500.00 euro for one complaint and this would make 550.00; grant less, decline, or leave it to the next level.");
        }

        @Test
        void isNotMadeByAnAgentWhoWasHandedTheTask() {
            String reference = offered("money", "400.00");
            String colleague = record.story(reference).owner().equals("anna") ? "bram" : "anna";
            tasks.setAssignee(work.task(reference, DECIDE).getId(), colleague);

            record.refuses(reference, DECIDE, colleague, Map.of("decision", "grant"), "Only a team lead, manager or director decides on compensation.");
        }

        @Test
        void comesTooLateWhenTheTableDecidedAMomentAgo() {
            String reference = offered("money", "400.00");
            CaseWork.advance(Duration.ofMinutes(23 * 60 + 46));
            approvals.lapse(reference);
            String table = decision(reference).decidedBy();

            record.refuses(reference, DECIDE, CaseWork.LEAD, verdict("decline", "", "No"),
                    "This was decided a moment ago by %s: granted, 400.00 euro.".formatted(table));

            assertThat(table).matches("the lapse table, version \\d+, row 1");
            work.fire(reference, "boundaryTimer_lapse");
            assertThat(work.openTasks(reference)).containsExactly(PRESENT);
            assertThat(decision(reference).source()).isEqualTo("table");
        }

        @Test
        void isNotNeededForWhatWasTakenBack() {
            String reference = offered("money", "400.00");
            compensation.release(reference);

            record.refuses(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "grant"),
                    "This request was taken back; there is nothing to decide any more.");
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("A decision that cannot be read")
    class HalfADecision {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = offered("money", "400.00");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                               |          | Fair | Please fill in 'Your decision'.
                maybe          |          | Fair | 'maybe' is not a value of decision; choose one of: grant, grant-in-part, decline.
                grant-in-part  |          | Fair | Please fill in 'Amount you grant, in euro'.
                grant-in-part  | half     | Fair | 'half' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                grant-in-part  | 0        | Fair | A part is more than 0.00 and less than the 400.00 euro asked for; choose 'grant' or 'decline' for the rest.
                grant-in-part  | 400.00   | Fair | A part is more than 0.00 and less than the 400.00 euro asked for; choose 'grant' or 'decline' for the rest.
                grant-in-part  | 400.01   | Fair | A part is more than 0.00 and less than the 400.00 euro asked for; choose 'grant' or 'decline' for the rest.
                grant-in-part  | 300.00   |      | Please fill in 'The reason, in words the customer may read'.
                decline        |          |      | Please fill in 'The reason, in words the customer may read'.
                """, quoteCharacter = '"')
        void isRefused(String choice, String amount, String reason, String sentence) {
            record.refuses(reference, DECIDE, CaseWork.LEAD, verdict(choice, amount, reason), sentence);
        }
    }

    private String heard(String category) {
        String reference = work.receive(Map.of("category", category));
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        return reference;
    }

    private String offered(String kind, String amount) {
        String reference = work.heard();
        work.offer(reference, kind, amount);
        return reference;
    }

    private static Map<String, Object> verdict(String choice, String amount, String reason) {
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("decision", choice);
        verdict.put("amount", amount);
        verdict.put("reason", reason);
        return verdict;
    }

    private Story.Decided decision(String reference) {
        List<Story.Offered> offers = record.story(reference).offers();
        return offers.get(offers.size() - 1).decision();
    }

    /** What a person granted earlier in this complaint, as it stands on record; its offer lies outside the numbers that follow. */
    private void grantedBefore(String reference, String amount) {
        Long request = database.queryForObject("""
                insert into compensation_request (reference, offer_number, kind, amount, category, requested_by, requested_role, requested_at,
                already_granted, level, state) values (?, 0, 'money', ?, 'delivery', 'anna', 'AGENT', now(), 0, 'TEAM_LEAD', 'DECIDED') returning id""",
                Long.class, reference, new BigDecimal(amount));
        database.update("""
                insert into compensation_decision (request_id, requested_by, requested, outcome, granted, source, decided_by, inputs, reason, decided_at, late)
                select id, requested_by, amount, 'GRANTED', amount, 'PERSON', 'lea', '', '', now(), false from compensation_request where id = ?""", request);
    }
}
