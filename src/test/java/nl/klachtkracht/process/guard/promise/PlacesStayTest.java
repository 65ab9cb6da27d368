package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** What lists and alarms look for stays under its id. */
class PlacesStayTest {

    private static final Rule RULE = new PlacesStay();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anotherLabelIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").attribute("boundaryTimer_lapse", "name", "Nearly a day").sent())).isEmpty();
    }

    @Test
    void aTaskUnderAnotherIdIsNamedByIt() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").everywhere("\"userTask_presentOffer\"", "\"userTask_tellOffer\"").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("userTask_presentOffer is gone")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_tellOffer");
    }

    @Test
    void aTimerUnderAnotherIdIsMissed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").everywhere("\"boundaryTimer_director\"", "\"boundaryTimer_boss\"").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("gone or has another id")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_director");
    }
}
