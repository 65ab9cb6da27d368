package nl.klachtkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.access.LogIns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class CaseFinderTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest
    @ValueSource(strings = {"Zoë van 't Klooster", "klooster", "KLOO", "zoe", "0698761234", "+31 (0)6 98 76 12 34", "0031698761234", "761234",
        "zoe.klooster@example.org", "Zoe.Klooster@"})
    void aCaseIsFoundByWhateverTheCustomerSays(String typed) {
        String reference = work.receive(Map.of("customerName", "Zoë van 't Klooster (fictitious)", "customerPhone", "06-98761234",
                "customerEmail", "Zoe.Klooster@example.org"));

        assertThat(found("anna", typed)).first().satisfies(first -> {
            assertThat(first.path("reference").asText()).isEqualTo(reference);
            assertThat(first.path("customer").asText()).isEqualTo("Zoë van 't Klooster (fictitious)");
            assertThat(first.path("open").asBoolean()).isTrue();
        });
    }

    @Test
    void aNumberThatWasWrittenDownWithItsCountryIsFoundWithoutIt() {
        String reference = work.receive(Map.of("customerPhone", "+31 (0)20 555 01 34"));

        assertThat(references("anna", "020-5550134")).containsExactly(reference);
        assertThat(references("anna", "020-5550135")).isEmpty();
    }

    @Test
    void whatHasEndedIsFoundAfterWhatIsOpen() {
        String name = "Ottoline Verhulst (fictitious)";
        String closed = work.receive(Map.of("customerName", name));
        work.submit(closed, "userTask_holdFirstConversation", work.ownerOf(closed), CaseWork.CONVERSATION);
        work.offer(closed, "none", "0");
        work.present(closed, "accepted");
        work.close(closed);
        String open = work.receive(Map.of("customerName", name));
        String newer = work.receive(Map.of("customerName", name));

        assertThat(references("bram", "verhulst")).containsExactly(newer, open, closed);
        assertThat(found("bram", "verhulst").get(2).path("open").asBoolean()).isFalse();
        assertThat(references("bram", closed.toLowerCase())).containsExactly(closed);
    }

    @Test
    void atMostTwentyAreShownAndItSaysThatThereAreMore() {
        IntStream.range(0, CaseFinder.MOST).forEach(number -> work.receive(Map.of("customerName", "Quintijn Veelvoor")));
        assertThat(ask("anna", "quintijn").path("more").asBoolean()).isFalse();
        work.receive(Map.of("customerName", "Quintijn Veelvoor"));

        assertThat(found("anna", "quintijn")).hasSize(CaseFinder.MOST);
        assertThat(ask("anna", "quintijn").path("more").asBoolean()).isTrue();
    }

    @Test
    void agentsAndTheirLeadersSeeEveryCaseADepartmentItsOwnAndAStrangerNothing() {
        work.hire("fien", "finance");
        String name = "Wolfert Onbekend";
        String asked = work.receive(Map.of("customerName", name));
        work.submit(asked, "userTask_holdFirstConversation", work.ownerOf(asked), CaseWork.CONVERSATION);
        work.submit(asked, "userTask_prepareOffer", work.ownerOf(asked), Map.of("questionTo", "warehouse", "questionUrgency", "normal",
                "question", "Is it there?", "offerText", "We look for it", "offerDifference", "None", "compensationKind", "none", "amount", "0"));
        String other = work.receive(Map.of("customerName", name));

        for (String person : List.of("anna", "bram", CaseWork.LEAD, CaseWork.MANAGER, CaseWork.DIRECTOR)) {
            assertThat(references(person, "wolfert")).as(person).containsExactlyInAnyOrder(asked, other);
        }
        assertThat(references(CaseWork.WAREHOUSE, "wolfert")).containsExactly(asked);
        assertThat(references(CaseWork.WAREHOUSE_HEAD, "wolfert")).containsExactly(asked);
        assertThat(references(CaseWork.BILLING, "wolfert")).isEmpty();
        assertThat(references("fien", "wolfert")).isEmpty();
        assertThat(references("fien", asked)).isEmpty();
    }

    @Test
    void whatMeansNothingIsRefusedInOneSentence() {
        var answer = web.withBasicAuth("anna", LogIns.passwordOf("anna")).getForEntity("/api/v1/cases?find={typed}", JsonNode.class, "x");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("detail").asText()).startsWith("Type at least two letters of a name");
    }

    /** With few rows the database would rather read them all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "signal_phone | 0612345678", "signal_mail | jo@example.org", "signal_name | jansen"})
    void everyWayToFindACaseHasAnIndex(String index, String typed) {
        Wanted wanted = Wanted.of(typed);
        String asked = wanted.values().entrySet().stream().reduce("explain select s.reference from signal s where " + wanted.condition(),
                (text, value) -> text.replace(":" + value.getKey(), "'" + value.getValue() + "'"), (one, same) -> one);
        AtomicReference<List<String>> plan = new AtomicReference<>();
        work.inTransaction(() -> {
            database.execute("set local enable_seqscan = off");
            plan.set(database.queryForList(asked, String.class));
        });

        assertThat(String.join("\n", plan.get())).contains(index);
    }

    private List<String> references(String person, String typed) {
        return StreamSupport.stream(found(person, typed).spliterator(), false).map(one -> one.path("reference").asText()).toList();
    }

    private JsonNode found(String person, String typed) {
        return ask(person, typed).path("cases");
    }

    private JsonNode ask(String person, String typed) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForObject("/api/v1/cases?find={typed}", JsonNode.class, typed);
    }
}
