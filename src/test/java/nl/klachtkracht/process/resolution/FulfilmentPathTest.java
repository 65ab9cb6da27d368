package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.compensation.FulfilmentDesk;
import nl.klachtkracht.compensation.PaymentWithoutDecision;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PathTest
class FulfilmentPathTest {

    private static final String IN_KIND = "userTask_fulfilInKind";
    private static final String CLOSING = "userTask_closeConversation";
    private static final String PAYMENT = "serviceTask_bookPayment";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private FulfilmentDesk fulfilment;
    @Autowired
    private FormService forms;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-04-08T10:00:00"));
    }

    @Test
    void moneyIsBookedOnceAndByTheEngineItself() {
        String reference = accepted("money", "80.00");
        assertThat(work.openTasks(reference)).isEmpty();
        assertThat(record.story(reference).payments()).isEmpty();

        work.run(reference, PAYMENT);
        fulfilment.bookPayment(reference);

        assertThat(record.story(reference).payments()).extracting(Story.Paid::amount).containsExactly(new BigDecimal("80.00"));
        assertThat(work.endsOf(reference)).contains("endEvent_paymentBooked");
        assertThat(work.openTasks(reference)).containsExactly(CLOSING);
    }

    @Test
    void whatWasGrantedInPartIsPaidInPart() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        work.submit(reference, "userTask_decideOnCompensation", CaseWork.LEAD,
                Map.of("decision", "grant-in-part", "amount", "250,50", "reason", "The parcel was worth 250.50"));
        work.present(reference, "accepted");

        work.run(reference, PAYMENT);

        assertThat(record.story(reference).payments()).extracting(Story.Paid::amount).containsExactly(new BigDecimal("250.50"));
    }

    @Test
    void aPaymentThatNoDecisionAllowsIsNotMadeAndEndsAsAnIncident() {
        String reference = work.heard();
        work.offer(reference, "money", "80.00");
        ProcessInstance byHand = runtime.createProcessInstanceByKey(FulfilmentProcess.KEY).businessKey(reference)
                .startBeforeActivity(PAYMENT).execute();
        Job payment = management.createJobQuery().processInstanceId(byHand.getId()).singleResult();

        for (int retries = payment.getRetries(); retries > 0; retries--) {
            assertThatThrownBy(() -> management.executeJob(payment.getId())).isInstanceOf(PaymentWithoutDecision.class)
                    .hasMessage("No payment for %s: no granted and accepted decision is on record.".formatted(reference));
        }

        assertThat(record.story(reference).payments()).isEmpty();
        assertThat(runtime.createIncidentQuery().processInstanceId(byHand.getId()).count()).isOne();
        runtime.deleteProcessInstance(byHand.getId(), "started by hand");
    }

    @ParameterizedTest(name = "a {0} is given by {1} within {2} hours")
    @CsvSource({
        "voucher,     department-billing,   24,  bea",
        "replacement, department-warehouse, 72,  wim",
        "repair,      department-warehouse, 120, wim",
        "gesture,     agent,                48,  anna"})
    void whatIsGivenInKindIsGivenByThoseWhoHaveItByAMomentOnTheClock(String kind, String department, int hours, String colleague) {
        String reference = accepted(kind, "45.00");
        assertThat(work.openTasks(reference)).containsExactly(IN_KIND);
        assertThat(record.groups(reference, IN_KIND)).containsExactly(department);
        assertThat(record.due(reference, IN_KIND)).isEqualTo(at("2031-04-08T10:00:00").plus(Duration.ofHours(hours)));
        assertThat(record.clock(reference, "fulfilment").responsible()).isEqualTo(department);

        CaseWork.advance(Duration.ofHours(5));
        work.submit(reference, IN_KIND, colleague, Map.of("done", "Sent it today", "trackingNote", "3SABC"));

        assertThat(record.story(reference).deliveries()).singleElement().returns("Sent it today", Story.Given::done)
                .returns("3SABC", Story.Given::note).returns(colleague, Story.Given::by).returns(at("2031-04-08T15:00:00"), Story.Given::at);
        assertThat(work.endsOf(reference)).contains("endEvent_givenInKind");
        assertThat(record.clock(reference, "fulfilment")).returns("ended", Story.Running::state).returns("given", Story.Running::endedHow);
        assertThat(record.story(reference).payments()).isEmpty();
        assertThat(work.openTasks(reference)).containsExactly(CLOSING);
    }

    @Test
    void theFormNamesThePromiseToTheCustomerWhereItComesBeforeTheTimeOfTheDepartment() {
        String reference = work.receive(Map.of("category", "delivery"));
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        work.offer(reference, "repair", "45.00");
        work.present(reference, "accepted");
        assertThat(record.story(reference).targetAt()).isEqualTo(at("2031-04-10T10:00:00"));

        assertThat(shown(reference)).isEqualTo("Repair, due Thu 10 Apr 2031, 10:00");
        assertThat(shown(accepted("gesture", "20.00"))).isEqualTo("Gesture, due Thu 10 Apr 2031, 10:00");
    }

    private String shown(String reference) {
        AtomicReference<Object> told = new AtomicReference<>();
        String task = work.task(reference, IN_KIND).getId();
        work.as(CaseWork.LEAD, () -> told.set(forms.getTaskFormVariables(task).get("departmentTask")));
        return told.get().toString();
    }

    @Test
    void whatWasGivenInKindIsDescribed() {
        String reference = accepted("gesture", "20.00");

        record.refuses(reference, IN_KIND, "anna", Map.of("trackingNote", "3SABC"), "Please fill in 'What was given or done'.");
    }

    @Test
    void anOfferOfNothingNeedsNothingMore() {
        String reference = accepted("none", "");

        assertThat(work.endsOf(reference)).contains("endEvent_nothingToGive");
        assertThat(work.openTasks(reference)).containsExactly(CLOSING);
    }

    private String accepted(String kind, String amount) {
        String reference = work.heard();
        work.offer(reference, kind, amount);
        work.present(reference, "accepted");
        return reference;
    }
}
