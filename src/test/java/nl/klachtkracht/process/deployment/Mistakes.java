package nl.klachtkracht.process.deployment;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.params.provider.Arguments;

/** What somebody who draws a story of their own gets wrong without meaning harm; each is a whole deployment. */
public final class Mistakes {

    private static final String FILE = "tea-break.bpmn";
    private static final String START = node("startEvent", "start", "", "", "in", "");
    private static final String END = node("endEvent", "end", "", "out", "", "");
    private static final String IN = flow("in", "start", "middle", "");
    private static final String OUT = flow("out", "middle", "end", "");
    private static final String MOMENT = "<bpmn:timeDate>${clocks.due(execution, 'contact')}</bpmn:timeDate>";
    private static final String MESSAGE = "<bpmn:message id=\"message_x\" name=\"complaint.opened\" />";
    private static final String READY = "<bpmn:conditionExpression>${ready}</bpmn:conditionExpression>";

    private Mistakes() {
    }

    /** @return words for the mistake, the files, and the element that a person has to find */
    static Stream<Arguments> all() {
        return Stream.of(
                mistake("an answer of a gateway without a condition", fork("", "", ""), "middle"),
                mistake("a default answer with a condition", fork(" default=\"out\"", READY, READY), "middle"),
                mistake("a question with one answer, and a condition on it",
                        story(START + IN + node("exclusiveGateway", "middle", "", "in", "out", "") + flow("out", "middle", "end", READY) + END), "middle"),
                mistake("a gateway that leads nowhere", nowhere(), "middle"),
                mistake("a story that begins nowhere", story(node("task", "middle", "", "", "out", "") + OUT + END), "teaBreak"),
                mistake("a story that begins twice",
                        story(START + IN + node("task", "middle", "", "in second", "out", "") + OUT + END + node("startEvent", "again", "", "", "second", "") + flow("second", "again", "middle", "")), "again"),
                mistake("a box without a beginning", middle("subProcess", "", ""), "middle"),
                mistake("a box that begins twice", middle("subProcess", "", "<bpmn:startEvent id=\"one\" /><bpmn:startEvent id=\"two\" />"), "two"),
                mistake("a box that begins with a message", middle("subProcess", "", "<bpmn:startEvent id=\"one\">" + message("message_x") + "</bpmn:startEvent>").whole(Mistakes::withMessage), "one"),
                mistake("a box beside the story that nothing starts", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END
                        + "<bpmn:subProcess id=\"beside\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"one\" /></bpmn:subProcess>"), "one"),
                mistake("an event that waits for nothing", middle("intermediateCatchEvent", "", ""), "middle"),
                mistake("a timer without a time", middle("intermediateCatchEvent", "", "<bpmn:timerEventDefinition id=\"t\" />"), "middle"),
                mistake("a message event without a message", middle("intermediateCatchEvent", "", "<bpmn:messageEventDefinition id=\"m\" />"), "middle"),
                mistake("a message without a name", middle("intermediateCatchEvent", "", message("message_x")).whole(text -> text.replace("</bpmn:definitions>", "<bpmn:message id=\"message_x\" /></bpmn:definitions>")), "middle"),
                mistake("an event on nothing", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END + "<bpmn:boundaryEvent id=\"edge\" attachedToRef=\"middle\" />"), "edge"),
                mistake("a step that runs later, behind an event", middle("eventBasedGateway", " camunda:asyncAfter=\"true\"", ""), "middle"),
                mistake("an event gateway that leads to a task", middle("eventBasedGateway", "", "").whole(text -> text.replace("bpmn:endEvent", "bpmn:task")), "middle"),
                mistake("a repeated step without a number", middle("task", "", "<bpmn:multiInstanceLoopCharacteristics />"), "middle"),
                mistake("a repeated step without a list", middle("task", "", "<bpmn:multiInstanceLoopCharacteristics camunda:elementVariable=\"one\"><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"), "middle"),
                mistake("a result of a table in a way that is none", middle("businessRuleTask", " camunda:decisionRef=\"approvalLapse\" camunda:resultVariable=\"mine\" camunda:mapDecisionResult=\"onlyOne\"", ""), "middle"),
                mistake("a table by a version that is not said", middle("businessRuleTask", " camunda:decisionRef=\"approvalLapse\" camunda:decisionRefBinding=\"version\"", ""), "middle"),
                mistake("a call by a version that is not said", middle("callActivity", " calledElement=\"fulfilment\" camunda:calledElementBinding=\"version\"", "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" /></bpmn:extensionElements>"), "middle"),
                mistake("an end that fails without saying how", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + node("endEvent", "end", "", "out", "", "<bpmn:errorEventDefinition id=\"e\" />")), "end"),
                mistake("an end that fails with an error without a code",
                        story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + node("endEvent", "end", "", "out", "", "<bpmn:errorEventDefinition id=\"e\" errorRef=\"error_x\" />"))
                                .whole(text -> text.replace("</bpmn:definitions>", "<bpmn:error id=\"error_x\" name=\"x\" /></bpmn:definitions>")), "end"),
                mistake("a form by a binding that is none", middle("userTask", " camunda:formRef=\"prepare-offer\" camunda:formRefBinding=\"newest\" camunda:candidateGroups=\"agent\" camunda:dueDate=\"${clocks.step(execution)}\"", ""), "middle"),
                mistake("a flow into a box beside the story", story(START + flow("in", "start", "middle", "") + node("subProcess", "middle", " triggeredByEvent=\"true\"", "in", "",
                        "<bpmn:startEvent id=\"one\">" + message("message_x") + "</bpmn:startEvent>")).whole(Mistakes::withMessage), "in"),
                mistake("a story that keeps its cases for a time that is none", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END).with("P30D", "for ever"), "teaBreak"),
                mistake("a version tag longer than the engine keeps", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END)
                        .with("camunda:historyTimeToLive", "camunda:versionTag=\"" + "1.".repeat(40) + "\" camunda:historyTimeToLive"), "teaBreak"),
                mistake("a second story that begins with the message of ours",
                        story(node("startEvent", "start", "", "", "in", message("message_x")) + IN + node("task", "middle", "", "in", "out", "") + OUT + END).whole(Mistakes::withMessage), "start"),
                mistake("a waiting for one message twice at once",
                        story(START + IN + node("receiveTask", "middle", " messageRef=\"message_x\"", "in", "out", "") + OUT + END
                                + node("boundaryEvent", "edge", " attachedToRef=\"middle\"", "", "", message("message_x"))).whole(Mistakes::withMessage), "edge"),
                mistake("two messages at the edge of one step",
                        story(START + IN + node("receiveTask", "middle", " messageRef=\"message_y\"", "in", "out", "") + OUT + END
                                + node("boundaryEvent", "edge", " attachedToRef=\"middle\"", "", "", message("message_x"))
                                + node("boundaryEvent", "other", " attachedToRef=\"middle\"", "", "", message("message_x"))).whole(Mistakes::withMessage)
                                .whole(text -> text.replace("</bpmn:definitions>", "<bpmn:message id=\"message_y\" name=\"tea.made\" /></bpmn:definitions>")), "other"),
                mistake("a picture without a size", drawn("<bpmndi:BPMNShape id=\"shape_start\" bpmnElement=\"start\" />"), FILE),
                mistake("a picture of what is not there", drawn("<bpmndi:BPMNShape id=\"shape_start\" bpmnElement=\"gone\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape>"), "shape_start"),
                mistake("an arrow with one end", drawn("<bpmndi:BPMNEdge id=\"edge_in\" bpmnElement=\"in\"><di:waypoint x=\"1\" y=\"1\" /></bpmndi:BPMNEdge>"), FILE),
                mistake("a timer that begins a story at a moment of a case", story(node("startEvent", "start", "", "", "in", "<bpmn:timerEventDefinition id=\"t\">" + MOMENT + "</bpmn:timerEventDefinition>") + IN
                        + node("task", "middle", "", "in", "out", "") + OUT + END), "start"),
                mistake("a story without an id", story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END).with("<bpmn:process id=\"teaBreak\"", "<bpmn:process"), FILE),
                mistake("a step without an id", story(START + IN + OUT + END + "<bpmn:task><bpmn:incoming>in</bpmn:incoming></bpmn:task>"), "in"),
                mistake("a table kept for a time that is none", Sent.ours("approval-lapse.dmn").whole(text -> text.replaceFirst("historyTimeToLive=\"[^\"]*\"", "historyTimeToLive=\"for ever\"")), "approvalLapse"),
                mistake("a table without an answer", table("<decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"e\" typeRef=\"string\"><text>x</text></inputExpression></input></decisionTable>"), "tea.dmn"),
                mistake("a table whose version tag is longer than the engine keeps", table("<decisionTable id=\"t\"><output id=\"o\" name=\"o\" typeRef=\"string\" /></decisionTable>")
                        .with("<decision id=\"tea\"", "<decision id=\"tea\" camunda:versionTag=\"" + "1.".repeat(40) + "\""), "tea"),
                mistake("two answers of one name", table("<decisionTable id=\"t\"><output id=\"o\" name=\"o\" typeRef=\"string\" /><output id=\"p\" name=\"o\" typeRef=\"string\" /></decisionTable>"), "tea.dmn"),
                mistake("a sum where one row answers", table("<decisionTable id=\"t\" hitPolicy=\"UNIQUE\" aggregation=\"SUM\"><output id=\"o\" name=\"o\" typeRef=\"integer\" /></decisionTable>"), "tea.dmn"),
                mistake("a form whose id is a number", Sent.written("tea.form", "{\"id\": 7, \"type\": \"default\", \"components\": []}"), "tea.form"),
                mistake("a form of lists", Sent.written("tea.form", "[]"), "tea.form"),
                mistake("a form with a very long id", Sent.written("tea.form", "{\"id\": \"" + "tea-".repeat(80) + "\", \"type\": \"default\", \"components\": []}"), "tea.form"));
    }

    /** @return a story that only the engine refuses, at its element {@code middle} */
    public static String leadsNowhere() {
        return nowhere().texts().get(FILE);
    }

    private static Sent nowhere() {
        return story(START + IN + node("exclusiveGateway", "middle", "", "in", "", ""));
    }

    private static Sent story(String elements) {
        return Sent.written(FILE, """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions_teaBreak" targetNamespace="http://klachtkracht.nl/bpmn">
                  <bpmn:process id="teaBreak" name="Tea break" isExecutable="true" camunda:historyTimeToLive="P30D" camunda:isStartableInTasklist="false">%s</bpmn:process>
                </bpmn:definitions>
                """.formatted(elements));
    }

    private static Sent middle(String kind, String attributes, String inside) {
        return story(START + IN + node(kind, "middle", attributes, "in", "out", inside) + OUT + END);
    }

    private static Sent fork(String attributes, String one, String other) {
        return story(START + IN + node("exclusiveGateway", "middle", attributes, "in", "out other", "") + flow("out", "middle", "end", one)
                + flow("other", "middle", "last", other) + END + node("endEvent", "last", "", "other", "", ""));
    }

    private static Sent drawn(String picture) {
        return story(START + IN + node("task", "middle", "", "in", "out", "") + OUT + END).with("</bpmn:process>",
                "</bpmn:process><bpmndi:BPMNDiagram id=\"d\"><bpmndi:BPMNPlane id=\"p\" bpmnElement=\"teaBreak\">" + picture + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>");
    }

    private static Sent table(String logic) {
        return Sent.written("tea.dmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_tea" name="Tea"
                    namespace="http://klachtkracht.nl/dmn">
                  <decision id="tea" name="Tea" camunda:historyTimeToLive="P30D">%s</decision>
                </definitions>
                """.formatted(logic));
    }

    private static String withMessage(String text) {
        return text.replace("</bpmn:definitions>", MESSAGE + "</bpmn:definitions>");
    }

    private static String message(String id) {
        return "<bpmn:messageEventDefinition messageRef=\"%s\" />".formatted(id);
    }

    private static String node(String kind, String id, String attributes, String in, String out, String inside) {
        String extensions = inside.startsWith("<bpmn:extensionElements>") ? inside : "";
        return "<bpmn:%s id=\"%s\"%s>%s%s%s%s</bpmn:%1$s>".formatted(kind, id, attributes, extensions, references("incoming", in), references("outgoing", out),
                extensions.isEmpty() ? inside : "");
    }

    private static String references(String kind, String flows) {
        return Stream.of(flows.split(" ")).filter(flow -> !flow.isEmpty()).map(flow -> "<bpmn:%1$s>%2$s</bpmn:%1$s>".formatted(kind, flow)).reduce("", String::concat);
    }

    private static String flow(String id, String from, String to, String inside) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>".formatted(id, from, to, inside);
    }

    private static Arguments mistake(String words, Sent sent, String element) {
        return Arguments.arguments(words, sent, element);
    }
}
