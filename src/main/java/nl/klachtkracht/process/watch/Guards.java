package nl.klachtkracht.process.watch;

import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.process.approval.CompensationApprovalProcess;
import nl.klachtkracht.process.contact.CustomerContactProcess;
import nl.klachtkracht.process.department.DepartmentQuestionProcess;
import nl.klachtkracht.process.intake.SignalIntakeProcess;
import nl.klachtkracht.process.promise.PromiseKeepingProcess;
import nl.klachtkracht.process.resolution.ComplaintResolutionProcess;
import nl.klachtkracht.process.resolution.FulfilmentProcess;
import nl.klachtkracht.process.unheard.UnheardCustomerProcess;

import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps the clocks of each kind, said here and nowhere else. A clock is guarded when all guards of one story are alive; a kind that
 * several stories may keep, such as the contact, needs only one of them.
 */
public final class Guards {

    private static final String CONTACT_LIMIT = "boundaryTimer_contactLimit";

    static final List<Guard> ALL = Stream.of(
            timers(ClockKind.APPROVAL, CompensationApprovalProcess.KEY,
                    "boundaryTimer_reminder", "boundaryTimer_nextLevel", "boundaryTimer_director", CompensationApprovalProcess.LAPSE),
            timers(ClockKind.CONTACT, ComplaintResolutionProcess.KEY, CONTACT_LIMIT),
            timers(ClockKind.CONTACT, CustomerContactProcess.KEY, CONTACT_LIMIT),
            escalations(ClockKind.QUESTION, DepartmentQuestionProcess.KEY, "boundaryTimer_reminder", "boundaryTimer_head", "boundaryTimer_director"),
            timers(ClockKind.PROMISE, PromiseKeepingProcess.KEY, "boundaryTimer_reminder", "boundaryTimer_promisedMoment"),
            timers(ClockKind.EXPLANATION, PromiseKeepingProcess.KEY, "boundaryTimer_ownUp"),
            task(ClockKind.OBSTACLE, CustomerContactProcess.KEY, "userTask_removeObstacle"),
            task(ClockKind.UNHEARD, UnheardCustomerProcess.KEY, "userTask_answerUnheardCustomer"),
            task(ClockKind.IMMEDIATE_HELP, SignalIntakeProcess.KEY, "userTask_giveImmediateHelp"),
            task(ClockKind.ANSWER, SignalIntakeProcess.KEY, "userTask_answerSignal"),
            task(ClockKind.FULFILMENT, FulfilmentProcess.KEY, "userTask_fulfilInKind"),
            Stream.of(new Guard(ClockKind.RESOLUTION, Guard.Sort.WORK, ComplaintResolutionProcess.KEY, "")),
            Stream.of(new Guard(ClockKind.STEP, Guard.Sort.STEP, "", ""))).flatMap(guards -> guards).toList();

    private Guards() {
    }

    /** Which stories may keep clocks of this kind. */
    static List<String> storiesOf(ClockKind kind) {
        return ALL.stream().filter(guard -> guard.kind() == kind).map(Guard::story).distinct().toList();
    }

    /** Whether a clock is kept alive by this timer or task of a story, and is looked for there by its name. */
    public static boolean keepAClock(String story, String node) {
        return ALL.stream().anyMatch(guard -> guard.story().equals(story) && guard.node().equals(node) && !node.isEmpty());
    }

    private static Stream<Guard> timers(ClockKind kind, String story, String... nodes) {
        return Stream.of(nodes).map(node -> new Guard(kind, Guard.Sort.TIMER, story, node));
    }

    private static Stream<Guard> escalations(ClockKind kind, String story, String... nodes) {
        return Stream.of(nodes).map(node -> new Guard(kind, Guard.Sort.ESCALATION, story, node));
    }

    private static Stream<Guard> task(ClockKind kind, String story, String node) {
        return Stream.of(new Guard(kind, Guard.Sort.TASK, story, node));
    }
}
