package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.process.support.Repair;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job executor stands still in every test: what happens, the sweep does. */
@JourneyTest
class SweepTest {

    private static final String LIMIT = "boundaryTimer_contactLimit";
    private static final String WAITING = "waitsForTheEnd";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private MinuteRound round;
    @Autowired
    private ClockWatch watch;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private void sweepAfterTheLimitOf(String reference) {
        CaseWork.setTime(record.timerDue(reference, LIMIT).plus(Duration.ofSeconds(1)));
        sweeper.sweep();
    }

    private boolean isTeamLeadTold(String reference) {
        return record.letters(reference).contains("contact-overdue");
    }

    @Test
    void aContactThatIsLateIsToldThoughTheJobExecutorStandsStill() {
        String reference = work.receive(Map.of());
        sweepAfterTheLimitOf(reference);
        assertThat(isTeamLeadTold(reference)).isTrue();
        assertThat(work.jobs(reference, LIMIT)).isEmpty();
    }

    @Test
    void aPromiseThatWasBrokenDuringAnOutageIsOwnedUpToInTheSweepThatFindsIt() {
        String reference = work.receive(Map.of());
        Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
        talk.put("promiseText", "The parcel is at your door");
        talk.put("promiseDue", OffsetDateTime.now(ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString());
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), talk);

        CaseWork.setTime(record.timerDue(reference, "boundaryTimer_promisedMoment").plus(Duration.ofHours(5)));
        sweeper.sweep();
        assertThat(record.letters(reference)).contains("promise-broken");
    }

    @Test
    void aTimerThatAlwaysFailsKeepsNoOtherWaitingAndIsFiredWhenItCan() {
        String broken = work.receive(Map.of());
        String next = work.receive(Map.of());
        String owner = database.queryForObject("select owner from ownership where reference = ?", String.class, broken);
        database.update("delete from ownership where reference = ?", broken);
        for (int sweep = 0; sweep < 4; sweep++) {
            sweepAfterTheLimitOf(broken);
        }
        assertThat(isTeamLeadTold(next)).isTrue();
        assertThat(isTeamLeadTold(broken)).isFalse();
        assertThat(work.timer(broken, LIMIT).getRetries()).isZero();

        database.update("insert into ownership (reference, owner, speaker, since) values (?, ?, ?, now())", broken, owner, owner);
        sweeper.sweep();
        assertThat(isTeamLeadTold(broken)).isTrue();
    }

    @Test
    void aSuspendedTimerIsLeftToWhoeverSuspendedIt() {
        String reference = work.receive(Map.of());
        work.stories(reference).forEach(story -> runtime.suspendProcessInstanceById(story.getId()));
        sweepAfterTheLimitOf(reference);
        assertThat(work.jobs(reference, LIMIT)).hasSize(1);
    }

    @Test
    void aStoryThatMissedTheEndOfItsComplaintIsToldAgain() {
        BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance(WAITING + ".bpmn", Bpmn.createExecutableProcess(WAITING)
                .camundaHistoryTimeToLive(1).startEvent().intermediateCatchEvent().message("complaint.closed").endEvent().done()));
        String open = work.receive(Map.of());
        String closed = work.receive(Map.of());
        complaints.withdraw(closed, "Found it", "anna");
        runtime.startProcessInstanceByKey(WAITING, open);
        runtime.startProcessInstanceByKey(WAITING, closed);

        round.go();

        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(WAITING).list())
                .singleElement().satisfies(story -> assertThat(story.getBusinessKey()).isEqualTo(open));
    }

    @Test
    void aRepairThatFailsKeepsNeitherTheOthersNorTheWatchFromLooking() {
        AtomicInteger repaired = new AtomicInteger();
        Repair failing = () -> {
            throw new IllegalStateException("broken for this test");
        };
        CaseWork.advance(Duration.ofMinutes(1));
        new MinuteRound(List.of(failing, repaired::incrementAndGet), watch).go();
        assertThat(repaired).hasValue(1);
        assertThat(watch.last().orElseThrow().at()).isEqualTo(ClockUtil.getCurrentTime().toInstant());
    }
}
