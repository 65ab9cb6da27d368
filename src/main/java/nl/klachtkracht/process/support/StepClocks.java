package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/** Keeps a clock for every task whose due date is {@code ${clocks.step(execution)}}, however the task ends. */
final class StepClocks implements TaskListener {

    private final Supplier<ClockKeeper> keeper;

    StepClocks(Supplier<ClockKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        String step = task.getTaskDefinitionKey();
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                Instant due = task.getDueDate().toInstant();
                keeper.get().start(new ClockStart(ClockKind.STEP, reference, step, task.getName(), due, due,
                        Objects.toString(task.getAssignee(), "")));
            }
            case EVENTNAME_COMPLETE -> keeper.get().end(ClockKind.STEP, reference, step, "done");
            default -> keeper.get().end(ClockKind.STEP, reference, step, "interrupted");
        }
    }
}
