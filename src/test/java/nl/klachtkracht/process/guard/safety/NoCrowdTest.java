package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class NoCrowdTest {

    private static final Rule RULE = new NoCrowd();
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\" sourceRef=\"(\\w+)\" targetRef=\"(\\w+)\"");
    private static final String TEN = "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>10</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>";

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aForkOfWhichTwoWaysComeBackGrows() {
        assertThat(judge(task("look") + fork("fork") + flow("to", "look", "fork") + flow("back", "fork", "look") + flow("again", "fork", "look")))
                .extracting(Finding::element).containsExactly("fork");
    }

    @Test
    void oneThatIsJoinedFirstDoesNot() {
        assertThat(judge(task("look") + fork("fork") + flow("to", "look", "fork") + flow("a", "fork", "join") + flow("b", "fork", "join")
                + "<bpmn:parallelGateway id=\"join\"></bpmn:parallelGateway>" + flow("back", "join", "look"))).isEmpty();
    }

    @Test
    void oneOfWhichOneWayComesBackDoesNot() {
        assertThat(judge(task("look") + fork("fork") + flow("to", "look", "fork") + flow("back", "fork", "look") + flow("on", "fork", "end") + "<bpmn:endEvent id=\"end\"></bpmn:endEvent>")).isEmpty();
    }

    @Test
    void aTaskWhoseTimerBringsAnotherOneGrows() {
        assertThat(judge(task("look") + "<bpmn:boundaryEvent id=\"later\" attachedToRef=\"look\" cancelActivity=\"false\"></bpmn:boundaryEvent>" + flow("again", "later", "look")))
                .extracting(Finding::element).containsExactly("later");
    }

    @Test
    void forksBehindForksMultiply() {
        String forks = IntStream.range(0, 14).mapToObj(number -> fork("fork" + number) + "<bpmn:exclusiveGateway id=\"met%d\" />".formatted(number)
                + flow("a" + number, "fork" + number, "met" + number) + flow("b" + number, "fork" + number, "met" + number) + flow("on" + number, "met" + number, number < 13 ? "fork" + (number + 1) : "end"))
                .collect(Collectors.joining());

        assertThat(judge(task("look") + flow("to", "look", "fork0") + forks + "<bpmn:endEvent id=\"end\" />")).extracting(Finding::element).containsExactly("begin");
    }

    @Test
    void soDoRepetitionsInsideOfRepetitions() {
        String inside = "<bpmn:task id=\"deepest\">" + TEN + "</bpmn:task>";
        for (String box : new String[] {"inner", "middle", "outer"}) {
            String first = inside.replaceFirst("(?s)^<bpmn:\\w+ id=\"(\\w+)\".*", "$1");
            inside = "<bpmn:subProcess id=\"%1$s\">%2$s<bpmn:startEvent id=\"into_%1$s\" />%3$s%4$s</bpmn:subProcess>".formatted(
                    box, TEN, flow("flow_" + box, "into_" + box, first), inside);
        }

        assertThat(judge(task("look") + flow("to", "look", "outer") + inside)).extracting(Finding::element).containsExactly("begin");
    }

    private static List<Finding> judge(String elements) {
        return GateBench.judge(RULE, Sent.written("own.bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><bpmn:process id="own" isExecutable="true">
                  <bpmn:startEvent id="begin"></bpmn:startEvent><bpmn:sequenceFlow id="in" sourceRef="begin" targetRef="look" />%s</bpmn:process></bpmn:definitions>
                """.formatted(elements)).whole(NoCrowdTest::joined).texts());
    }

    /** Each step says which flows leave it, as a file of Camunda Modeler does. */
    private static String joined(String text) {
        String joined = text.replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", "");
        List<MatchResult> flows = FLOW.matcher(text).results().toList();
        for (MatchResult flow : flows) {
            joined = leads(joined, flow.group(2), "outgoing", flow.group(1));
        }
        for (MatchResult flow : flows) {
            joined = leads(joined, flow.group(3), "incoming", flow.group(1));
        }
        return joined;
    }

    private static String leads(String text, String node, String way, String flow) {
        String reference = "<bpmn:%1$s>%2$s</bpmn:%1$s>".formatted(way, flow);
        return text.replaceFirst("(<bpmn:(\\w+) id=\"" + node + "\"[^>]*?) ?/>", "$1></bpmn:$2>").replaceFirst("(<bpmn:\\w+ id=\"" + node + "\"[^>]*>)", "$1" + reference);
    }

    private static String task(String id) {
        return "<bpmn:userTask id=\"" + id + "\" />";
    }

    private static String fork(String id) {
        return "<bpmn:parallelGateway id=\"" + id + "\" />";
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }
}
