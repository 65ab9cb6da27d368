package nl.klachtkracht.process.approval;

import static nl.klachtkracht.process.approval.CompensationApprovalProcess.DECIDE_ON_COMPENSATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A person, the model's timer and the sweeper at one request in the same instant: real threads, real locks, one decision. */
@JourneyTest
class DecisionRaceTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private FormService forms;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private Sweeper sweeper;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @RepeatedTest(12)
    void personTimerAndSweeperTogetherMakeOneDecision() throws Exception {
        String reference = aboveTheMandate();
        Task task = work.task(reference, DECIDE_ON_COMPENSATION);
        Job lapse = work.timer(reference, CompensationApprovalProcess.LAPSE);
        CaseWork.setTime(lapse.getDuedate().toInstant().plusMillis(1));

        List<Optional<Throwable>> ends = together(
                () -> decline(task),
                () -> jobs.executeJob(lapse.getId()),
                sweeper::sweep,
                sweeper::sweep);

        Story.Offered offer = record.story(reference).offers().get(0);
        boolean byPerson = offer.decision().source().equals("person");
        if (byPerson) {
            assertThat(ends.get(0)).isEmpty();
            assertThat(offer.decision().outcome()).isEqualTo("declined");
        } else {
            assertThat(ends.get(0)).hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(Refused.class)
                    .hasMessage("This was decided a moment ago by " + offer.decision().decidedBy() + ": granted, 400.00 euro."));
        }
        assertThat(ends.get(1)).satisfies(timer -> timer.ifPresent(DecisionRaceTest::isWhatTheJobExecutorTriesAgain));
        assertThat(ends.subList(2, 4)).containsOnly(Optional.empty());
        assertThat(work.openTasks(reference)).containsExactly(byPerson ? "userTask_prepareOffer" : "userTask_presentOffer");
        assertThat(work.jobs(reference, CompensationApprovalProcess.LAPSE)).isEmpty();
        assertThat(record.letters(reference)).filteredOn("approval-lapsed"::equals).hasSize(byPerson ? 0 : lapseReaders(reference));
        assertThat(record.clock(reference, "approval").state()).isEqualTo("ended");
    }

    @RepeatedTest(5)
    void whoPressesTheButtonTwiceDecidesOnce() throws Exception {
        String reference = aboveTheMandate();
        Task task = work.task(reference, DECIDE_ON_COMPENSATION);

        List<Optional<Throwable>> ends = together(() -> decline(task), () -> decline(task));

        assertThat(ends).filteredOn(Optional::isPresent).singleElement().satisfies(second -> assertThat(second.orElseThrow())
                .isInstanceOf(Refused.class).hasMessage("This was decided a moment ago by lea: declined, 0.00 euro."));
        assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
    }

    @RepeatedTest(3)
    void aReminderInTheInstantOfADecisionIsSentBeforeItOrNotAtAll() throws Exception {
        String reference = aboveTheMandate();
        Task task = work.task(reference, DECIDE_ON_COMPENSATION);
        Job level = work.timer(reference, "boundaryTimer_nextLevel");
        CaseWork.setTime(level.getDuedate().toInstant().plusMillis(1));

        List<Optional<Throwable>> ends = together(() -> decline(task), () -> jobs.executeJob(level.getId()), sweeper::sweep);

        assertThat(ends.get(0)).as("the person's answer is taken, whatever the timer did to the task").isEmpty();
        assertThat(record.story(reference).offers().get(0).decision().decidedBy()).isEqualTo(CaseWork.LEAD);
        assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
    }

    private String aboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    private void decline(Task task) {
        work.as(CaseWork.LEAD, () -> forms.submitTaskForm(task.getId(), Map.of("decision", "decline", "reason", "The parcel was delivered.")));
    }

    private int lapseReaders(String reference) {
        return (int) record.lettersTo(reference, "approval-requested").stream().distinct().count() + 1;
    }

    /**
     * The third kind when the story that called is ended while the timer still adds to the one that was called: a row keeps another from
     * going. The last when the other one's commit fell between the engine's look at the job and at the story it belongs to.
     */
    private static void isWhatTheJobExecutorTriesAgain(Throwable timer) {
        assertThat(timer).isInstanceOfAny(OptimisticLockingException.class, NullValueException.class, ProcessEnginePersistenceException.class,
                NullPointerException.class);
        assertThat(timer.getStackTrace()[0].getClassName()).as("where it was thrown").startsWith("org.camunda.bpm.engine.");
    }

    /** Lets all begin at once, and says how each ended. */
    private static List<Optional<Throwable>> together(Runnable... doings) throws Exception {
        CyclicBarrier start = new CyclicBarrier(doings.length);
        ExecutorService threads = Executors.newFixedThreadPool(doings.length);
        try {
            List<Callable<Optional<Throwable>>> calls = List.of(doings).stream().<Callable<Optional<Throwable>>>map(doing -> () -> {
                start.await();
                try {
                    doing.run();
                    return Optional.empty();
                } catch (RuntimeException refused) {
                    return Optional.of(refused);
                }
            }).toList();
            return threads.invokeAll(calls).stream().map(DecisionRaceTest::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Optional<Throwable> result(Future<Optional<Throwable>> end) {
        try {
            return end.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
