package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.refusal.Code;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The watch looks for what the models really have. */
class GuardsTest {

    private static final Pattern KIND = Pattern.compile("clocks\\.\\w+\\(execution, '([a-z-]+)'");
    private static final Map<String, BpmnModelInstance> MODELS = models();

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void everyKindOfClockIsGuarded(ClockKind kind) {
        assertThat(Guards.storiesOf(kind)).isNotEmpty();
    }

    @Test
    void everyTimerThatIsLookedForStandsInItsModel() {
        assertThat(presentTimers()).isNotEmpty().allSatisfy(guard -> {
            BoundaryEvent timer = node(guard, BoundaryEvent.class);
            assertThat(timer).as(guard.toString()).matches(GuardsTest::isTimer);
            assertThat(kindIn(dateOf(timer))).as(guard.toString()).isIn(Optional.of(guard.kind()), Optional.empty());
        });
    }

    @Test
    void everyTaskThatIsLookedForStandsInItsModelAndIsDueByThatClock() {
        assertThat(presentOnes(Guard.Sort.TASK)).isNotEmpty().allSatisfy(guard ->
                assertThat(kindIn(node(guard, UserTask.class).getCamundaDueDate())).as(guard.toString()).contains(guard.kind()));
    }

    @Test
    void everyTimerOfAModelIsLookedFor() {
        List<String> timers = MODELS.entrySet().stream().flatMap(model -> model.getValue().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(GuardsTest::isTimer).map(timer -> model.getKey() + " " + timer.getId())).toList();
        assertThat(presentTimers()).extracting(guard -> guard.story() + " " + guard.node()).containsExactlyInAnyOrderElementsOf(timers);
    }

    @Test
    void theStoriesThatAreThereAreCalledByTheirNames() {
        assertThat(Guards.ALL).extracting(Guard::story).contains("complaintResolution", "compensationApproval", "signalIntake", "fulfilment");
        assertThat(MODELS).containsKeys("complaintResolution", "compensationApproval", "signalIntake", "fulfilment");
    }

    private static List<Guard> presentTimers() {
        return Stream.concat(presentOnes(Guard.Sort.TIMER).stream(), presentOnes(Guard.Sort.ESCALATION).stream()).toList();
    }

    private static List<Guard> presentOnes(Guard.Sort sort) {
        return Guards.ALL.stream().filter(guard -> guard.sort() == sort && MODELS.containsKey(guard.story())).toList();
    }

    private static <T> T node(Guard guard, Class<T> type) {
        return type.cast(MODELS.get(guard.story()).getModelElementById(guard.node()));
    }

    private static boolean isTimer(BoundaryEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static String dateOf(BoundaryEvent timer) {
        return timer.getEventDefinitions().stream().map(TimerEventDefinition.class::cast)
                .map(definition -> definition.getTimeDate().getTextContent()).findFirst().orElseThrow();
    }

    /** Empty when a story asks a bean of its own for the moment. */
    private static Optional<ClockKind> kindIn(String expression) {
        Matcher kind = KIND.matcher(expression);
        return kind.find() ? Optional.of(Code.read(ClockKind.class, "kind", kind.group(1))) : Optional.empty();
    }

    private static Map<String, BpmnModelInstance> models() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .collect(Collectors.toMap(model -> model.getModelElementsByType(Process.class).iterator().next().getId(), Function.identity()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
