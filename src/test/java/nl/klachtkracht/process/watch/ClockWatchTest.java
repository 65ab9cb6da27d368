package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.approval.CompensationApprovalProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that runs while nothing in the engine watches it is found within a minute, whoever took the watch away. */
@JourneyTest
class ClockWatchTest {

    private static final String LIMIT = "boundaryTimer_contactLimit";

    @Autowired
    private CaseWork work;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private ClockWatch watch;
    @Autowired
    private ClocksHealthIndicator health;
    @Autowired
    private MeterRegistry metrics;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** A minute later, when a clock is no longer new. */
    private List<Finding> unguarded(String reference) {
        CaseWork.advance(Findings.NEW);
        return watch.look().unguarded().listed().stream().filter(finding -> finding.reference().equals(reference)).toList();
    }

    private List<Finding> late(String reference) {
        return watch.look().late().listed().stream().filter(finding -> finding.reference().equals(reference)).toList();
    }

    private List<Incident> incidents(String reference) {
        return work.stories(reference).stream().flatMap(story -> runtime.createIncidentQuery().processInstanceId(story.getId())
                .incidentType(Incidents.TYPE).list().stream()).filter(incident -> incident.getId().equals(incident.getCauseIncidentId())).toList();
    }

    private void isHealthy(String reference) {
        CaseWork.advance(Findings.NEW);
        sweeper.sweep();
        ClockWatch.Look look = watch.look();
        assertThat(look.findings()).filteredOn(finding -> finding.reference().equals(reference)).isEmpty();
    }

    /** A look shows at most a hundred new ones, and other tests leave many. */
    private void lookUntilShown(String reference) {
        for (int look = 0; look < 50 && incidents(reference).isEmpty(); look++) {
            watch.look();
        }
    }

    private String received() {
        return work.receive(Map.of());
    }

    private String aboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    @Test
    void overAWholeStoryEveryClockIsGuarded() {
        String reference = work.receive(Map.of("text", "I smell gas, and nobody calls back"));
        isHealthy(reference);
        work.fire(reference, LIMIT);
        isHealthy(reference);
        work.submit(reference, "userTask_holdFirstConversation", "anna", CaseWork.CONVERSATION);
        isHealthy(reference);
        work.offer(reference, "anna", "repair", "400.00");
        isHealthy(reference);
        Stream.of("boundaryTimer_reminder", "boundaryTimer_nextLevel", "boundaryTimer_director").forEach(step -> {
            work.fire(reference, step);
            isHealthy(reference);
        });
        work.submit(reference, CompensationApprovalProcess.DECIDE_ON_COMPENSATION, CaseWork.MANAGER, Map.of("decision", "grant"));
        isHealthy(reference);
        work.submit(reference, "userTask_presentOffer", "anna", Map.of("reached", "yes", "way", "phone", "answer", "accepted", "answerWords", "Fine"));
        isHealthy(reference);
    }

    @Test
    void aStoryDeletedWithoutItsListenersIsFoundAndShownOnWhatStillRunsOfTheCase() {
        String reference = work.receive(Map.of("text", "I smell gas"));
        String resolution = work.task(reference, "userTask_holdFirstConversation").getProcessInstanceId();
        runtime.deleteProcessInstance(resolution, "deleted by an operator", true);

        assertThat(unguarded(reference)).extracting(Finding::words).hasSize(2)
                .anySatisfy(words -> assertThat(words).contains("'contact'", LIMIT + " complaintResolution, " + LIMIT + " customerContact"))
                .anySatisfy(words -> assertThat(words).contains("'resolution'", "complaintResolution"));
        assertThat(incidents(reference)).hasSize(2);
    }

