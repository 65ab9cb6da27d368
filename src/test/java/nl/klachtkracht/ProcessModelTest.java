package nl.klachtkracht;

import static nl.klachtkracht.ModelFile.camelCase;
import static nl.klachtkracht.ModelFile.kebabCase;
import static nl.klachtkracht.ModelFile.words;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every diagram and form: names, promises and drawing agree, whoever draws the next one. */
class ProcessModelTest {

    private static final String MODELS = "nl.klachtkracht.ModelFile#all";
    private static final String FORMS = "nl.klachtkracht.FormFile#all";
    private static final Path DELEGATES = Path.of("src/main/java/nl/klachtkracht/process");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]*Delegate)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!?[a-z][A-Za-z]*|[a-z][A-Za-z]* == '[a-z-]+')}");
    private static final Pattern DEADLINE =
            Pattern.compile("\\$\\{clocks\\.(due|limit)\\(execution, '[a-z-]+'\\)}|\\$\\{clocks\\.after\\(execution, '[a-z-]+', 'PT[0-9HM]+'\\)}|\\$\\{clocks\\.step\\(execution\\)}"
                    + "|\\$\\{clocks\\.(due|limit)Of\\(execution, '[a-z-]+', subject\\)}|\\$\\{clocks\\.afterOf\\(execution, '[a-z-]+', subject, 'PT[0-9HM]+'\\)}"
                    + "|\\$\\{promises\\.remindAt\\(execution, subject\\)}|\\$\\{promises\\.afterBreaking\\(execution, subject, 'PT[0-9HM]+'\\)}"
                    + "|\\$\\{questions\\.(remind|head|director)At\\(execution, subject\\)}");

    private static final Pattern JUDGING =
            Pattern.compile("(?i)\\b(un|on)?(founded|justified|gegrond|terecht|genuine|legitimate|reëel)\\b");

    @Nested
    @DisplayName("One wording from diagram to table")
    class Names {

        @ParameterizedTest
        @MethodSource(MODELS)
        void aFileIsNamedAfterItsProcess(ModelFile file) {
            assertThat(kebabCase(file.process().getId())).isEqualTo(file.name());
            assertThat(camelCase(file.process().getName())).isEqualTo(file.process().getId());
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aTaskSaysTheSameInLabelAndId(ModelFile file) {
            Set<String> labels = file.each(Activity.class).stream().map(Activity::getName).collect(Collectors.toSet());
            for (Activity activity : file.each(Activity.class)) {
                String sameWords = prefix(activity) + camelCase(activity.getName());
                boolean elsewhereInThisStory = file.model().getModelElementById(sameWords) != null;
                if (!(activity instanceof SubProcess) && !elsewhereInThisStory) {
                    assertThat(activity.getId()).as(file + ": " + activity.getName()).isEqualTo(sameWords);
                }
            }
            assertThat(labels).allSatisfy(ProcessModelTest::isInSentenceCase);
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aServiceTaskIsServedByTheDelegateOfThatName(ModelFile file) {
            for (ServiceTask task : file.each(ServiceTask.class)) {
                assertThat(task.getCamundaDelegateExpression()).as(file + ": " + task.getName())
                        .isEqualTo("${" + camelCase(task.getName()) + "Delegate}");
            }
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void everyDelegateIsAClass(ModelFile file) throws IOException {
            assertThat(delegates()).containsAll(BEAN.matcher(file.text()).results()
                    .map(bean -> Character.toUpperCase(bean.group(1).charAt(0)) + bean.group(1).substring(1)).toList());
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void anEventIsAnObjectAndItsState(ModelFile file) {
            for (Event event : file.each(Event.class)) {
                assertThat(event.getName()).as(file + ": " + event.getId()).isNotBlank();
                isInSentenceCase(event.getName());
                if (ModelFile.isTimer(event)) {
                    assertThat(event.getName()).as(file + ": timers speak of business time, or of the time a table gives")
                            .matches("\\d+ hours? (.*elapsed|before .*)|[A-Z][a-z]+ moment passed|Time (before|to|of) .*elapsed");
                } else {
                    assertThat(words(event.getName())).as(file + ": " + event.getId())
                            .containsSubsequence(words(event.getId().replace(prefix(event), "")));
                }
            }
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aGatewayAsksAndItsFlowsAnswer(ModelFile file) {
            for (ExclusiveGateway gateway : file.each(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() == 1) {
                    assertThat(gateway.getName()).as(file + ": " + gateway.getId() + " only joins").isNull();
                    continue;
                }
                assertThat(gateway.getName()).as(file + ": " + gateway.getId()).endsWith("?");
                assertThat(gateway.getIncoming()).as(file + ": " + gateway.getId() + " joins and forks").hasSize(1);
                for (SequenceFlow answer : gateway.getOutgoing()) {
                    assertThat(answer.getName()).as(file + ": " + answer.getId()).isNotBlank();
                    assertThat(answer.getConditionExpression()).as(file + ": " + answer.getId())
                            .extracting(ModelElementInstance::getTextContent, as(STRING)).matches(CONDITION);
                }
            }
            assertThat(file.each(ParallelGateway.class)).as(file.name())
                    .allSatisfy(gateway -> assertThat(gateway.getName()).isNotBlank());
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aMessageIsAPastFactOfAModule(ModelFile file) {
            for (Message message : file.model().getModelElementsByType(Message.class)) {
                assertThat(message.getName()).as(file.name()).matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*");
                assertThat(message.getId()).isEqualTo("message_" + camelCase(message.getName()));
            }
        }
    }

    @Nested
    @DisplayName("What a task brings along")
    class Tasks {

        @ParameterizedTest
        @MethodSource(MODELS)
        void aUserTaskCanBeSortedByUrgencyAndSaysWhy(ModelFile file) {
            for (UserTask task : file.each(UserTask.class)) {
                String where = file + ": " + task.getName();
                assertThat(task.getCamundaCandidateGroups()).as(where).isNotBlank();
                assertThat(task.getCamundaDueDate()).as(where).matches(DEADLINE);
                assertThat(task.getCamundaPriority()).as(where).matches("\\d{1,3}");
                assertThat(task.getDocumentations()).as(where).isNotEmpty();
                assertThat(task.getCamundaFormRef()).as(where).isEqualTo(kebabCase(camelCase(task.getName())));
                assertThat(task.getCamundaFormRefBinding()).as(where).isEqualTo("deployment");
                assertThat(Path.of("forms", task.getCamundaFormRef() + ".form")).as(where).exists();
            }
        }

        @Test
        void everyFormBelongsToATaskOrStartsASignal() {
            Stream<String> tasks = ModelFile.all().stream().flatMap(file -> file.each(UserTask.class).stream())
                    .map(UserTask::getCamundaFormRef);
            Stream<String> starts = ModelFile.all().stream().flatMap(file -> file.each(StartEvent.class).stream())
                    .map(StartEvent::getCamundaFormRef).filter(Objects::nonNull);
            assertThat(FormFile.all().stream().map(FormFile::name))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(tasks, starts).distinct().toList());
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void whatAPersonSentIsRecordedInTheSameTransaction(ModelFile file) {
            for (UserTask task : file.each(UserTask.class)) {
                assertThat(task.isCamundaAsyncAfter()).as(file + ": " + task.getName()).isFalse();
                assertThat(task.getSucceedingNodes().list()).as(file + ": after " + task.getName()).singleElement()
                        .satisfies(next -> assertThat(next.getName()).startsWith("Record "))
                        .satisfies(next -> assertThat(next.isCamundaAsyncBefore()).isFalse());
            }
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aCalledProcessEndsInTheAnswersOfTheGatewayBehindTheCall(ModelFile file) {
            for (CallActivity call : file.each(CallActivity.class)) {
                String where = file + ": " + call.getName();
                assertThat(call.getCamundaCalledElementBinding()).as(where).isEqualTo("deployment");
                assertThat(extensions(call, CamundaIn.class)).as(where).singleElement()
                        .satisfies(in -> assertThat(in.getCamundaBusinessKey()).isEqualTo("#{execution.processBusinessKey}"));
                ModelFile called = ModelFile.of(kebabCase(call.getCalledElement()));
                assertThat(call.getName()).as(where).isEqualTo(called.process().getName());
                FlowNode behind = call.getSucceedingNodes().singleResult();
                if (behind instanceof Gateway) {
                    assertThat(extensions(call, CamundaOut.class)).as(where).hasSize(1);
                    assertThat(behind.getOutgoing().stream().map(SequenceFlow::getName)).as(where)
                            .containsExactlyInAnyOrderElementsOf(ends(called));
                }
            }
        }

        /** Where the story itself can end; a reminder beside it is no answer to the caller. */
        private static List<String> ends(ModelFile file) {
            return file.each(StartEvent.class).stream()
                    .filter(start -> start.getParentElement() instanceof Process)
                    .flatMap(start -> ModelFile.reachable(start, node -> false).stream())
                    .filter(EndEvent.class::isInstance)
                    .map(FlowNode::getName).toList();
        }

        private static <T extends ModelElementInstance> List<T> extensions(CallActivity call, Class<T> type) {
            return List.copyOf(call.getExtensionElements().getElementsQuery().filterByType(type).list());
        }
    }

    @Nested
    @DisplayName("What a process may contain and must keep")
    class Content {

        @ParameterizedTest
        @MethodSource(MODELS)
        void aProcessHasAVersionAndAnEndToItsHistory(ModelFile file) {
            assertThat(file.process().isExecutable()).isTrue();
            assertThat(file.process().getCamundaVersionTag()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(file.process().getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aDiagramHoldsNothingButTheStory(ModelFile file) {
            assertThat(file.text()).doesNotContain("scriptTask", "camunda:script", "camunda:class", "camunda:expression=", "camunda:connector",
                    "camunda:executionListener", "camunda:taskListener", "laneSet", "dataObject", "dataStore", "textAnnotation", "bioc:", "color:");
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aDiagramFitsOneScreen(ModelFile file) {
            assertThat(file.each(FlowNode.class).stream().filter(node -> !(node instanceof SubProcess))).hasSizeLessThan(25);
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void aTimerIsAMomentOfOursAndSaysWhy(ModelFile file) {
            for (TimerEventDefinition timer : file.model().getModelElementsByType(TimerEventDefinition.class)) {
                TimeDate moment = timer.getTimeDate();
                assertThat(moment).as(file + ": a relative timer would restart a promise").isNotNull();
                assertThat(moment.getTextContent()).as(file.name()).matches(DEADLINE);
                assertThat(((FlowNode) timer.getParentElement()).getDocumentations()).as(file.name()).isNotEmpty();
            }
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void nothingAsksWhetherAComplaintIsJustified(ModelFile file) {
            assertThat(file.text()).doesNotContainPattern(JUDGING);
        }
    }

    /** What else a timer may not do, and what comes before an offer or an end, the rules of the gate say of every model: HousePromisesTest. */
    @Nested
    @DisplayName("Nothing closes a complaint but the answer of the customer")
    class Closing {

        @Test
        void timersOnlyTellTeamLeadsRemindDecideOnMoneyAndOwnUpToWhatWePromised() {
            Set<String> endsOfTimers = ModelFile.all().stream()
                    .flatMap(file -> file.each(FlowNode.class).stream())
                    .filter(ModelFile::isTimer)
                    .flatMap(timer -> ModelFile.endsWithoutAPerson(timer).stream())
                    .collect(Collectors.toSet());

            assertThat(endsOfTimers).containsExactlyInAnyOrder("endEvent_teamLeadTold",
                    "endEvent_approverReminded", "endEvent_nextLevelInvolved", "endEvent_directorInvolved",
                    "endEvent_departmentReminded", "endEvent_headAsked", "endEvent_directorAsked",
                    "endEvent_compensationGranted", "endEvent_grantedInPart", "endEvent_compensationDeclined",
                    "endEvent_ownerReminded", "endEvent_brokenPromiseOwnedUpTo");
        }
    }

    @Nested
    @DisplayName("A drawing that reads by itself")
    class Geometry {

        @ParameterizedTest
        @MethodSource(MODELS)
        void everythingIsDrawn(ModelFile file) {
            assertThat(new Drawing(file).missing()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void nothingCoversAnythingElse(ModelFile file) {
            assertThat(new Drawing(file).overlappingShapes()).isEmpty();
            assertThat(new Drawing(file).hiddenLabels()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void noFlowCrossesAnother(ModelFile file) {
            assertThat(new Drawing(file).crossingFlows()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource(MODELS)
        void theStoryRunsFromLeftToRight(ModelFile file) {
            assertThat(new Drawing(file).flowsToTheLeft()).isEmpty();
        }
    }

    @Nested
    @DisplayName("Forms that lead a good conversation")
    class Forms {

        private static final Set<String> KNOWN_TO_TASKLIST =
                Set.of("html", "text", "textfield", "textarea", "select", "radio", "checkbox", "number", "datetime", "checklist");

        @ParameterizedTest
        @MethodSource(FORMS)
        void aFormIsNamedAfterItsFileAndFitsTasklist(FormFile form) {
            assertThat(form.schema().path("id").asText()).isEqualTo(form.name());
            assertThat(form.schema().path("schemaVersion").asInt()).isEqualTo(16);
            assertThat(form.schema().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
            assertThat(form.schema().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
            assertThat(form.components()).extracting(component -> component.path("type").asText()).isSubsetOf(KNOWN_TO_TASKLIST);
            assertThat(form.components()).extracting(component -> component.path("id").asText()).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void everyQuestionHasAKeyOfItsOwnAndALabel(FormFile form) {
            assertThat(form.keys()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(form.fields()).allSatisfy(field -> assertThat(FormFile.label(field)).isNotBlank());
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void peoplesWordsAreShownWhereMarkupStaysText(FormFile form) {
            assertThat(form.components("text")).allSatisfy(text -> assertThat(text.path("text").asText()).doesNotContain("{{"));
            assertThat(form.facts()).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void nothingAsksWhetherAComplaintIsJustified(FormFile form) {
            assertThat(form.text()).doesNotContainPattern(JUDGING);
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void anAmountIsAFieldOfText(FormFile form) {
            assertThat(form.fields()).filteredOn(field -> field.path("key").asText().equals("amount"))
                    .allSatisfy(field -> assertThat(field.path("type").asText()).isEqualTo("textfield"));
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void everyTaskShowsWhoItIsForAndTheTarget(FormFile form) {
            if (!form.name().equals("capture-signal")) {
                assertThat(form.facts()).contains("customerName", "customerWords", "targetAt", "reference");
            }
        }

        @Test
        void theFirstConversationIsHeldWithoutPrejudice() {
            assertThat(FormFile.of("hold-first-conversation").facts()).containsExactlyInAnyOrder("customerName", "customerWords", "reachVia",
                    "contactWindow", "onBehalfOf", "urgentNeed", "messages", "tries", "receivedAt", "targetAt", "reference", "openQuestions", "answers");
        }

        @Test
        void recognitionComesBeforeTheSituationsAndTheSummaryComesLast() {
            assertThat(FormFile.of("hold-first-conversation").keys()).containsSubsequence("reached", "recognition", "expected", "delivered",
                    "currentSituation", "currentFeeling", "desiredSituation", "desiredFeeling", "discrepancy", "summary", "summaryConfirmed");
        }

        @Test
        void aSignalNeedsNothingButWordsAndAChannel() {
            assertThat(FormFile.of("capture-signal").fields()).filteredOn(field -> field.at("/validate/required").asBoolean())
                    .extracting(field -> field.path("key").asText()).containsExactly("text", "channel");
        }

        @ParameterizedTest
        @MethodSource(FORMS)
        void aFieldThatHidesIsShownByAnAnswerOrAFactOnTheSameForm(FormFile form) {
            List<String> known = Stream.concat(form.keys().stream(), form.facts().stream()).toList();
            for (JsonNode component : form.components()) {
                Matcher hide = Pattern.compile("^=([A-Za-z]+) ").matcher(component.at("/conditional/hide").asText());
                if (hide.find()) {
                    assertThat(known).as(form + ": " + component.path("id").asText()).contains(hide.group(1));
                }
            }
        }
    }

    private static String prefix(FlowNode node) {
        return node.getId().substring(0, node.getId().indexOf('_') + 1);
    }

    private static void isInSentenceCase(String label) {
        Iterator<String> words = Arrays.asList(label.split(" ")).iterator();
        assertThat(words.next()).as(label).matches("[A-Z0-9].*");
        words.forEachRemaining(word -> assertThat(word).as(label).matches("[a-z0-9].*"));
    }

    private static Set<String> delegates() throws IOException {
        try (Stream<Path> sources = Files.walk(DELEGATES)) {
            return sources.map(source -> source.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        }
    }
}
