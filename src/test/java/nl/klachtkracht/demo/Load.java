package nl.klachtkracht.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.klachtkracht.CaseWork;

/** Customers who come in, and staff who work on what comes in, never minding that the system dies under their hands. */
final class Load {

    /** What a contact brings in this test, and nothing else says. */
    static final String NEWS = "We found the parcel";
    private static final String CONTACT = "userTask_contactCustomer";
    private static final String NEWEST = "/engine-rest/task?maxResults=5&sortBy=created&sortOrder=desc&assignee=";
    private static final String MINE = "&taskDefinitionKeyNotIn=" + CONTACT;
    private static final String TO_CONTACT = "&taskDefinitionKey=" + CONTACT;
    private static final String TO_DECIDE = "/engine-rest/task?maxResults=5&taskDefinitionKey=userTask_decideOnCompensation&candidateGroup=team-lead";
    private static final Duration BETWEEN_CUSTOMERS = Duration.ofMillis(50);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> askedTwice = ConcurrentHashMap.newKeySet();
    private final Set<String> submitted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final Set<String> contacted = ConcurrentHashMap.newKeySet();
    private volatile boolean doorOpen = true;
    private volatile boolean working = true;

    Load(int port) {
        this.port = port;
    }

    void begin() {
        List.of("web-one", "web-two", "web-three").forEach(door -> threads.execute(() -> customers(door)));
        KillTest.AGENTS.forEach(agent -> threads.execute(() -> worker(agent, NEWEST + agent + MINE)));
        KillTest.AGENTS.forEach(agent -> threads.execute(() -> worker(agent, NEWEST + agent + TO_CONTACT)));
        threads.execute(() -> worker(KillTest.LEAD, TO_DECIDE));
    }

    void closeTheDoor() {
        doorOpen = false;
    }

    void end() throws InterruptedException {
        working = false;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** References by idempotency key. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Signals whose sender had to ask again, because no answer came. */
    Set<String> askedTwice() {
        return askedTwice;
    }

    /** Tasks whose submit was answered with a yes. */
    Set<String> submitted() {
        return submitted;
    }

    /** What was answered to a submit that was not taken, by task. */
    Map<String, String> refused() {
        return refused;
    }

    private void customers(String door) {
        Staff api = Staff.named(port, KillTest.AGENTS.get(0));
        while (doorOpen) {
            String key = door + "-" + UUID.randomUUID();
            tell(api, key);
            LockSupport.parkNanos(BETWEEN_CUSTOMERS.toNanos());
        }
    }

    /** Asks until there is an answer; a key that was sent once is never given up. */
    private void tell(Staff api, String key) {
        Map<String, Object> signal = Map.of("channel", "web", "language", "en", "category", "delivery", "text", "My parcel never arrived. " + key,
                "customer", Map.of("name", "Jo Test (fictitious)", "email", key + "@example.org"));
        while (working) {
            Optional<HttpResponse<String>> answer = api.send("POST", "/api/v1/signals", signal, Map.of("Idempotency-Key", key));
            if (answer.isPresent() && answer.get().statusCode() == 201) {
                acknowledged.put(key, json(answer.get().body()).get("reference").asText());
                return;
            }
            askedTwice.add(key);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void worker(String person, String list) {
        Staff staff = Staff.named(port, person);
        while (working) {
            staff.get(list).filter(answer -> answer.statusCode() == 200).ifPresent(answer -> json(answer.body()).forEach(task -> work(staff, task)));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void work(Staff staff, JsonNode task) {
        String id = task.get("id").asText();
        if (task.get("taskDefinitionKey").asText().equals(CONTACT) && !contacted.add(task.get("processInstanceId").asText())) {
            // Each contact is followed by the next one; one of each case is enough here.
            return;
        }
        Map<String, Object> variables = new HashMap<>();
        answers(task).forEach((name, value) -> variables.put(name, Map.of("value", value)));
        staff.send("POST", "/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables), Map.of()).ifPresent(answer -> {
            if (answer.statusCode() == 204) {
                submitted.add(id);
            } else {
                refused.put(id, answer.body());
            }
        });
    }

    private static Map<String, Object> answers(JsonNode task) {
        boolean aboveMandate = task.get("processInstanceId").asText().hashCode() % 2 == 0;
        return switch (task.get("taskDefinitionKey").asText()) {
            case "userTask_holdFirstConversation" -> CaseWork.CONVERSATION;
            case "userTask_prepareOffer" -> Map.of("offerText", "We pay it back", "offerDifference", "No parcel",
                    "compensationKind", "money", "amount", aboveMandate ? "400.00" : "1.00");
            case "userTask_decideOnCompensation" -> Map.of("decision", "grant");
            case "userTask_presentOffer" -> Map.of("reached", "yes", "way", "phone", "answer", "accepted", "answerWords", "Fine");
            case CONTACT -> Map.of("reached", "yes", "way", "phone", "changed", "yes", "whatChanged", NEWS, "nextStep", "It leaves tomorrow",
                    "nextAt", CaseWork.nextTalk(Instant.now()),
                    "promiseText", "Ask whether it came", "promiseDue", Instant.now().plus(Duration.ofDays(1)).toString());
            case "userTask_keepPromise" -> Map.of("word", "It came");
            case "userTask_closeConversation" -> Map.of("asked", "answered", "conversationScore", "5", "moodAfter", "4", "closingWords", "Thanks",
                    "doneForCustomer", "We sent it again", "doneForOrganisation", "The label is checked twice");
            default -> throw new IllegalStateException("Nobody here knows " + task.get("taskDefinitionKey"));
        };
    }

    private static JsonNode json(String body) {
        try {
            return Staff.JSON.readTree(body);
        } catch (JsonProcessingException cutOff) {
            throw new IllegalStateException(cutOff);
        }
    }
}
