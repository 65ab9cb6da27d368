package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What Camunda Modeler offers when a process owner draws: every step, task and answer of the house, by a name that people understand. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda/element-templates");
    private static final Pattern STEP = Pattern.compile("\\$\\{([A-Za-z]+Delegate)}");
    private static final Pattern CALL = Pattern.compile("([a-z]+)\\.([A-Za-z]+)\\(");
    private static final Pattern FORM = Pattern.compile("“([^”]+)”");
    private static final Pattern DRAWN = Pattern.compile("<bpmn:serviceTask id=\"[^\"]+\" name=\"([^\"]+)\"");
    /** What Camunda Modeler can bind for Camunda 7. */
    private static final Map<String, Set<String>> BOUND = Map.of(
            "bpmn:ServiceTask", Set.of("name", "camunda:delegateExpression", "camunda:asyncBefore"),
            "bpmn:UserTask", Set.of("name", "camunda:formRef", "camunda:formRefBinding", "camunda:assignee", "camunda:candidateGroups", "camunda:dueDate", "camunda:priority"),
            "bpmn:SequenceFlow", Set.of("name", "conditionExpression"));
    private static final Set<String> FIELDS = Set.of("String", "Text", "Hidden", "Dropdown", "Boolean");

    private final List<JsonNode> templates = read();
    private final Map<String, BpmnModelInstance> models = models();

    @Test
    void everyStepThatADiagramUsesIsOffered() {
        Set<String> used = GateBench.house().entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn"))
                .flatMap(file -> STEP.matcher(file.getValue()).results()).map(MatchResult::group).collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(offered("camunda:delegateExpression")).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyTemplateNamesWhatTheHouseCanDo() {
        assertThat(offered("camunda:delegateExpression")).allSatisfy(step -> assertThat(GateBench.VOCABULARY.isStep(step.replaceAll("[${}]", ""))).as(step).isTrue());
        Stream.of("camunda:dueDate", "camunda:assignee", "camunda:candidateGroups").flatMap(binding -> offered(binding).stream())
                .flatMap(expression -> CALL.matcher(expression).results())
                .forEach(call -> assertThat(GateBench.VOCABULARY.mayCall(call.group(1), call.group(2))).as(call.group()).isTrue());
        assertThat(offered("camunda:candidateGroups").stream().filter(groups -> !groups.startsWith("${")).flatMap(groups -> Stream.of(groups.split(","))))
                .isNotEmpty().allSatisfy(group -> assertThat(GateBench.VOCABULARY.groups()).contains(group));
    }

    @Test
    void aTaskDrawnFromATemplateIsTheTaskOfTheHouseOfThatName() {
        Map<String, JsonNode> byName = templates.stream().filter(template -> isFor(template, "bpmn:ServiceTask"))
                .collect(Collectors.toMap(template -> template.path("name").asText(), template -> template));
        List<ServiceTask> tasks = all(ServiceTask.class).toList();
        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            assertThat(byName).containsKey(task.getName());
            JsonNode template = byName.get(task.getName());
            assertThat(value(template, "name")).isEqualTo(task.getName());
            assertThat(value(template, "camunda:delegateExpression")).isEqualTo(task.getCamundaDelegateExpression());
            assertThat(value(template, "camunda:asyncBefore")).isEqualTo(task.isCamundaAsyncBefore() ? "true" : "");
        });
    }

    @Test
    void everyTaskOfTheHouseCouldBeDrawnFromATemplate() {
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> assertThat(templates).as(task.getName()).anyMatch(template -> isFor(template, "bpmn:UserTask")
                && value(template, "camunda:assignee").equals(String.valueOf(task.getCamundaAssignee()).replace("null", ""))
                && value(template, "camunda:formRefBinding").equals(task.getCamundaFormRefBinding())
                && values(template, "camunda:candidateGroups").contains(task.getCamundaCandidateGroups())
                && values(template, "camunda:dueDate").contains(task.getCamundaDueDate())
                && values(template, "camunda:priority").contains(task.getCamundaPriority())));
    }

    @Test
    void everyAnswerOnAnArrowIsOfferedOnce() {
        Set<String> asked = all(SequenceFlow.class).filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent()).collect(Collectors.toSet());
        assertThat(offered("conditionExpression")).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aDiagramWhoseTasksWereAllDrawnFromTemplatesPassesTheGate() {
        Map<String, byte[]> drawn = new TreeMap<>();
        models.keySet().forEach(file -> drawn.put(file, DRAWN.matcher(GateBench.house().get(file)).replaceAll(task -> Matcher.quoteReplacement(
                "%s camunda:modelerTemplate=\"%s\" camunda:modelerTemplateVersion=\"1\"".formatted(task.group(), template(task.group(1)).path("id").asText())))
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn.values()).anyMatch(text -> new String(text, StandardCharsets.UTF_8).contains("modelerTemplate=\"nl.klachtkracht.checkMandate\""));
        assertThat(WholeGate.refusals(drawn)).isEmpty();
    }

    @Test
    void peopleUnderstandWhatTheyChooseFrom() {
        List<String> words = new ArrayList<>();
        templates.forEach(template -> {
            words.addAll(List.of(template.path("name").asText(), template.path("description").asText()));
            template.path("properties").forEach(property -> {
                words.add(property.path("label").asText());
                words.add(property.path("description").asText());
                property.path("choices").forEach(choice -> words.add(choice.path("name").asText()));
            });
        });
        assertThat(words).hasSizeGreaterThan(200).noneMatch(text -> text.matches(".*([a-z][A-Z]|[${}]|delegate|bean).*"));
        assertThat(templates).allSatisfy(template -> assertThat(template.path("description").asText()).isNotBlank().endsWith("."));
    }

    @Test
    void eachHasItsOwnIdAndName() {
        assertThat(templates).extracting(template -> template.path("id").asText()).doesNotHaveDuplicates().allMatch(id -> id.matches("nl\\.klachtkracht(\\.[A-Za-z]+)+"));
        assertThat(templates).extracting(template -> template.path("name").asText()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void formsThatDescriptionsNameExist() {
        Set<String> named = templates.stream().filter(template -> isFor(template, "bpmn:ServiceTask"))
                .flatMap(template -> FORM.matcher(template.path("description").asText()).results()).map(found -> found.group(1)).collect(Collectors.toCollection(HashSet::new));
        assertThat(named).isNotEmpty().isSubsetOf(GateBench.VOCABULARY.forms().keySet());
    }

    @Test
    void camundaModelerCanReadThem() {
        assertThat(templates).allSatisfy(template -> {
            assertThat(template.path("version").isInt()).isTrue();
            assertThat(template.path("appliesTo")).hasSize(1);
            Set<String> bound = BOUND.get(template.at("/appliesTo/0").asText());
            Map<String, Integer> times = new HashMap<>();
            template.path("properties").forEach(property -> {
                assertThat(property.at("/binding/type").asText()).isEqualTo("property");
                assertThat(bound).contains(property.at("/binding/name").asText());
                assertThat(FIELDS).contains(property.path("type").asText());
                times.merge(property.at("/binding/name").asText(), 1, Integer::sum);
                if (property.path("type").asText().equals("Dropdown")) {
                    assertThat(choices(property)).doesNotHaveDuplicates().contains(property.path("value").asText());
                } else {
                    assertThat(property.has("choices")).isFalse();
                }
            });
            assertThat(times.values()).allMatch(once -> once == 1);
        });
    }

    private JsonNode template(String name) {
        return templates.stream().filter(template -> template.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static boolean isFor(JsonNode template, String element) {
        return template.at("/appliesTo/0").asText().equals(element);
    }

    /** @return all that templates put there */
    private Set<String> offered(String binding) {
        return templates.stream().flatMap(template -> values(template, binding).stream()).collect(Collectors.toSet());
    }

    /** @return what stands there when it is left as the template has it */
    private static String value(JsonNode template, String binding) {
        return bound(template, binding).map(property -> property.path("value").asText()).findFirst().orElse("");
    }

    private static List<String> values(JsonNode template, String binding) {
        return bound(template, binding).flatMap(property -> property.has("choices") ? choices(property).stream()
                : Stream.of(property.path("value").asText())).toList();
    }

    private static Stream<JsonNode> bound(JsonNode template, String binding) {
        return StreamSupport.stream(template.path("properties").spliterator(), false).filter(property -> property.at("/binding/name").asText().equals(binding));
    }

    private static List<String> choices(JsonNode property) {
        return StreamSupport.stream(property.path("choices").spliterator(), false).map(choice -> choice.path("value").asText()).toList();
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return models.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static Map<String, BpmnModelInstance> models() {
        return GateBench.house().entrySet().stream().filter(file -> file.getKey().endsWith(".bpmn")).collect(Collectors.toMap(Map.Entry::getKey,
                file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)))));
    }

    private static List<JsonNode> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<JsonNode> templates = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                new ObjectMapper().readTree(file.toFile()).forEach(templates::add);
            }
            return templates;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
