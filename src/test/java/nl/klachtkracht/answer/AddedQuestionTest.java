package nl.klachtkracht.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.dossier.TimeLine;
import nl.klachtkracht.dossier.TimeLines;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A process owner adds a question to a form: it is asked, answered, and stands in the story of the case in its own words. */
@JourneyTest
class AddedQuestionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAR = "userTask_holdFirstConversation";
    private static final List<String> QUESTIONS = List.of(
            "{\"type\": \"textarea\", \"key\": \"extra_box\", \"label\": \"How did the box look?\"}",
            "{\"type\": \"select\", \"key\": \"extra_courier\", \"label\": \"Who brought it?\", \"values\": [{\"label\": \"The post\", \"value\": \"p\"}, {\"label\": \"A courier\", \"value\": \"c\"}]}",
            "{\"type\": \"checklist\", \"key\": \"extra_damage\", \"label\": \"What is damaged?\", \"values\": [{\"label\": \"The lid\", \"value\": \"l\"}, {\"label\": \"The lock\", \"value\": \"k\"}]}",
            "{\"type\": \"group\", \"components\": [{\"type\": \"checkbox\", \"key\": \"extra_seen\", \"label\": \"Seen by a neighbour\"}]}",
            "{\"type\": \"number\", \"key\": \"extra_boxes\", \"label\": \"How many boxes?\"}");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private TimeLines timeLines;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private HistoryService history;
    @Autowired
    private TestRestTemplate web;
    private String deployment;

    @BeforeEach
    void addQuestions() throws IOException {
        deploy("hold-first-conversation.form", QUESTIONS);
    }

    @Test
    void anAnswerStandsInTheStoryInTheWordsOfTheQuestion() {
        String reference = hear(Map.of("extra_box", "Wet and <b>torn</b>", "extra_courier", "c", "extra_damage", List.of("l", "k"), "extra_seen", true, "extra_boxes", 2));

        assertThat(record.story(reference).added()).extracting(Story.Added::form, Story.Added::question, Story.Added::answer, Story.Added::by).containsExactly(
                tuple("hold-first-conversation", "How did the box look?", "Wet and <b>torn</b>", owner),
                tuple("hold-first-conversation", "Who brought it?", "A courier", owner),
                tuple("hold-first-conversation", "What is damaged?", "The lid, The lock", owner),
                tuple("hold-first-conversation", "Seen by a neighbour", "Yes", owner),
                tuple("hold-first-conversation", "How many boxes?", "2", owner));
        assertThat(timeLines.of(reference).happened()).filteredOn(happened -> happened.what().startsWith("How did the box look? by "))
                .extracting(TimeLine.Happened::kind, TimeLine.Happened::said).containsExactly(tuple("answer", "Wet and <b>torn</b>"));
        assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
    }

    @Test
    void itStandsOnThePageOfTheCaseAndBesideTheNextTask() {
        String reference = hear(Map.of("extra_box", "Wet and <b>torn</b>"));

        assertThat(page("/case/" + reference)).contains("Also asked", "How did the box look?", "Wet and &lt;b&gt;torn&lt;/b&gt;").doesNotContain("<b>torn");
        String next = work.task(reference, "userTask_prepareOffer").getId();
        assertThat(page("/api/v1/tasks/" + next + "/story")).contains("\"title\":\"Also asked\"", "How did the box look?");
    }

    @Test
    void whatNobodyAnsweredIsNotTold() {
        String reference = hear(Map.of("extra_box", "  ", "extra_seen", false));

        assertThat(record.story(reference).added()).isEmpty();
        assertThat(page("/case/" + reference)).doesNotContain("Also asked");
    }

    @Test
    void nothingOfItStaysInTheEngine() {
        String reference = hear(Map.of("extra_box", "Sodden cardboard of K."));

        assertThat(work.stories(reference)).isNotEmpty().allSatisfy(story -> assertThat(
                history.createHistoricVariableInstanceQuery().processInstanceId(story.getId()).list())
                .noneMatch(variable -> variable.getName().startsWith("submitted") || String.valueOf(variable.getValue()).contains("Sodden")));
        assertThat(history.createHistoricDetailQuery().list().toString()).doesNotContain("Sodden");
    }

    @Test
    void whatTheFormDoesNotAskIsNotTakenDown() {
        assertThat(record.story(hear(Map.of("extra_other", "Sent by hand"))).added()).isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedInOneSentenceAndTheTaskStaysOpen() {
        String reference = work.receive(Map.of());

        record.refuses(reference, HEAR, work.ownerOf(reference), with(Map.of("extra_box", "x".repeat(5001))),
                "'How did the box look?' takes at most 5,000 characters; shorten it, and put the story in the words of the case.");
        work.submit(reference, HEAR, work.ownerOf(reference), with(Map.of("extra_box", "x".repeat(5000))));
        assertThat(record.story(reference).added()).hasSize(1);
    }

    @Test
    void aRequiredQuestionIsRequiredWhateverTheBrowserLetsPass() throws IOException {
        repository.deleteDeployment(deployment, true);
        deploy("hold-first-conversation.form", List.of(
                "{\"type\": \"textfield\", \"key\": \"extra_box\", \"label\": \"How did the box look?\", \"validate\": {\"required\": true}}",
                "{\"type\": \"textfield\", \"key\": \"extra_why\", \"label\": \"Why?\", \"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=extra_box = null\"}}"));
        String reference = work.receive(Map.of());

        record.refuses(reference, HEAR, work.ownerOf(reference), CaseWork.CONVERSATION, "Please fill in 'How did the box look?'.");
        work.submit(reference, HEAR, work.ownerOf(reference), with(Map.of("extra_box", "Wet")));
        assertThat(record.story(reference).added()).extracting(Story.Added::question).containsExactly("How did the box look?");
    }

    @Test
    void theFormThatNotesASignalMayAskMoreToo() throws IOException {
        repository.deleteDeployment(deployment, true);
        deploy("capture-signal.form", QUESTIONS);

        String reference = work.capture("anna", Map.of("channel", "phone", "text", "A torn box", "extra_courier", "p"));

        assertThat(record.story(reference).added()).extracting(Story.Added::question, Story.Added::answer, Story.Added::by)
                .containsExactly(tuple("Who brought it?", "The post", "anna"));
    }

    private String owner;

    private String hear(Map<String, Object> more) {
        String reference = work.receive(Map.of());
        owner = work.ownerOf(reference);
        work.submit(reference, HEAR, owner, with(more));
        return reference;
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(CaseWork.CONVERSATION);
        values.putAll(more);
        return values;
    }

    private String page(String address) {
        return web.withBasicAuth(CaseWork.LEAD, CaseWork.PASSWORD).getForObject(address, String.class);
    }

    /** All models as they are, and one form with more questions. */
    private void deploy(String form, List<String> questions) throws IOException {
        String newest = repository.createProcessDefinitionQuery().processDefinitionKey("complaintResolution").latestVersion().singleResult().getDeploymentId();
        DeploymentBuilder changed = repository.createDeployment().name("A question more");
        for (String resource : repository.getDeploymentResourceNames(newest)) {
            byte[] model = repository.getResourceAsStream(newest, resource).readAllBytes();
            changed.addInputStream(resource, new ByteArrayInputStream(resource.equals(form) ? asking(model, questions) : model));
        }
        deployment = changed.deploy().getId();
    }

    private static byte[] asking(byte[] form, List<String> questions) throws IOException {
        ObjectNode more = (ObjectNode) JSON.readTree(form);
        for (String question : questions) {
            JsonNode component = JSON.readTree(question);
            ((ArrayNode) more.path("components")).add(component);
        }
        return more.toString().getBytes(StandardCharsets.UTF_8);
    }
}
