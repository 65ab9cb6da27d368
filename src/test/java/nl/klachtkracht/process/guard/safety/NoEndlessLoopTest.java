package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class NoEndlessLoopTest {

    private static final Rule RULE = new NoEndlessLoop();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aTaskOnTheWayBackIsEnough() {
        assertThat(GateBench.judge(RULE, again("<bpmn:userTask id=\"way\" name=\"Look again\">", "</bpmn:userTask>").texts())).isEmpty();
    }

    @Test
    void aStepOnTheWayBackIsNot() {
        assertThat(GateBench.judge(RULE, again("<bpmn:serviceTask id=\"way\" camunda:delegateExpression=\"${tellTeamLeadDelegate}\">", "</bpmn:serviceTask>").texts()))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.element()).isEqualTo("serviceTask_planFulfilment");
                    assertThat(finding.reason()).contains("(serviceTask_planFulfilment, exclusiveGateway_whatPromised, way)");
                });
    }

    @Test
    void halfAnHourOnTheWayBackIsEnoughAndASecondIsNot() {
        assertThat(GateBench.judge(RULE, again(caught("<bpmn:timeDuration>PT30M</bpmn:timeDuration>"), "</bpmn:intermediateCatchEvent>").texts())).isEmpty();
        assertThat(GateBench.judge(RULE, again(caught("<bpmn:timeDuration>PT1S</bpmn:timeDuration>"), "</bpmn:intermediateCatchEvent>").texts())).hasSize(1);
    }

    @Test
    void theTimeForAStepBeginsAnewAndAMomentOfAClockHasPassed() {
        assertThat(GateBench.judge(RULE, again(caught("<bpmn:timeDate>${clocks.step(execution)}</bpmn:timeDate>"), "</bpmn:intermediateCatchEvent>").texts())).isEmpty();
        assertThat(GateBench.judge(RULE, again(caught("<bpmn:timeDate>${clocks.due(execution, 'contact')}</bpmn:timeDate>"), "</bpmn:intermediateCatchEvent>").texts())).hasSize(1);
    }

    @Test
    void aWayThatJoinsOneWithATaskWaitsForIt() {
        assertThat(GateBench.judge(RULE, both("userTask").texts())).isEmpty();
        assertThat(GateBench.judge(RULE, both("manualTask").texts())).hasSize(1);
    }

    @Test
    void aCallHoldsWhenItsStoryHoldsOnEveryWay() {
        String call = "<bpmn:callActivity id=\"way\" calledElement=\"%s\" camunda:calledElementBinding=\"deployment\">";

        assertThat(GateBench.judge(RULE, again(call.formatted("offerAndAnswer"), "</bpmn:callActivity>").texts())).isEmpty();
        assertThat(GateBench.judge(RULE, again(call.formatted("compensationApproval"), "</bpmn:callActivity>").texts())).hasSize(1);
    }

    @Test
    void aTaskTakenOutOfACalledStoryIsFoundWhereItIsCalled() {
        Sent sent = again("<bpmn:callActivity id=\"way\" calledElement=\"short\" camunda:calledElementBinding=\"deployment\">", "</bpmn:callActivity>").and("short.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><bpmn:process id="short" isExecutable="true">
                  <bpmn:startEvent id="s"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="e" />
                  <bpmn:endEvent id="e"><bpmn:incoming>f</bpmn:incoming></bpmn:endEvent></bpmn:process></bpmn:definitions>""");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("serviceTask_planFulfilment");
    }

    private static String caught(String time) {
        return "<bpmn:intermediateCatchEvent id=\"way\">" + time;
    }

    /** A way from the question back to the step in front of it. */
    private static Sent again(String open, String close) {
        String time = open.replaceFirst("(?s).*?(<bpmn:time.*|$)", "$1");
        String timer = time.isEmpty() ? "" : "<bpmn:timerEventDefinition id=\"timer_way\">" + time + "</bpmn:timerEventDefinition>";
        return back("way", "way").before("</bpmn:process>", open.replace(time, "") + "<bpmn:incoming>to_way</bpmn:incoming><bpmn:outgoing>from_way</bpmn:outgoing>" + timer + close);
    }

    /** Two ways back beside each other, one of them with this kind of task. */
    private static Sent both(String task) {
        return back("fork", "joined").before("</bpmn:process>", """
                <bpmn:parallelGateway id="fork"><bpmn:incoming>to_way</bpmn:incoming><bpmn:outgoing>a</bpmn:outgoing><bpmn:outgoing>b</bpmn:outgoing></bpmn:parallelGateway>
                <bpmn:sequenceFlow id="a" sourceRef="fork" targetRef="joined" /><bpmn:sequenceFlow id="b" sourceRef="fork" targetRef="task" />
                <bpmn:%1$s id="task"><bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing></bpmn:%1$s><bpmn:sequenceFlow id="c" sourceRef="task" targetRef="joined" />
                <bpmn:parallelGateway id="joined"><bpmn:incoming>a</bpmn:incoming><bpmn:incoming>c</bpmn:incoming><bpmn:outgoing>from_way</bpmn:outgoing></bpmn:parallelGateway>
                """.formatted(task));
    }

    private static Sent back(String first, String last) {
        return Sent.ours("fulfilment.bpmn")
                .after("<bpmn:outgoing>sequenceFlow_whatPromised_nothingToGive</bpmn:outgoing>", "<bpmn:outgoing>to_way</bpmn:outgoing>")
                .after("<bpmn:incoming>sequenceFlow_offerAccepted_planFulfilment</bpmn:incoming>", "<bpmn:incoming>from_way</bpmn:incoming>")
                .before("</bpmn:process>", "<bpmn:sequenceFlow id=\"to_way\" sourceRef=\"exclusiveGateway_whatPromised\" targetRef=\"" + first
                        + "\" /><bpmn:sequenceFlow id=\"from_way\" sourceRef=\"" + last + "\" targetRef=\"serviceTask_planFulfilment\" />");
    }
}
