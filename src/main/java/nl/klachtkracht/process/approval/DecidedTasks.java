package nl.klachtkracht.process.approval;

import java.util.Optional;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.support.FinishedTasks;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** Tells who opens a task too late what was decided meanwhile. */
@Component
class DecidedTasks implements FinishedTasks {

    private static final String DONE = "This task was finished a moment ago; open your list again to see what is left to do.";
    private final HistoryService history;
    private final ApprovalDesk approvals;
    private final AsSystem asSystem;

    DecidedTasks(HistoryService history, ApprovalDesk approvals, AsSystem asSystem) {
        this.history = history;
        this.approvals = approvals;
        this.asSystem = asSystem;
    }

    @Override
    public Optional<String> whatHappened(String taskId) {
        return asSystem.call(() -> Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult())
                .map(this::whatHappened));
    }

    private String whatHappened(HistoricTaskInstance task) {
        if (!task.getTaskDefinitionKey().equals(CompensationApprovalProcess.DECIDE_ON_COMPENSATION)) {
            return DONE;
        }
        String reference = history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        return approvals.decided(reference).orElse(DONE);
    }
}
