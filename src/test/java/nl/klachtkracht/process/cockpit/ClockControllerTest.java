package nl.klachtkracht.process.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import nl.klachtkracht.roster.Team;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Managers see every clock, everybody else those of the cases they have something to do with. */
@JourneyTest
class ClockControllerTest {

    private static final String FINANCE = "fien";
    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private CaseWork work;
    @Autowired
    private Team team;
    @Autowired
    private JdbcTemplate database;
    private String asked;
    private String unowned;

    /** One case of which the warehouse was asked something, and one clock of a case that nobody owns. */
    @BeforeEach
    void twoCases() {
        work.hire(FINANCE, "finance");
        asked = work.heard();
        work.submit(asked, "userTask_prepareOffer", work.ownerOf(asked), Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Is it there?"));
        unowned = "X-" + System.nanoTime();
        clock("RESOLUTION", unowned, "benchmark", "", Duration.ofHours(5));
    }

    /** Nothing in the engine keeps them, which the watch would report. */
    @AfterEach
    void noClockOfOursStaysBehind() {
        ClockUtil.reset();
        database.update("delete from clock where reference like 'X-%'");
    }

    @ParameterizedTest
    @CsvSource({"anna, true, true", "bram, true, true", "wim, true, false", "bea, false, false", "fien, false, false", "lea, true, true",
        "mo, true, true", "dirk, true, true"})
    void eachUrlAnswersOnlyWhatSomebodyMaySee(String person, boolean seesAsked, boolean seesUnowned) {
        Api api = new Api(port, person);
        for (String url : List.of("/clocks?reference=", "/clocks.csv?reference=")) {
            assertThat(api.get(url + asked).body().contains('"' + asked + '"')).as("%s of %s", url, person).isEqualTo(seesAsked);
            assertThat(api.get(url + unowned).body().contains('"' + unowned + '"')).as("%s of %s", url, person).isEqualTo(seesUnowned);
        }
        assertThat(total(api.get("/clocks/summary").json())).as("summary of " + person).isEqualTo(api.get("/clocks").json().path("total").asLong());
        assertThat(api.get("/clocks/summary").json().path("next")).allSatisfy(next ->
                assertThat(api.get("/clocks?reference=" + next.path("reference").asText()).json().path("total").asLong()).isPositive());
        assertThat(api.get("/clocks/holders").json().path("departments").isEmpty()).isEqualTo(!seesAsked && api.get("/clocks").json().path("total").asLong() == 0);
    }

    @Test
    void whoHasNothingToDoWithAnyCaseSeesNothing() {
        Api finance = new Api(port, FINANCE);

        assertThat(finance.get("/clocks").json().path("total").asLong()).isZero();
        assertThat(finance.get("/clocks.csv").body()).hasLineCount(1);
        assertThat(finance.get("/clocks/summary").json().path("kinds")).isEmpty();
        assertThat(finance.get("/clocks/summary").json().path("next")).isEmpty();
        assertThat(finance.get("/clocks/holders").json()).allSatisfy(none -> assertThat(none).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clocks", "/clocks.csv", "/clocks/summary", "/clocks/holders"})
    void whoBelongsToNoGroupIsRefused(String url) {
        work.hire("stranger");

        assertThat(new Api(port, "stranger").get(url).status()).isEqualTo(403);
    }

    @Test
    void aDepartmentNoLongerSeesACaseOnceItAnswered() {
        work.submit(asked, "userTask_answerQuestion", CaseWork.WAREHOUSE, Map.of("answer", "Yes"));

        assertThat(new Api(port, CaseWork.WAREHOUSE).get("/clocks?reference=" + asked).json().path("total").asLong()).isZero();
    }

    @Test
    void aClockIsFineThenNearThenOverdueThenBroken() {
        String reference = "X-" + System.nanoTime();
        Instant due = Instant.parse("2033-03-01T12:00:00Z");
        clock("CONTACT", reference, "benchmark", "", due, due.plusSeconds(7200));

        assertThat(urgencyAt(reference, due.minusSeconds(3600))).isEqualTo("fine");
        assertThat(urgencyAt(reference, due.minusSeconds(3599))).isEqualTo("near");
        assertThat(urgencyAt(reference, due)).isEqualTo("near");
        assertThat(urgencyAt(reference, due.plusSeconds(1))).isEqualTo("overdue");
        assertThat(urgencyAt(reference, due.plusSeconds(7199))).isEqualTo("overdue");
        assertThat(urgencyAt(reference, due.plusSeconds(7200))).isEqualTo("broken");
    }

    /** @return the urgency that is told; the filter of this urgency finds it, and of the others only overdue finds what is broken */
    private String urgencyAt(String reference, Instant now) {
        CaseWork.setTime(now);
        Api manager = new Api(port, CaseWork.MANAGER);
        String urgency = manager.get("/clocks?reference=" + reference).json().path("clocks").get(0).path("urgency").asText();
        for (String state : List.of("fine", "near", "overdue", "broken")) {
            boolean found = manager.get("/clocks?state=" + state + "&reference=" + reference).json().path("total").asInt() == 1;
            assertThat(found).as(state + " at " + now).isEqualTo(urgency.equals(state) || state.equals("overdue") && urgency.equals("broken"));
        }
        return urgency;
    }

    @Test
    void approvalsDueWithinFourHoursAreThoseAndNoOthers() {
        work.submit(asked, "userTask_contactCustomer", work.ownerOf(asked), Map.of("reached", "yes", "way", "chat", "changed", "no",
                "obstacle", "supplier", "obstacleHolder", "team-lead", "obstacleText", "Silence", "nextStep", "We call again", "nextAt", CaseWork.nextTalk(Instant.now())));
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        Api manager = new Api(port, CaseWork.MANAGER);
        String due = manager.get("/clocks?kind=approval&reference=" + reference).json().path("clocks").get(0).path("dueAt").asText();

        CaseWork.setTime(Instant.parse(due).minus(Duration.ofHours(4)));
        assertThat(manager.get("/clocks?kind=approval&within=4&reference=" + reference).json().path("total").asInt()).isZero();
        CaseWork.advance(Duration.ofSeconds(1));
        assertThat(manager.get("/clocks?kind=approval&within=4&reference=" + reference).json().path("clocks")).singleElement().satisfies(clock -> {
            assertThat(clock.path("kind").asText()).isEqualTo("approval");
            assertThat(clock.path("responsible").asText()).isEqualTo("team-lead");
            assertThat(clock.path("responsibleName").asText()).isEqualTo("Team leads");
            assertThat(clock.path("startedBy").asText()).isEqualTo("offer above the mandate");
        });
    }

    @Test
    void theClockOfAPromiseSaysWhatWasPromised() {
        String reference = work.receive(Map.of());
        Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
        talk.put("promiseText", "A new router on Monday,\nbrought by the mechanic himself, between nine and eleven, with a call before");
        talk.put("promiseDue", OffsetDateTime.now(ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString());
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), talk);

        assertThat(texts(new Api(port, CaseWork.MANAGER).get("/clocks?kind=promise&reference=" + reference).json().path("clocks"), "startedBy"))
                .containsExactly("promise made: “A new router on Monday, brought by the mechanic himself, bet…”");
    }

    @Test
    void theClockOfAQuestionSaysByNameWhoAskedAndAPromiseKeepsItsWords() {
        String byName = "asked by " + team.nameOf(work.ownerOf(asked));
        clock("PROMISE", unowned, "promise made: “A call by anna”", "anna", Duration.ofHours(5));
        Api manager = new Api(port, CaseWork.MANAGER);

        assertThat(texts(manager.get("/clocks?kind=question&reference=" + asked).json().path("clocks"), "startedBy"))
                .containsExactly(byName);
        assertThat(manager.get("/clocks.csv?kind=question&reference=" + asked).body()).contains('"' + byName + '"');
        assertThat(texts(manager.get("/clocks?kind=promise&reference=" + unowned).json().path("clocks"), "startedBy"))
                .containsExactly("promise made: “A call by anna”");
    }

    @Test
    void aReferenceIsReadAsFindReadsIt() {
        Api manager = new Api(port, CaseWork.MANAGER);
        String year = asked.substring(2, 6);
        String number = String.valueOf(Integer.parseInt(asked.substring(7)));

        for (String typed : List.of("K-" + year + "-" + number, "k%20" + year + "%20" + number, year + "-" + number, asked.toLowerCase(Locale.ROOT))) {
            assertThat(texts(manager.get("/clocks?reference=" + typed).json().path("clocks"), "reference")).as(typed).isNotEmpty().containsOnly(asked);
        }
        assertThat(manager.get("/clocks?reference=k-" + year).json().path("total").asLong()).as("its beginning")
                .isEqualTo(manager.get("/clocks?reference=K-" + year + "-").json().path("total").asLong()).isGreaterThan(1);
    }

    @Test
    void aDepartmentHoldsWhatItsPeopleHold() {
        Api manager = new Api(port, CaseWork.MANAGER);
        JsonNode found = manager.get("/clocks?department=department-warehouse&reference=" + asked).json().path("clocks");

        assertThat(found).singleElement().satisfies(clock -> assertThat(clock.path("kind").asText()).isEqualTo("question"));
        assertThat(manager.get("/clocks?department=agent&reference=" + asked).json().path("clocks")).isNotEmpty()
                .allSatisfy(clock -> assertThat(clock.path("responsible").asText()).isEqualTo(work.ownerOf(asked)));
        assertThat(texts(manager.get("/clocks/holders").json().path("departments"), "id")).contains("agent", "department-warehouse")
                .doesNotContain("camunda-admin");
        assertThat(texts(manager.get("/clocks/holders").json().path("people"), "id")).contains(work.ownerOf(asked)).doesNotContain("agent");
    }

    @Test
    void aGroupAndAPersonOfTheSameIdAreToldApart() {
        hiring.hire("team-lead", "Greta", "de Boer", "greta@example.org", CaseWork.PASSWORD, Set.of("agent"));
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        clock("STEP", unowned, "benchmark", "team-lead", Duration.ofHours(5));
        Api manager = new Api(port, CaseWork.MANAGER);

        assertThat(texts(manager.get("/clocks?kind=approval&reference=" + reference).json().path("clocks"), "responsibleName")).containsExactly("Team leads");
        assertThat(texts(manager.get("/clocks?kind=step&reference=" + unowned).json().path("clocks"), "responsibleName")).containsExactly("Greta de Boer");
        assertThat(manager.get("/clocks.csv?kind=approval&reference=" + reference).body()).contains("\"Team leads\"").doesNotContain("Greta");
    }

    @ParameterizedTest
    @CsvSource({"due, dueAt", "limit, limitAt", "kind, kind", "reference, reference", "holder, responsible"})
    void theListIsSortedBothWays(String sort, String field) {
        Api manager = new Api(port, CaseWork.MANAGER);

        assertThat(keys(manager.get("/clocks?sort=" + sort).json().path("clocks"), field)).isSorted();
        assertThat(keys(manager.get("/clocks?sort=-" + sort).json().path("clocks"), field)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** Moments are written with as many digits as they need, so that as texts they do not sort. */
    private static List<String> keys(JsonNode clocks, String field) {
        return texts(clocks, field).stream().map(text -> field.endsWith("At") ? "%019d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text))) : text).toList();
    }

    @Test
    void theLastPageFollowsOnTheOneBefore() {
        Api manager = new Api(port, CaseWork.MANAGER);
        int pages = manager.get("/clocks").json().path("pages").asInt();
        List<String> last = keys(manager.get("/clocks?page=" + (pages - 1)).json().path("clocks"), "dueAt");

        assertThat(last).isNotEmpty().isSorted();
        assertThat(last.get(last.size() - 1)).isEqualTo(keys(manager.get("/clocks?sort=-due").json().path("clocks"), "dueAt").get(0));
    }

    @Test
    void whatBreaksNextComesFirstAndWhatIsBrokenIsCounted() {
        for (int hours = 1; hours <= 12; hours++) {
            clock("STEP", "X-" + hours, "benchmark", "", Duration.ofHours(hours));
        }
        JsonNode summary = new Api(port, CaseWork.MANAGER).get("/clocks/summary").json();
        String now = summary.path("now").asText();

        assertThat(keys(summary.path("next"), "limitAt")).hasSize(10).isSorted();
        assertThat(texts(summary.path("next"), "limitAt")).allMatch(limit -> Instant.parse(limit).isAfter(Instant.parse(now)));
        assertThat(StreamSupport.stream(summary.path("kinds").spliterator(), false).mapToLong(kind -> kind.path("broken").asLong()).sum())
                .isEqualTo(new Api(port, CaseWork.MANAGER).get("/clocks?state=broken").json().path("total").asLong());
    }

    @Test
    void theFileHoldsWhatTheListHoldsAndNoFormula() {
        String reference = "X-" + System.nanoTime();
        clock("STEP", reference, "=HYPERLINK(\"http://evil.example\")", "@sum", Duration.ofHours(1));
        clock("PROMISE", reference, "+1", "-2", Duration.ofHours(2));

        Api.Answer file = new Api(port, CaseWork.MANAGER).get("/clocks.csv?sort=-due&reference=" + reference);
        assertThat(file.type()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.body().lines().toList()).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContainPattern("(^|,)\"[=+@-]"));
        assertThat(file.body()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"'@sum\"").contains("\"'+1\",\"'-2\"");
        assertThat(file.body().lines().toList().get(1)).startsWith('"' + reference + "\",\"promise\",\"fine\"");
        assertThat(new Api(port, CaseWork.MANAGER).get("/clocks.csv?kind=step&reference=" + reference).body()).hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "within=soon|'soon' in within is not a number of hours we can look ahead; write a whole number from 1 to 8784.",
        "within=0|'0' in within is not a number of hours we can look ahead; write a whole number from 1 to 8784.",
        "sort=egg|'egg' is not a value of sort; choose one of: due, limit, kind, holder, reference.",
        "state=egg|'egg' is not a value of state; choose one of: running, overdue, broken, near, fine."})
    void aWrongQuestionIsRefusedInOneSentence(String query, String sentence) {
        for (String url : List.of("/clocks?", "/clocks.csv?")) {
            Api.Answer answer = new Api(port, CaseWork.MANAGER).get(url + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("detail")).isEqualTo(sentence);
        }
    }

    private static long total(JsonNode summary) {
        return StreamSupport.stream(summary.path("kinds").spliterator(), false).mapToLong(kind -> kind.path("running").asLong()).sum();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one.path(field).asText()).toList();
    }

    private void clock(String kind, String reference, String startedBy, String responsible, Duration due) {
        clock(kind, reference, startedBy, responsible, Instant.now().plus(due), Instant.now().plus(due).plusSeconds(60));
    }

    private void clock(String kind, String reference, String startedBy, String responsible, Instant due, Instant limit) {
        database.update("""
                insert into clock (kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state)
                values (?, ?, '', ?, now(), ?::timestamptz, ?::timestamptz, ?, 'RUNNING')""", kind, reference, startedBy, due.toString(), limit.toString(), responsible);
    }
}
