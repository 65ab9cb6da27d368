package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Time is moved beside a job executor that works, as whoever tries the demo does it: in one jump. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"klachtkracht.demo.stories=false",
    "klachtkracht.embedded.directory=target/test-demo-time", "klachtkracht.embedded.keep=false", "klachtkracht.embedded.port=0"})
@ActiveProfiles("demo")
@Import({CaseWork.class, CaseRecord.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class DemoTimeTest implements FreeMailPorts {

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private ProcessEngine engine;

    @Test
    void whateverIsDueInOneJumpHappensAtItsOwnMoment(CapturedOutput output) {
        List<String> references = List.of(asked(), asked(), asked());

        JsonNode answer = web.withBasicAuth(CaseWork.LEAD, CaseWork.PASSWORD)
                .postForObject("/api/v1/demo/clock", Map.of("advance", "PT30H"), JsonNode.class);

        assertThat(answer.has("note")).isFalse();
        assertThat(references).allSatisfy(reference -> {
            Story.Offered offer = record.story(reference).offers().get(0);
            Instant begin = offer.approval().get(0).at();
            assertThat(offer.approval()).extracting(Story.Step::step).containsExactly("requested", "reminded", "next-level", "director");
            isAt(offer.approval().get(1).at(), begin, Duration.ofHours(8));
            isAt(offer.approval().get(2).at(), begin, Duration.ofHours(16));
            isAt(offer.approval().get(3).at(), begin, Duration.ofHours(20));
            isAt(offer.decision().at(), begin, Duration.ofMinutes(23 * 60 + 45));
            assertThat(offer.decision()).returns("table", Story.Decided::source).returns(false, Story.Decided::late);
            isAt(Instant.parse(answer.path("now").asText()), begin, Duration.ofHours(30));
            assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
            Story.Written reminder = record.story(reference).letters().stream().filter(letter -> letter.kind().equals("approval-reminder")).findFirst().orElseThrow();
            isAt(reminder.writtenAt(), begin, Duration.ofHours(8));
            isAt(reminder.sentAt(), begin, Duration.ofHours(8));
        });
        assertThat(output).doesNotContain("ENGINE-14006", "ENGINE-16006");
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().isActive())
                .as("the job executor works again").isTrue();
    }

    private String asked() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    private static void isAt(Instant moment, Instant begin, Duration after) {
        assertThat(moment).isCloseTo(begin.plus(after), within(1, ChronoUnit.MINUTES));
    }
}
