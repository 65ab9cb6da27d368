package nl.klachtkracht.process.guard.promise;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What an element of a diagram does, whatever it is called. */
final class Steps {

    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*([A-Za-z]+)\\s*}\\s*");
    private static final Pattern OWNER = Pattern.compile("\\s*[$#]\\{\\s*owners\\s*\\.\\s*of\\s*\\(\\s*execution\\s*\\)\\s*}\\s*");

    private Steps() {
    }

    /** @return elements that run one of these steps, named without "Delegate" */
    static Predicate<FlowElement> run(String... steps) {
        return element -> bean(element).filter(bean -> Stream.of(steps).anyMatch(step -> bean.equals(step + "Delegate"))).isPresent();
    }

    /** @return the bean that an element runs; none when it runs something else besides or instead */
    static Optional<String> bean(FlowElement element) {
        if (element instanceof ServiceTask task && task.getCamundaType() == null && task.getCamundaClass() == null) {
            return bean(task.getCamundaDelegateExpression());
        } else if (element instanceof SendTask task && task.getCamundaType() == null && task.getCamundaClass() == null) {
            return bean(task.getCamundaDelegateExpression());
        } else if (element instanceof ThrowEvent event) {
            return event.getEventDefinitions().stream().filter(MessageEventDefinition.class::isInstance).map(MessageEventDefinition.class::cast)
                    .filter(message -> message.getCamundaType() == null && message.getCamundaClass() == null)
                    .flatMap(message -> bean(message.getCamundaDelegateExpression()).stream()).findFirst();
        }
        return Optional.empty();
    }

    private static Optional<String> bean(String expression) {
        Matcher bean = BEAN.matcher(expression == null ? "" : expression);
        return bean.matches() ? Optional.of(bean.group(1)) : Optional.empty();
    }

    /** @return whether this leaves it to the house who the problem owner, or the deputy, is */
    static boolean isOwner(String assignee) {
        return assignee != null && OWNER.matcher(assignee).matches();
    }

    static Predicate<FlowElement> call(String story) {
        return element -> element instanceof CallActivity call && story.equals(call.getCalledElement());
    }

    /** @return user tasks with the form of this one, or followed by the step that takes down what only it asks */
    static Predicate<FlowElement> task(Paths paths, HouseTask known) {
        return element -> element instanceof UserTask task && (known.form().equals(task.getCamundaFormRef())
                || known.isAloneWithItsRecorder() && paths.leaving(task).stream()
                        .anyMatch(flow -> bean(flow.getTarget()).filter(known.recorder()::equals).isPresent()));
    }

    /** @return whether an element waits for one of these messages */
    static Predicate<FlowElement> hears(String... messages) {
        return element -> Paths.message(element).filter(heard -> Stream.of(messages).anyMatch(heard::equals)).isPresent();
    }

    /** @return timers on activities of this process that lead to such a step before anybody has to do something */
    static Stream<BoundaryEvent> timersTo(Paths paths, Process story, Predicate<FlowElement> step) {
        return paths.each(BoundaryEvent.class).filter(event -> paths.storyOf(event).equals(story))
                .filter(event -> Paths.definitions(event).anyMatch(TimerEventDefinition.class::isInstance))
                .filter(event -> paths.ahead(event, UserTask.class::isInstance).stream().anyMatch(step));
    }

    static Finding refused(Paths paths, ModelElementInstance element, String reason, String remedy) {
        String id = element.getAttributeValue("id");
        return Finding.refusal(paths.file(element), id == null ? paths.file(element) : id, reason, remedy);
    }
}
