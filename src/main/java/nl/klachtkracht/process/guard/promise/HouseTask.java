package nl.klachtkracht.process.guard.promise;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The tasks that the house knows: their form, who takes down what was sent with it, and the clock that says when it is due. */
enum HouseTask {

    ANSWER_QUESTION("departmentQuestion", "recordAnswer", "question"),
    ANSWER_SIGNAL("signalIntake", "recordReply", "answer"),
    ANSWER_UNHEARD_CUSTOMER("unheardCustomer", "recordUnheardAnswer", "unheard"),
    BRING_BAD_NEWS("offerAndAnswer", "recordBadNews", "step"),
    CLOSE_CONVERSATION("complaintResolution", "recordClosing", "step"),
    CONTACT_CUSTOMER("customerContact", "recordProgressUpdate", "contact"),
    DECIDE_ON_COMPENSATION("compensationApproval", "recordDecision", "approval"),
    EXPLAIN_BROKEN_PROMISE("promiseKeeping", "recordExplanation", "explanation"),
    FULFIL_IN_KIND("fulfilment", "recordFulfilment", "fulfilment"),
    GIVE_IMMEDIATE_HELP("signalIntake", "recordImmediateHelp", "immediate-help"),
    HOLD_FIRST_CONVERSATION("complaintResolution", "recordContact", "contact"),
    KEEP_PROMISE("promiseKeeping", "recordKeptPromise", "promise"),
    PREPARE_OFFER("offerAndAnswer", "recordOffer", "step"),
    PRESENT_OFFER("offerAndAnswer", "recordContact", "step"),
    RECAP_WISH("offerAndAnswer", "recordRecap", "step"),
    REMOVE_OBSTACLE("customerContact", "recordObstacleRemoval", "obstacle");

    private final String story;
    private final String recorder;
    private final String clock;

    HouseTask(String story, String recorder, String clock) {
        this.story = story;
        this.recorder = recorder + "Delegate";
        this.clock = clock;
    }

    static Optional<HouseTask> of(UserTask task) {
        return Arrays.stream(values()).filter(known -> known.form().equals(task.getCamundaFormRef())).findFirst();
    }

    String form() {
        return name().toLowerCase().replace('_', '-');
    }

    /** @return the id by which lists, alarms and people know it */
    String id() {
        String[] words = form().split("-");
        StringBuilder id = new StringBuilder("userTask_" + words[0]);
        Arrays.stream(words).skip(1).forEach(word -> id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1)));
        return id.toString();
    }

    /** @return id of the process in which it stands */
    String story() {
        return story;
    }

    /** @return the step that takes down what was sent */
    String recorder() {
        return recorder;
    }

    /** @return whether no other task is taken down by the same step */
    boolean isAloneWithItsRecorder() {
        return Arrays.stream(values()).filter(other -> other.recorder.equals(recorder)).count() == 1;
    }

    /** @return kind of its clock; {@code step} for the time that the category gives to each step */
    String clock() {
        return clock;
    }
}
