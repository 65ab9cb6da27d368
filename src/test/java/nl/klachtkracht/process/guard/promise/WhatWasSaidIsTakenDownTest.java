package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** What was said is taken down before the case waits again. */
class WhatWasSaidIsTakenDownTest {

    private static final Rule RULE = new WhatWasSaidIsTakenDown();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void whoReadsAlongFirstLosesIt() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_customerReached_recordConversation", "more")
                .draw("complaintResolution", person("more", "x") + flow("on", "more", "serviceTask_recordConversation")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("lost when a case waits here")).extracting(Finding::element).containsExactlyInAnyOrder("on");
    }

    @Test
    void aJobInBetweenLosesIt() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").attribute("serviceTask_recordCustomerAnswer", "camunda:asyncBefore", "true").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("lost when a case waits here")).extracting(Finding::element).containsExactlyInAnyOrder("serviceTask_recordCustomerAnswer");
    }

    @Test
    void aSignalIsRegisteredAtOnce() {
        assertThat(GateBench.judge(RULE, change("", "signal-intake.bpmn").attribute("serviceTask_registerSignal", "camunda:asyncBefore", "true").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("lost when a case waits here")).extracting(Finding::element).containsExactlyInAnyOrder("serviceTask_registerSignal");
    }
}
