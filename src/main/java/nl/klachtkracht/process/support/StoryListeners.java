package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;

import java.util.List;
import java.util.function.Supplier;

/** Adds to every model the listeners that keep clocks and take what any form may tell, so that a process owner cannot forget them. */
final class StoryListeners extends AbstractBpmnParseListener {

    private static final String STEP = "clocks.step(";
    private final Supplier<ClockKeeper> clocks;
    private final Supplier<OwnerDesk> owners;
    private final TaskListener extras;
    private final ApplicationEventPublisher events;

    StoryListeners(Supplier<ClockKeeper> clocks, Supplier<OwnerDesk> owners, TaskListener extras, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.owners = owners;
        this.extras = extras;
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, new CaseEnd(process.getKey(), clocks, owners, events));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, extras);
        if (task.getDueDateExpression() != null && task.getDueDateExpression().getExpressionText().contains(STEP)) {
            StepClocks listener = new StepClocks(clocks);
            List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)
                    .forEach(event -> task.addTaskListener(event, listener));
        }
    }
}
