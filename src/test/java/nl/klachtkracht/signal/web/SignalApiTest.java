package nl.klachtkracht.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klachtkracht.Api;
import nl.klachtkracht.Api.Answer;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.signal.Signals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class SignalApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Signals signals;
    @Autowired
    private CaseWork work;
    private Api api;

    @BeforeEach
    void logIn() {
        api = new Api(port, "anna");
    }

    @Test
    void oneSentenceByPhoneFromNobodyIsEnough() {
        Answer answer = capture("{\"channel\":\"phone\",\"text\":\"It is broken\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("reference")).matches("K-\\d{4}-\\d{6,}");
        assertThat(answer.text("kind")).isEqualTo("complaint");
        assertThat(answer.text("statusUrl")).contains("/status/" + answer.text("reference"));

        JsonNode story = story(answer.text("reference"));
        assertThat(story.path("owner").asText()).isNotEmpty();
        assertThat(story.path("clocks")).hasSize(2);
        assertThat(work.openTasks(answer.text("reference"))).containsExactly("userTask_holdFirstConversation");
    }

    @Test
    void everyFieldArrivesAsItWasSent() {
        Answer answer = capture("""
                {"channel":"chat","text":"Too slow","kind":"worry","language":"en","category":"slow-service","product":"Internet 500",
                 "remedySought":"Speed","receivedAt":"2026-01-05T10:00:00+01:00","onBehalfOf":"My mother",
                 "customer":{"name":"Jo (fictitious)","email":"jo@example.org","phone":"0612345678","customerNumber":"KL-1",
                  "contactWindow":{"from":"10:00","to":"16:00","days":["monday","tue"],"zone":"Europe/London"}}}""");
        JsonNode story = story(answer.text("reference"));
        assertThat(story.path("kind").asText()).isEqualTo("worry");
        assertThat(story.path("channel").asText()).isEqualTo("chat");
        assertThat(story.path("receivedAt").asText()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(story.path("onBehalfOf").asText()).isEqualTo("My mother");
        assertThat(story.path("customer").path("contactWindow").asText()).contains("10:00 to 16:00").contains("Europe/London");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7} #{1+1} {{x}} *{y}", "'; drop table signal; --", "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\u202Eright to left\u202C שלום 👩‍👩‍👧 e\u0301", "=HYPERLINK(\\\"x\\\")", "%s %n \\\\ ../../etc/passwd", "null", "\\n\\t ok"})
    void wordsAreKeptAndNeverEvaluated(String words) throws Exception {
        String json = "{\"channel\":\"web\",\"language\":\"en\",\"text\":\"" + words + "\"}";
        Answer answer = capture(json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String sent = new ObjectMapper().readTree(json).path("text").asText();
        assertThat(story(answer.text("reference")).path("words").asText()).isEqualTo(sent.strip());
    }

    @Test
    void signsThatNoDatabaseKeepsAreTakenOut() {
        Answer nul = capture("{\"channel\":\"web\",\"text\":\"a\\u0000b\"}");
        assertThat(story(nul.text("reference")).path("words").asText()).isEqualTo("ab");
        Answer half = capture("{\"channel\":\"web\",\"text\":\"a\\ud83db\"}");
        assertThat(story(half.text("reference")).path("words").asText()).isEqualTo("a?b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}|channel|Please fill in 'channel'.",
        "{'channel':'phone'}|text|Please fill in 'text'.",
        "{'channel':'phone','text':''}|text|Please fill in 'text'.",
        "{'channel':'phone','text':' \\n\\t '}|text|Please fill in 'text'.",
        "{'channel':'phone','text':null}|text|Please fill in 'text'.",
        "{'channel':'','text':'x'}|channel|Please fill in 'channel'.",
        "{'channel':'fax','text':'x'}|channel|'fax' is not a value of channel; choose one of: phone, web, mail, letter, shop, social, chat, other.",
        "{'channel':1,'text':'x'}|channel|'channel' must be a text between quotes.",
        "{'channel':'phone','text':42}|text|'text' must be a text between quotes.",
        "{'channel':'phone','text':['x']}|text|'text' must be a text between quotes.",
        "{'channel':'phone','text':{'a':1}}|text|'text' must be a text between quotes.",
        "{'channel':'phone','text':true}|text|'text' must be a text between quotes.",
        "{'channel':'phone','text':'x','kind':'rant'}|kind|'rant' is not a value of kind; choose one of: complaint, compliment, idea, question, worry, own-mistake.",
        "{'channel':'phone','text':'x','language':'de'}|language|'de' is not a language we write letters in; choose nl or en.",
        "{'channel':'phone','text':'x','category':'food'}|category|'food' is not a category; leave it out or choose one of:",
        "{'channel':'phone','text':'x','urgentNeed':'cake'}|urgentNeed|'cake' is not a value of urgentNeed; choose one of: none, safety, heat, money, medicine.",
        "{'channel':'phone','text':'x','receivedAt':'yesterday'}|receivedAt|'yesterday' is not a moment; write it as 2026-11-23T16:45:00+01:00.",
        "{'channel':'phone','text':'x','receivedAt':'2026-01-05T10:00:00'}|receivedAt|'2026-01-05T10:00:00' is not a moment; write it as 2026-11-23T16:45:00+01:00.",
        "{'channel':'phone','text':'x','receivedAt':'2999-01-05T10:00:00Z'}|receivedAt|receivedAt 2999-01-05T10:00:00Z lies in the future; send the moment the customer told us.",
        "{'channel':'phone','text':'x','receivedAt':1767603600}|receivedAt|'receivedAt' must be a text between quotes.",
        "{'channel':'phone','text':'x','mood':'bad'}|mood|'mood' is not a field here; known are: category, channel,",
        "{'channel':'phone','text':'x','customer':'Jo'}|customer|'customer' must be an object between braces.",
        "{'channel':'phone','text':'x','customer':[]}|customer|'customer' must be an object between braces.",
        "{'channel':'phone','text':'x','customer':{'shoe':'44'}}|customer.shoe|'customer.shoe' is not a field here; known are:",
        "{'channel':'phone','text':'x','customer':{'name':7}}|customer.name|'customer.name' must be a text between quotes.",
        "{'channel':'phone','text':'x','customer':{'email':'jo at home'}}|customer.email|'jo at home' is not a mail address; correct it or leave it out.",
        "{'channel':'phone','text':'x','customer':{'email':'jo@example.org, x@y.z'}}|customer.email|'jo@example.org, x@y.z' is not a mail address; correct it or leave it out.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':'always'}}|customer.contactWindow|'customer.contactWindow' must be an object between braces.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':{'from':'25:00'}}}|customer.contactWindow.from|'25:00' is not a time of day; write it as 09:00.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':{'days':'monday'}}}|customer.contactWindow.days|'customer.contactWindow.days' must be a list of texts between brackets.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':{'days':['someday']}}}|customer.contactWindow.days|'someday' is not a day; write monday, tuesday and so on.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':{'days':[]}}}|customer.contactWindow.days|A contact window opens on at least one day; leave days out for every day.",
        "{'channel':'phone','text':'x','customer':{'contactWindow':{'zone':'Mars/Base'}}}|customer.contactWindow.zone|'Mars/Base' is not a time zone; write it as Europe/Amsterdam.",
    })
    void aWrongFieldIsRefusedInOneSentence(String json, String field, String sentence) {
        Answer answer = refused(400, json.replace('\'', '"'), Map.of());
        assertThat(answer.text("field")).as(answer.body()).isEqualTo(field);
        assertThat(answer.text("detail")).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "[{}]", "\"text\"", "42", "true", "{", "{\"channel\":}", "{\"channel\":\"phone\",}", "{'channel':'phone'}",
        "\u0000", "<xml/>", "channel=phone&text=x"})
    void aBodyThatIsNoJsonObjectIsRefusedInOneSentence(String body) {
        assertThat(refused(400, body, Map.of()).text("detail")).startsWith("The body is").contains("/api-docs");
    }

    @Test
    void aFieldThatIsSentTwiceIsRefused() {
        assertThat(refused(400, "{\"channel\":\"phone\",\"text\":\"a\",\"text\":\"b\"}", Map.of()).text("detail")).contains("/api-docs");
    }

    @Test
    void whatFollowsTheObjectIsRefused() {
        assertThat(refused(400, "{\"channel\":\"phone\",\"text\":\"a\"} and more", Map.of()).text("detail")).contains("/api-docs");
    }

    @Test
    void aBottomlessBodyIsRefused() {
        refused(400, "{\"customer\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}", Map.of());
        refused(400, "[".repeat(100_000), Map.of());
        refused(400, "{\"channel\":\"phone\",\"text\":" + "9".repeat(5_000) + "}", Map.of());
    }

    @Test
    void aTextMayHaveAHundredKilobytes() {
        assertThat(capture("{\"channel\":\"web\",\"text\":\"" + "x".repeat(100_000) + "\"}").status()).isEqualTo(201);
        assertThat(refused(400, "{\"channel\":\"web\",\"text\":\"" + "é".repeat(50_001) + "\"}", Map.of()).text("detail"))
                .isEqualTo("The text in text is longer than 100 KB; shorten it or split it into messages.");
        assertThat(refused(400, "{\"channel\":\"web\",\"text\":\"x\",\"product\":\"" + "x".repeat(301) + "\"}", Map.of()).text("detail"))
                .isEqualTo("'product' is longer than 300 characters; put the story in the text.");
        refused(413, "{\"channel\":\"web\",\"text\":\"" + "x".repeat(2_000_000) + "\"}", Map.of());
    }

    @Test
    void anotherContentTypeMethodOrAddressIsRefusedInOneSentence() {
        String good = "{\"channel\":\"web\",\"text\":\"x\"}";
        refused(415, good, Map.of("Content-Type", "text/plain"));
        refused(415, good, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        refused(406, good, Map.of("Accept", "image/png"));
        clear(405, api.send("DELETE", "/signals", "", Map.of()));
        clear(405, api.send("PUT", "/signals", good, Map.of()));
        clear(404, api.get("/nothing-here"));
    }

    @Test
    void aKeyIsNeitherEmptyNorEndless() {
        String good = "{\"channel\":\"web\",\"text\":\"x\"}";
        assertThat(refused(400, good, Map.of("Idempotency-Key", "x".repeat(301))).text("detail"))
                .isEqualTo("An Idempotency-Key has 1 to 300 characters; send a new UUID for each signal.");
        refused(400, good, Map.of("Idempotency-Key", ""));
    }

    @Test
    void theSameKeyTwiceIsOneSignal() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = api.post("/signals", "{\"channel\":\"web\",\"text\":\"first\"}", key);
        long before = signals.count();
        Answer second = api.post("/signals", "{\"channel\":\"web\",\"text\":\"first\"}", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(signals.count()).isEqualTo(before);
    }

    @Test
    void theSameKeyFromTenSendersAtOnceIsOneSignal() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long before = signals.count();
        Set<String> references = IntStream.range(0, 10).parallel()
                .mapToObj(sender -> api.post("/signals", "{\"channel\":\"web\",\"text\":\"at once\"}", key).text("reference"))
                .collect(Collectors.toSet());
        assertThat(references).hasSize(1).allMatch(reference -> reference.startsWith("K-"));
        assertThat(signals.count()).isEqualTo(before + 1);
        assertThat(work.openTasks(references.iterator().next())).hasSize(1);
    }

    @Test
    void whatTheCustomerSaysLaterIsAddedOnce() {
        String reference = work.receive(Map.of());
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String more = "{\"text\":\"And another thing\",\"channel\":\"mail\"}";
        Answer first = api.post("/signals/" + reference + "/messages", more, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(api.post("/signals/" + reference + "/messages", more, key).json().path("message")).isEqualTo(first.json().path("message"));
        assertThat(story(reference).path("messages")).hasSize(1);
        assertThat(story(reference).path("messages").get(0).path("words").asText()).isEqualTo("And another thing");

        clear(400, api.post("/signals/" + reference + "/messages", "{}"));
        clear(400, api.post("/signals/" + reference + "/messages", "{\"text\":\"x\",\"channel\":\"pigeon\"}"));
        clear(400, api.post("/signals/" + reference + "/messages", "{\"text\":\"x\",\"to\":\"you\"}"));
        clear(404, api.post("/signals/K-1999-000001/messages", more));
        assertThat(story(reference).path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K-1999-000001", "k", "%20", "$%7B7*7%7D", "%F0%9F%98%80", "null"})
    void anUnknownReferenceIsNotFoundInOneSentence(String reference) {
        Answer answer = api.get("/signals/" + reference);
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertIsClear(answer);
    }

    @Test
    void anAddressWithANulIsTurnedAwayAtTheDoor() {
        Answer answer = api.get("/signals/K-2026-000001%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void aContactWindowMayLastOverTheNight() {
        Answer answer = capture("{\"channel\":\"phone\",\"text\":\"x\",\"customer\":{\"contactWindow\":{\"from\":\"20:00\",\"to\":\"06:00\"}}}");
        assertThat(story(answer.text("reference")).path("customer").path("contactWindow").asText()).startsWith("20:00 to 06:00");
    }

    @Test
    void aComplaintIsWithdrawnOnce() {
        String reference = work.receive(Map.of());
        clear(400, api.post("/signals/" + reference + "/withdrawal", "{}"));
        clear(400, api.post("/signals/" + reference + "/withdrawal", "{\"reason\":7}"));
        clear(404, api.post("/signals/K-1999-000001/withdrawal", "{\"reason\":\"Solved\"}"));
        assertThat(api.post("/signals/" + reference + "/withdrawal", "{\"reason\":\"Solved\"}").status()).isEqualTo(204);
        assertThat(story(reference).path("status").asText()).isEqualTo("withdrawn");
        assertThat(clear(409, api.post("/signals/" + reference + "/withdrawal", "{\"reason\":\"Solved\"}")).text("detail"))
                .isEqualTo(reference + " is closed already; register what the customer says now as a new signal.");
    }

    @Test
    void clocksAreFilteredAndPaged() {
        String owner = story(work.receive(Map.of())).path("owner").asText();
        JsonNode mine = api.get("/clocks?state=running,overdue&kind=contact&owner=" + owner + "&page=0").json();
        assertThat(mine.path("clocks")).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.path("kind").asText()).isEqualTo("contact");
            assertThat(clock.path("responsible").asText()).isEqualTo(owner);
        });
        List<Instant> due = IntStream.range(0, mine.path("clocks").size()).mapToObj(i -> Instant.parse(mine.path("clocks").get(i).path("dueAt").asText())).toList();
        assertThat(due).isSorted();
        assertThat(api.get("/clocks?page=100000").json().path("clocks")).isEmpty();
        assertThat(api.get("/clocks?owner=nobody.here").json().path("total").asInt()).isZero();
        assertThat(api.get("/clocks?state=overdue").json().path("clocks")).allSatisfy(clock -> assertThat(clock.path("state").asText()).isEqualTo("overdue"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "page=-1|Pages are counted from 0; there is no page -1.",
        "page=one|'one' cannot be read as page.",
        "page=99999999999|'99999999999' cannot be read as page.",
        "page=2147483647|Pages are counted from 0; there is no page 2147483647.",
        "state=foo|'foo' is not a value of state; choose one of: running, overdue, broken, near, fine.",
        "kind=egg|'egg' is not a value of kind; choose one of:"})
    void aWrongFilterIsRefusedInOneSentence(String query, String sentence) {
        Answer answer = clear(400, api.get("/clocks?" + query));
        assertThat(answer.text("detail")).startsWith(sentence);
    }

    @Test
    void aFileComesInOverRestFromThoseWhoMay() {
        String file = "ticket,channel,text,status\n1,web,Slow,Closed\n2,fax,Slow,Closed\n";
        Map<String, String> csv = Map.of("Content-Type", "text/csv");
        Answer answer = new Api(port, CaseWork.LEAD).send("POST", "/imports?source=over-rest", file, csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("line 3, channel: 'fax'").contains("2 rows: 1 came in (1 of them closed at the source)");
        assertThat(clear(400, new Api(port, CaseWork.LEAD).send("POST", "/imports", file, csv)).text("detail")).startsWith("Name the source");
        assertThat(clear(400, new Api(port, CaseWork.LEAD).send("POST", "/imports?source=x", "hello", csv)).text("detail")).startsWith("The first line");
        clear(415, new Api(port, CaseWork.LEAD).send("POST", "/imports?source=x", file, Map.of("Content-Type", "application/pdf")));
        clear(403, api.send("POST", "/imports?source=x", file, csv));
    }

    private Answer capture(String json) {
        return api.post("/signals", json);
    }

    private JsonNode story(String reference) {
        return api.get("/signals/" + reference).json();
    }

    private Answer refused(int status, String json, Map<String, String> headers) {
        long before = signals.count();
        Answer answer = clear(status, api.post("/signals", json, headers));
        assertThat(signals.count()).as("nothing was registered").isEqualTo(before);
        return answer;
    }

    private static Answer clear(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertIsClear(answer);
        return answer;
    }

    private static void assertIsClear(Answer answer) {
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotBlank().endsWith(".").hasSizeLessThan(400)
                .doesNotContain("Exception", "org.", "java.", "nl.klachtkracht", "Failed to", "\n");
        assertThat(answer.json().has("trace")).isFalse();
    }
}
