package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.GateBench.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.GateBench;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class TasksFindTheirFormTest {

    private final TasksFindTheirForm rule = new TasksFindTheirForm();

    @Test
    void everyTaskOfTheHouseFindsItsForm() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @Test
    void theRuleKnowsEveryStepThatTakesDownAForm() {
        Map<String, Set<String>> drawn = GateBench.house().entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8))))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> task.getSucceedingNodes().list().stream().filter(ServiceTask.class::isInstance).map(ServiceTask.class::cast)
                        .map(step -> List.of(step.getCamundaDelegateExpression(), task.getCamundaFormRef())))
                .collect(Collectors.groupingBy(pair -> pair.get(0), Collectors.mapping(pair -> pair.get(1), Collectors.toSet())));

        assertThat(TasksFindTheirForm.FORM_OF).isEqualTo(drawn);
    }

    @Test
    void aFormThatIsNotThereIsRefused() {
        assertThat(GateBench.judge(rule, changed("complaint-resolution.bpmn", "camunda:formRef=\"hold-first-conversation\"", "camunda:formRef=\"talk\"")))
                .extracting(finding -> finding.element() + ": " + finding.reason()).contains("userTask_holdFirstConversation: there is no form “talk”, so this task would open empty");
    }

    @Test
    void theFormOfAnotherTaskIsRefused() {
        assertThat(GateBench.judge(rule, changed("complaint-resolution.bpmn", "camunda:formRef=\"hold-first-conversation\"", "camunda:formRef=\"keep-promise\""))).singleElement()
                .satisfies(other -> assertThat(other.reason()).isEqualTo(
                        "“Record contact” takes down what the form “hold-first-conversation” or “present-offer” asked, and right before it stands “Hold first conversation”"));
    }

    @Test
    void aFormThatTakesTheIdOfAnotherIsRefused() {
        assertThat(GateBench.judge(rule, Map.of("mine.form", GateBench.house().get("keep-promise.form")))).singleElement()
                .satisfies(twice -> assertThat(twice.file()).isEqualTo("mine.form"));
    }

    @Test
    void aFormWithAnotherIdLeavesItsTaskWithout() {
        assertThat(GateBench.judge(rule, changed("keep-promise.form", "\"id\": \"keep-promise\"", "\"id\": \"keepPromise\""))).singleElement()
                .satisfies(without -> assertThat(without.element()).isEqualTo("userTask_keepPromise"));
    }
}
