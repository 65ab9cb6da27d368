package nl.klachtkracht.process.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class HeatControllerTest {

    private static final String MODEL = "complaintResolution";
    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private HistoryService history;

    @Test
    void eachActivityIsToldWithWhatASlowCountOfTheHistoryGives() {
        for (int hours = 1; hours <= 5; hours++) {
            ended(Duration.ofHours(hours));
        }
        work.heard();
        List<HistoricProcessInstance> stories = history.createHistoricProcessInstanceQuery().processDefinitionId(work.definition(MODEL)).finished().list();
        BigDecimal lead = stories.stream().map(story -> BigDecimal.valueOf(story.getDurationInMillis())).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, List<Long>> waited = new TreeMap<>();
        for (HistoricProcessInstance story : stories) {
            for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery().processInstanceId(story.getId()).finished().list()) {
                waited.computeIfAbsent(activity.getActivityId(), any -> new ArrayList<>()).add(activity.getDurationInMillis());
            }
        }

        JsonNode heat = new Api(port, CaseWork.MANAGER).get("/diagrams/" + work.definition(MODEL) + "/heat").json();

        assertThat(heat.path("ended").asInt()).isEqualTo(stories.size());
        assertThat(heat.path("activities")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(told -> {
            List<Long> times = waited.get(told.path("activity").asText());
            Collections.sort(times);
            assertThat(told.path("count").asInt()).isEqualTo(times.size());
            assertThat(told.path("p50").asLong()).isEqualTo(times.get((times.size() + 1) / 2 - 1) / 1000);
            assertThat(told.path("p90").asLong()).isEqualTo(times.get((9 * times.size() + 9) / 10 - 1) / 1000);
            BigDecimal all = times.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(told.path("share").decimalValue()).isEqualByComparingTo(all.divide(lead, 4, RoundingMode.HALF_UP));
        });
        assertThat(heat.path("activities")).anySatisfy(told -> {
            assertThat(told.path("activity").asText()).isEqualTo("userTask_holdFirstConversation");
            assertThat(told.path("name").asText()).isEqualTo("Hold first conversation");
            assertThat(told.path("p90").asLong()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({"lea, 200", "mo, 200", "dirk, 200", "anna, 403", "wim, 403", "first.admin, 403"})
    void itIsForThoseWhoMaySeeHowComplaintsAreHandled(String person, int status) {
        assertThat(new Api(port, person).get("/diagrams/" + work.definition(MODEL) + "/heat").status()).isEqualTo(status);
    }

    @Test
    void aModelThatDoesNotExistIsSaidToBeMissing() {
        Api.Answer answer = new Api(port, CaseWork.MANAGER).get("/diagrams/nothing/heat");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).isEqualTo("There is no model with id 'nothing' that you may see.");
    }

    private void ended(Duration waiting) {
        String reference = work.receive(Map.of());
        CaseWork.advance(waiting);
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        CaseWork.advance(Duration.ofMinutes(20));
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        work.close(reference);
    }
}
