package nl.klachtkracht.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

@JourneyTest
class TaskStoryTest {

    private static final String HEAR = "userTask_holdFirstConversation";
    private static final String OFFER = "userTask_prepareOffer";

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private TaskService tasks;

    @Test
    void otherCasesAreWithheldUntilTheCustomerConfirmedTheSummary() {
        Map<String, Object> about = Map.of("category", "delivery", "product", "A lamp of its own");
        String earlier = work.receive(about);
        work.submit(earlier, HEAR, work.ownerOf(earlier), CaseWork.CONVERSATION);
        work.offer(earlier, "money", "25.00");
        work.present(earlier, "accepted");
        String otherProduct = work.receive(Map.of("category", "delivery", "product", "Another lamp"));
        String reference = work.receive(about);
        String owner = work.ownerOf(reference);

        JsonNode before = story(owner, reference, HEAR);
        assertThat(before.path("heard").asBoolean()).isFalse();
        assertThat(before.path("alike")).isEmpty();
        assertThat(before.toString()).doesNotContain(earlier, "25.00");

        work.submit(reference, HEAR, owner, CaseWork.CONVERSATION);
        JsonNode after = story(owner, reference, OFFER);
        assertThat(after.path("heard").asBoolean()).isTrue();
        assertThat(after.path("alike")).singleElement().satisfies(alike -> {
            assertThat(alike.path("reference").asText()).isEqualTo(earlier);
            assertThat(alike.path("given").asText()).isEqualTo("We pay it back Money 25.00 euro");
        });
        assertThat(after.toString()).doesNotContain(otherProduct);
    }

    @Test
    void theStoryTellsWordsFeelingsSummaryOffersContactsAndPromises() {
        String reference = work.heard();
        work.offer(reference, "money", "80.00");
        JsonNode parts = story(work.ownerOf(reference), reference, "userTask_presentOffer").path("parts");

        assertThat(parts.findValuesAsText("title")).containsExactly("In the customer's words", "Feelings", "Summary", "Offers", "Contacts", "Promises");
        assertThat(parts.findValuesAsText("text")).contains("My parcel never arrived", "Left alone", "Taken seriously", "1 of 5",
                "Your parcel was lost and nobody told you.", "We pay it back · Money 80.00 euro · granted · no answer yet", "A solution or a clear answer");
    }

    @Test
    void whoMayNotSeeATaskIsNotToldItsStory() {
        work.hire("fien", "finance");
        String reference = work.heard();
        String task = work.task(reference, OFFER).getId();

        for (String stranger : Set.of(CaseWork.WAREHOUSE, CaseWork.BILLING, "fien")) {
            assertThat(status(stranger, task)).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(status(CaseWork.LEAD, task)).isEqualTo(HttpStatus.OK);
        assertThat(status(CaseWork.LEAD, "no-such-task")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHasNothingOfTheirOwnIsLedToTheMostUrgentFreeTaskOfTheirGroup() {
        work.hire("greta", "finance");
        assertThat(ask("greta", "/api/v1/my-next").path("said").asText()).isEqualTo("Nothing waits for you now. Nothing is free for your group either.");
        Task free = work.task(work.heard(), OFFER);
        Task urgent = work.task(work.receive(Map.of("urgentNeed", "safety")), "userTask_giveImmediateHelp");
        for (Task task : List.of(free, urgent)) {
            tasks.setAssignee(task.getId(), null);
            tasks.addCandidateGroup(task.getId(), "finance");
        }

        assertThat(ask("greta", "/api/v1/my-next").path("task").asText()).isEqualTo(urgent.getId());
        List.of(free, urgent).forEach(task -> tasks.deleteCandidateGroup(task.getId(), "finance"));
    }

    @Test
    void theNextTaskIsMyMostUrgentOneOrNone() {
        work.hire("noor", "agent");

        String later = work.task(work.receive(Map.of()), HEAR).getId();
        tasks.setAssignee(later, "noor");
        assertThat(ask("noor", "/api/v1/my-next").path("task").asText()).isEqualTo(later);
        String first = work.task(work.receive(Map.of("urgentNeed", "safety")), "userTask_giveImmediateHelp").getId();
        tasks.setAssignee(first, "noor");
        assertThat(ask("noor", "/api/v1/my-next").path("task").asText()).isEqualTo(first);
    }

    @Test
    void anAgentReadsWhatIsLeftOfTheMandateAndWhoHasNoneReadsNothing() {
        work.hire("puck", "agent");
        assertThat(ask("puck", "/api/v1/my-mandate").path("said").asText()).isEqualTo("1,000.00 of 1,000.00 euro left");
        assertThat(ask(CaseWork.WAREHOUSE, "/api/v1/my-mandate").path("said").asText()).isEmpty();

        String reference = work.heard();
        tasks.setAssignee(work.task(reference, OFFER).getId(), "puck");
        work.offer(reference, "puck", "money", "80.00");
        assertThat(ask("puck", "/api/v1/my-mandate").path("said").asText()).isEqualTo("920.00 of 1,000.00 euro left");
    }

    private JsonNode story(String person, String reference, String task) {
        return ask(person, "/api/v1/tasks/" + work.task(reference, task).getId() + "/story");
    }

    private HttpStatusCode status(String person, String task) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForEntity("/api/v1/tasks/" + task + "/story", String.class).getStatusCode();
    }

    private JsonNode ask(String person, String address) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForObject(address, JsonNode.class);
    }
}
