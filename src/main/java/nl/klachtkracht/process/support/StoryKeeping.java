package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

import java.util.ArrayList;
import java.util.List;

/** Puts our facts into forms, keeps what people submit out of the engine, and keeps the clocks of every story. */
final class StoryKeeping extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskFacts> facts;
    private final ObjectProvider<ClockKeeper> clocks;
    private final ObjectProvider<OwnerDesk> owners;
    private final ObjectProvider<FinishedTasks> finished;
    private final TaskListener extras;
    private final ApplicationEventPublisher events;

    StoryKeeping(ObjectProvider<TaskFacts> facts, ObjectProvider<ClockKeeper> clocks, ObjectProvider<OwnerDesk> owners,
            ObjectProvider<FinishedTasks> finished, TaskListener extras, ApplicationEventPublisher events) {
        this.facts = facts;
        this.clocks = clocks;
        this.owners = owners;
        this.finished = finished;
        this.extras = extras;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        SubmittedValues submitted = new SubmittedValues(engine);
        SecondTry secondTry = new SecondTry(finished::getObject);
        engine.setFormService(new PersonalForms(submitted, facts::getObject, secondTry));
        engine.setTaskService(new PersonalTasks(submitted, secondTry));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new StoryListeners(clocks::getObject, owners::getObject, extras, events));
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
