package nl.klachtkracht.process.cockpit;

import java.util.List;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.process.approval.CompensationApprovalProcess;
import nl.klachtkracht.process.contact.CustomerContactProcess;
import nl.klachtkracht.process.department.DepartmentQuestionProcess;
import nl.klachtkracht.process.intake.SignalIntakeProcess;
import nl.klachtkracht.process.promise.PromiseKeepingProcess;
import nl.klachtkracht.process.resolution.ComplaintResolutionProcess;
import nl.klachtkracht.process.resolution.FulfilmentProcess;
import nl.klachtkracht.process.unheard.UnheardCustomerProcess;

/**
 * Where on a diagram the clocks of each kind belong: at the task that is open while they run. A step belongs to the task that its subject
 * names, in whichever story that is, so it has no place here.
 */
public final class ClockPlaces {

    /** @param task "" for the story as a whole */
    record Place(ClockKind kind, String story, String task) {
    }

    static final List<Place> ALL = List.of(
            new Place(ClockKind.IMMEDIATE_HELP, SignalIntakeProcess.KEY, "userTask_giveImmediateHelp"),
            new Place(ClockKind.ANSWER, SignalIntakeProcess.KEY, "userTask_answerSignal"),
            new Place(ClockKind.CONTACT, ComplaintResolutionProcess.KEY, "userTask_holdFirstConversation"),
            new Place(ClockKind.CONTACT, CustomerContactProcess.KEY, "userTask_contactCustomer"),
            new Place(ClockKind.OBSTACLE, CustomerContactProcess.KEY, "userTask_removeObstacle"),
            new Place(ClockKind.APPROVAL, CompensationApprovalProcess.KEY, "userTask_decideOnCompensation"),
            new Place(ClockKind.FULFILMENT, FulfilmentProcess.KEY, "userTask_fulfilInKind"),
            new Place(ClockKind.QUESTION, DepartmentQuestionProcess.KEY, "userTask_answerQuestion"),
            new Place(ClockKind.PROMISE, PromiseKeepingProcess.KEY, "userTask_keepPromise"),
            new Place(ClockKind.EXPLANATION, PromiseKeepingProcess.KEY, "userTask_explainBrokenPromise"),
            new Place(ClockKind.UNHEARD, UnheardCustomerProcess.KEY, "userTask_answerUnheardCustomer"),
            new Place(ClockKind.RESOLUTION, ComplaintResolutionProcess.KEY, ""));

    private ClockPlaces() {
    }

    /** @return the kind of clock that somebody who has this task works against */
    public static ClockKind kindOf(String task) {
        return ALL.stream().filter(place -> place.task().equals(task)).map(Place::kind).findFirst().orElse(ClockKind.STEP);
    }

    static List<Place> of(String story) {
        return ALL.stream().filter(place -> place.story().equals(story)).toList();
    }
}