    @Test
    void aCaseDeletedWholeIsFoundThoughNothingIsLeftInCockpitToShowItOn() {
        String reference = aboveTheMandate();
        Stream.of(CompensationApprovalProcess.KEY, "customerContact").forEach(story -> runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, story).singleResult().getId(), "deleted by an operator", true));

        assertThat(work.stories(reference)).isEmpty();
        assertThat(unguarded(reference)).extracting(Finding::words)
                .anySatisfy(words -> assertThat(words).contains("'approval'", reference, "boundaryTimer_lapse compensationApproval"));
        assertThat(health.health().getStatus()).isEqualTo(ClocksHealthIndicator.WARNING);
    }

    @Test
    void aDeletedTimerIsShownOnceInCockpitUntilTheStoryEntersTheStepAgain() {
        String reference = received();
        isHealthy(reference);
        jobs.deleteJob(work.timer(reference, LIMIT).getId());

        assertThat(unguarded(reference)).singleElement().satisfies(finding -> assertThat(finding.words())
                .contains("The clock 'contact' of " + reference + " runs until", LIMIT + " complaintResolution"));
        watch.look();
        assertThat(incidents(reference)).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentMessage()).contains("nothing in the engine watches it");
            assertThat(incident.getActivityId()).isEqualTo("userTask_holdFirstConversation");
        });
        assertThat(metrics.get("klachtkracht.clocks.unguarded").gauge().value()).isPositive();
        assertThat(health.health().getStatus()).isEqualTo(ClocksHealthIndicator.WARNING);

        String resolution = work.task(reference, "userTask_holdFirstConversation").getProcessInstanceId();
        runtime.createProcessInstanceModification(resolution).startBeforeActivity("userTask_holdFirstConversation").execute();
        assertThat(unguarded(reference)).isEmpty();
        assertThat(incidents(reference)).isEmpty();
    }

    @Test
    void oneDeletedReminderIsFoundThoughTheDecisionItselfIsSafe() {
        String reference = aboveTheMandate();
        jobs.deleteJob(work.timer(reference, "boundaryTimer_reminder").getId());
        assertThat(unguarded(reference)).singleElement().satisfies(finding -> assertThat(finding.words())
                .contains("boundaryTimer_reminder").doesNotContain("boundaryTimer_lapse"));
    }

    @Test
    void aSuspendedStoryIsFoundUntilItIsActivated() {
        String reference = received();
        String resolution = work.task(reference, "userTask_holdFirstConversation").getProcessInstanceId();
        runtime.suspendProcessInstanceById(resolution);
        assertThat(unguarded(reference)).isNotEmpty();
        runtime.activateProcessInstanceById(resolution);
        assertThat(unguarded(reference)).isEmpty();
    }

    @Test
    void aTimerPutOffPastTheLimitIsFound() {
        String reference = received();
        Job timer = work.timer(reference, LIMIT);
        jobs.setJobDuedate(timer.getId(), Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
        assertThat(unguarded(reference)).hasSize(1);
        jobs.setJobDuedate(timer.getId(), timer.getDuedate());
        assertThat(unguarded(reference)).isEmpty();
    }

    @Test
    void aTimerWithoutTriesLeftIsFound() {
        String reference = received();
        jobs.setJobRetries(work.timer(reference, LIMIT).getId(), 0);
        assertThat(unguarded(reference)).hasSize(1);
    }

    @Test
    void aTaskThatWasTakenOutOfItsStoryIsFound() {
        String reference = work.heard();
        ProcessInstance offer = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, "offerAndAnswer").singleResult();
        runtime.deleteProcessInstance(offer.getId(), "deleted by an operator", true);
        assertThat(unguarded(reference)).extracting(Finding::words).anySatisfy(words -> assertThat(words).contains("'step'", "userTask_prepareOffer", "its task"));
    }

    @Test
    void aTimerThatDidNotFireForAMinuteIsLateUntilItFires() {
        String reference = received();
        CaseWork.setTime(work.timer(reference, LIMIT).getDuedate().toInstant().plusSeconds(60));
        assertThat(late(reference)).isEmpty();
        CaseWork.advance(Duration.ofMillis(1));
        assertThat(late(reference)).singleElement().satisfies(finding -> assertThat(finding.words()).contains(LIMIT, reference, "has not fired"));
        lookUntilShown(reference);
        assertThat(incidents(reference)).hasSize(1);
        assertThat(metrics.get("klachtkracht.timers.late").gauge().value()).isPositive();

        for (int sweep = 0; sweep < 20 && !late(reference).isEmpty(); sweep++) {
            sweeper.sweep();
        }
        assertThat(late(reference)).isEmpty();
        assertThat(incidents(reference)).isEmpty();
    }

    @Test
    void runningAndOverdueClocksAreCountedByKind() {
        String reference = received();
        watch.look();
        double running = metrics.get("klachtkracht.clocks.running").tag("kind", "contact").gauge().value();
        double overdue = metrics.get("klachtkracht.clocks.overdue").tag("kind", "contact").gauge().value();
        assertThat(running).isPositive();
        CaseWork.setTime(work.timer(reference, LIMIT).getDuedate().toInstant());
        watch.look();
        assertThat(metrics.get("klachtkracht.clocks.overdue").tag("kind", "contact").gauge().value()).isGreaterThan(overdue);
        assertThat(metrics.get("klachtkracht.clocks.running").tag("kind", "contact").gauge().value()).isEqualTo(running);
    }
}
