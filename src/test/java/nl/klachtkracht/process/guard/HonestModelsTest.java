package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What process owners change on a normal day, and what their tools do to a file on the way. */
@Execution(ExecutionMode.CONCURRENT)
class HonestModelsTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String OFFER = "offer-and-answer.bpmn";
    private static final String INTAKE = "signal-intake.bpmn";
    private static final String FULFILMENT = "fulfilment.bpmn";
    private static final String MANDATE = "compensation-mandate.dmn";
    private static final String TRIAGE = "signal-triage.dmn";
    private static final String CLOCK = "department-clock.dmn";
    private static final String TARGET = "resolution-target.dmn";
    private static final String FORM = "bring-bad-news.form";
    private static final String REMINDER = "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${clocks.after(execution, 'approval', 'PT8H')}</bpmn:timeDate>";
    private static final String END = "</bpmn:process>";
    private static final String PLANE = "</bpmndi:BPMNPlane>";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"times", "steps", "words", "tools", "tables", "forms"})
    void isNotRefused(String change, Sent sent) {
        assertThat(WholeGate.refusals(sent.bytes())).as(change).isEmpty();
    }

    static Stream<Arguments> times() {
        return Stream.of(
                change("the reminder after 6 hours instead of 8", ours(APPROVAL).with(REMINDER, REMINDER.replace("PT8H", "PT6H")).with("name=\"8 hours elapsed\"", "name=\"6 hours elapsed\"")),
                change("the next level after 12 hours", ours(APPROVAL).with("'PT16H'", "'PT12H'").with("16 hours elapsed", "12 hours elapsed")),
                change("the director after 18 hours and a half", ours(APPROVAL).with("'PT20H'", "'PT18H30M'")),
                change("the decision by the table after 23 hours", ours(APPROVAL).with("'PT23H45M'", "'PT23H'")),
                change("a task that is due sooner", ours(APPROVAL).with("camunda:dueDate=\"${clocks.after(execution, 'approval', 'PT8H')}\"", "camunda:dueDate=\"${clocks.after(execution, 'approval', 'PT4H')}\"")),
                change("blanks in a moment", ours(APPROVAL).with("${clocks.after(execution, 'approval', 'PT20H')}", "${ clocks.after( execution , 'approval', \"PT20H\" ) }")),
                change("a task higher in the list", ours(APPROVAL).with("camunda:priority=\"80\"", "camunda:priority=\"90\"")));
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                change("a second reminder after 12 hours", ours(APPROVAL)
                        .before(END, """
                                <bpmn:boundaryEvent id="boundaryTimer_secondReminder" name="12 hours elapsed" attachedToRef="subProcess_decision" cancelActivity="false">
                                  <bpmn:documentation>Half of the time is gone.</bpmn:documentation>
                                  <bpmn:outgoing>sequenceFlow_secondReminder</bpmn:outgoing>
                                  <bpmn:timerEventDefinition id="timer_secondReminder">
                                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${clocks.after(execution, 'approval', 'PT12H')}</bpmn:timeDate>
                                  </bpmn:timerEventDefinition>
                                </bpmn:boundaryEvent>
                                <bpmn:sequenceFlow id="sequenceFlow_secondReminder" sourceRef="boundaryTimer_secondReminder" targetRef="serviceTask_remindAgain" />
                                <bpmn:serviceTask id="serviceTask_remindAgain" name="Remind approver" camunda:delegateExpression="${remindApproverDelegate}">
                                  <bpmn:incoming>sequenceFlow_secondReminder</bpmn:incoming>
                                  <bpmn:outgoing>sequenceFlow_remindedAgain</bpmn:outgoing>
                                </bpmn:serviceTask>
                                <bpmn:sequenceFlow id="sequenceFlow_remindedAgain" sourceRef="serviceTask_remindAgain" targetRef="endEvent_remindedAgain" />
                                <bpmn:endEvent id="endEvent_remindedAgain" name="Approver reminded again">
                                  <bpmn:incoming>sequenceFlow_remindedAgain</bpmn:incoming>
                                </bpmn:endEvent>
                                """)),
                change("a manual step before the letter to the customer", between("<bpmn:manualTask id=\"task_breathe\" name=\"Read it once more\">", "</bpmn:manualTask>", "task_breathe")),
                change("a step that nobody built yet, as a placeholder", between("<bpmn:task id=\"task_later\" name=\"Think about a voucher\">", "</bpmn:task>", "task_later")),
                change("two things beside each other", ours(OFFER)
                        .with("sourceRef=\"serviceTask_recordBadNews\" targetRef=\"endEvent_badNewsBrought\"", "sourceRef=\"serviceTask_recordBadNews\" targetRef=\"parallelGateway_both\"")
                        .with("<bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming>", "<bpmn:incoming>sequenceFlow_joined</bpmn:incoming>")
                        .before(END, """
                                <bpmn:parallelGateway id="parallelGateway_both"><bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming>
                                  <bpmn:outgoing>flow_a</bpmn:outgoing><bpmn:outgoing>flow_b</bpmn:outgoing></bpmn:parallelGateway>
                                <bpmn:sequenceFlow id="flow_a" sourceRef="parallelGateway_both" targetRef="task_a" />
                                <bpmn:sequenceFlow id="flow_b" sourceRef="parallelGateway_both" targetRef="task_b" />
                                <bpmn:task id="task_a" name="Note it for the team"><bpmn:incoming>flow_a</bpmn:incoming><bpmn:outgoing>flow_c</bpmn:outgoing></bpmn:task>
                                <bpmn:task id="task_b" name="Note it for the month"><bpmn:incoming>flow_b</bpmn:incoming><bpmn:outgoing>flow_d</bpmn:outgoing></bpmn:task>
                                <bpmn:sequenceFlow id="flow_c" sourceRef="task_a" targetRef="parallelGateway_joined" />
                                <bpmn:sequenceFlow id="flow_d" sourceRef="task_b" targetRef="parallelGateway_joined" />
                                <bpmn:parallelGateway id="parallelGateway_joined"><bpmn:incoming>flow_c</bpmn:incoming><bpmn:incoming>flow_d</bpmn:incoming>
                                  <bpmn:outgoing>sequenceFlow_joined</bpmn:outgoing></bpmn:parallelGateway>
                                <bpmn:sequenceFlow id="sequenceFlow_joined" sourceRef="parallelGateway_joined" targetRef="endEvent_badNewsBrought" />
                                """)),
                change("a gateway that asks for two facts", ours(OFFER)
                        .with("sourceRef=\"serviceTask_recordBadNews\" targetRef=\"endEvent_badNewsBrought\"", "sourceRef=\"serviceTask_recordBadNews\" targetRef=\"gateway_afterDecline\"")
                        .with("<bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming>", "<bpmn:incoming>flow_no</bpmn:incoming><bpmn:incoming>flow_told</bpmn:incoming>")
                        .before(END, """
                                <bpmn:exclusiveGateway id="gateway_afterDecline" name="Was it declined?" default="flow_no"><bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming>
                                  <bpmn:outgoing>flow_yes</bpmn:outgoing><bpmn:outgoing>flow_no</bpmn:outgoing></bpmn:exclusiveGateway>
                                <bpmn:sequenceFlow id="flow_yes" name="Yes" sourceRef="gateway_afterDecline" targetRef="task_told">
                                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'declined' and (!accepted || not newOfferPossible)}</bpmn:conditionExpression>
                                </bpmn:sequenceFlow>
                                <bpmn:sequenceFlow id="flow_no" name="No" sourceRef="gateway_afterDecline" targetRef="endEvent_badNewsBrought" />
                                <bpmn:manualTask id="task_told" name="Tell the approver"><bpmn:incoming>flow_yes</bpmn:incoming><bpmn:outgoing>flow_told</bpmn:outgoing></bpmn:manualTask>
                                <bpmn:sequenceFlow id="flow_told" sourceRef="task_told" targetRef="endEvent_badNewsBrought" />
                                """)),
                change("a box around the letter", ours(FULFILMENT)
                        .with("sourceRef=\"serviceTask_bookPayment\" targetRef=\"endEvent_paymentBooked\"", "sourceRef=\"serviceTask_bookPayment\" targetRef=\"subProcess_afterwards\"")
                        .with("<bpmn:incoming>sequenceFlow_bookPayment_paymentBooked</bpmn:incoming>", "<bpmn:incoming>flow_out</bpmn:incoming>")
                        .before(END, """
                                <bpmn:subProcess id="subProcess_afterwards" name="Afterwards"><bpmn:incoming>sequenceFlow_bookPayment_paymentBooked</bpmn:incoming><bpmn:outgoing>flow_out</bpmn:outgoing>
                                  <bpmn:startEvent id="start_inside" name="Payment booked"><bpmn:outgoing>flow_in</bpmn:outgoing></bpmn:startEvent>
                                  <bpmn:sequenceFlow id="flow_in" sourceRef="start_inside" targetRef="end_inside" />
                                  <bpmn:endEvent id="end_inside" name="All done"><bpmn:incoming>flow_in</bpmn:incoming></bpmn:endEvent>
                                </bpmn:subProcess>
                                <bpmn:sequenceFlow id="flow_out" sourceRef="subProcess_afterwards" targetRef="endEvent_paymentBooked" />
                                """)),
                change("another group that may help at once", ours(INTAKE).everywhere("camunda:candidateGroups=\"agent,team-lead\"", "camunda:candidateGroups=\"agent, team-lead, manager\"")),
                change("a group beside those who are asked", ours(APPROVAL).with("camunda:candidateGroups=\"${approverGroup}\"", "camunda:candidateGroups=\"finance, ${approverGroup}\"")),
                change("history for five years", ours(FULFILMENT).with("camunda:historyTimeToLive=\"P730D\"", "camunda:historyTimeToLive=\"1825\"")),
                change("a letter that is tried more often", ours(FULFILMENT).with("R3/PT1M", "R5/PT10M")),
                change("tries that become rarer", ours(FULFILMENT).with("R3/PT1M", "PT1M,PT10M,PT1H")),
                change("a property that only people read", ours(FULFILMENT).after("<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>",
                        "<camunda:properties><camunda:property name=\"owner\" value=\"finance\" /></camunda:properties>")),
                change("a story of the owner's own, with a table of the owner's own", Sent.written("thank-you.bpmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_thankYou" targetNamespace="http://klachtkracht.nl/bpmn">
                          <bpmn:process id="thankYou" name="Thank you" isExecutable="true" camunda:historyTimeToLive="P730D" camunda:versionTag="1.0.0">
                            <bpmn:startEvent id="start_thanks" name="Something went well"><bpmn:outgoing>flow_1</bpmn:outgoing></bpmn:startEvent>
                            <bpmn:sequenceFlow id="flow_1" sourceRef="start_thanks" targetRef="rule_gift" />
                            <bpmn:businessRuleTask id="rule_gift" name="Choose a gift" camunda:decisionRef="gift" camunda:decisionRefBinding="latest" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="gift">
                              <bpmn:incoming>flow_1</bpmn:incoming><bpmn:outgoing>flow_2</bpmn:outgoing></bpmn:businessRuleTask>
                            <bpmn:sequenceFlow id="flow_2" sourceRef="rule_gift" targetRef="gateway_gift" />
                            <bpmn:exclusiveGateway id="gateway_gift" name="A card?" default="flow_4"><bpmn:incoming>flow_2</bpmn:incoming><bpmn:outgoing>flow_3</bpmn:outgoing><bpmn:outgoing>flow_4</bpmn:outgoing></bpmn:exclusiveGateway>
                            <bpmn:sequenceFlow id="flow_3" name="Yes" sourceRef="gateway_gift" targetRef="task_card">
                              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${gift == "card" &amp;&amp; times &gt;= 2}</bpmn:conditionExpression></bpmn:sequenceFlow>
                            <bpmn:manualTask id="task_card" name="Write a card"><bpmn:incoming>flow_3</bpmn:incoming><bpmn:outgoing>flow_5</bpmn:outgoing></bpmn:manualTask>
                            <bpmn:sequenceFlow id="flow_4" name="No" sourceRef="gateway_gift" targetRef="end_thanks" />
                            <bpmn:sequenceFlow id="flow_5" sourceRef="task_card" targetRef="end_thanks" />
                            <bpmn:endEvent id="end_thanks" name="Thanked"><bpmn:incoming>flow_4</bpmn:incoming><bpmn:incoming>flow_5</bpmn:incoming></bpmn:endEvent>
                          </bpmn:process>
                        </bpmn:definitions>
                        """).and("gift.dmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_gift" name="Gift" namespace="http://klachtkracht.nl/dmn">
                          <decision id="gift" name="Gift" camunda:historyTimeToLive="P730D" camunda:versionTag="1.0.0">
                            <decisionTable id="table_gift" hitPolicy="FIRST">
                              <input id="input_gift" label="How often"><inputExpression id="inputExpression_gift" typeRef="integer"><text>times</text></inputExpression></input>
                              <output id="output_gift" label="Gift" name="gift" typeRef="string" />
                              <rule id="row_often"><inputEntry id="when_often"><text>[3..10]</text></inputEntry><outputEntry id="then_often"><text>"cake"</text></outputEntry></rule>
                              <rule id="row_else"><inputEntry id="when_else"><text></text></inputEntry><outputEntry id="then_else"><text>"card"</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """)));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                change("a task by another name", ours(APPROVAL).with("name=\"Decide on compensation\"", "name=\"Decide on the compensation together\"")),
                change("a name in Dutch with signs", ours(APPROVAL).with("name=\"Within mandate?\"", "name=\"Binnen het mandaat (≤ € 100)?\"")),
                change("a reason that is told otherwise", ours(APPROVAL).with("A third of the 24 hours is gone", "Eight hours – a third – are gone; 'sorry' & <thanks>".replace("&", "&amp;").replace("<", "&lt;"))),
                change("a new version tag", ours(APPROVAL).with("camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"1.1.0 summer\"")),
                change("a note on the diagram", ours(APPROVAL).before(END, """
                        <bpmn:textAnnotation id="note_1"><bpmn:text>Ask finance in January: is $ 100 {enough}?</bpmn:text></bpmn:textAnnotation>
                        <bpmn:association id="association_1" associationDirection="None" sourceRef="serviceTask_checkMandate" targetRef="note_1" />
                        """).before(PLANE, """
                        <bpmndi:BPMNShape id="shape_note_1" bpmnElement="note_1"><dc:Bounds x="260" y="80" width="100" height="30" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="edge_association_1" bpmnElement="association_1"><di:waypoint x="310" y="180" /><di:waypoint x="310" y="110" /></bpmndi:BPMNEdge>
                        """)),
                change("a group drawn around steps", ours(APPROVAL).before(END, "<bpmn:group id=\"group_1\" categoryValueRef=\"value_1\" />")
                        .before("<bpmndi:BPMNDiagram ", "<bpmn:category id=\"category_1\"><bpmn:categoryValue id=\"value_1\" value=\"Escalation\" /></bpmn:category>")),
                change("blanks and brackets in a question", ours(APPROVAL).with("${withinMandate}", "${ (withinMandate) }")),
                change("a question as raw text", ours(APPROVAL).with("${!withinMandate}", "<![CDATA[${!withinMandate}]]>")),
                change("a comparison the other way round", ours(APPROVAL).with("${decision == 'declined'}", "${'declined' eq decision}")));
    }

    static Stream<Arguments> tools() {
        return Stream.of(
                change("a diagram that was only moved", ours(APPROVAL).whole(text -> text.replaceAll("(<dc:Bounds x=\")(\\d)", "$11$2"))),
                change("a diagram saved by Camunda Modeler 5", ours(APPROVAL).with("modeler:executionPlatform=\"Camunda Platform\"", "exporter=\"Camunda Modeler\" exporterVersion=\"5.38.1\" modeler:executionPlatform=\"Camunda Platform\"")),
                change("a diagram whose name space of the other engine is declared and not used",
                        ours(APPROVAL).with("xmlns:modeler=", "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:modeler=")),
                change("a diagram that says what holds anyway", ours(APPROVAL).whole(text -> Bpmn.convertToString(Bpmn.readModelFromStream(stream(text))))),
                change("a table that says what holds anyway", ours(MANDATE).whole(text -> Dmn.convertToString(Dmn.readModelFromStream(stream(text))))),
                change("a diagram with line ends of Windows", ours(APPROVAL).whole(text -> text.replace("\n", "\r\n"))),
                change("a diagram with the mark of a Windows editor", ours(APPROVAL).whole(text -> "\uFEFF" + text)),
                change("a diagram in one line", ours(APPROVAL).whole(text -> text.replaceAll(">\\s+<", "><"))),
                change("a diagram with other prefixes", ours(APPROVAL).whole(text -> text.replace("bpmn:", "bpmn2:").replace("xmlns:bpmn=", "xmlns:bpmn2="))),
                change("steps in colours", ours(APPROVAL).with("xmlns:modeler=", "xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" xmlns:modeler=")
                        .with("bpmnElement=\"serviceTask_checkMandate\"", "bpmnElement=\"serviceTask_checkMandate\" bioc:stroke=\"#0d4372\" bioc:fill=\"#bbdefb\" color:background-color=\"#bbdefb\" color:border-color=\"#0d4372\"")),
                change("a step drawn from a template", ours(APPROVAL).with("camunda:delegateExpression=\"${remindApproverDelegate}\"",
                        "camunda:modelerTemplate=\"nl.klachtkracht.remindApprover\" camunda:modelerTemplateVersion=\"2\" camunda:delegateExpression=\"${remindApproverDelegate}\"")),
                change("a remark in the file", ours(APPROVAL).before("<bpmn:process ", "<!-- looked at with the team on Monday -->")),
                change("a whole deployment of everything", all()),
                change("a table with line ends of Windows and a mark", ours(MANDATE).whole(text -> "\uFEFF" + text.replace("\n", "\r\n"))),
                change("a table with wider columns", ours(MANDATE).with("xmlns:modeler=", "xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\" xmlns:modeler=")
                        .with("<input id=\"input_compensationMandate_role\" label=\"Role\">", "<input id=\"input_compensationMandate_role\" label=\"Role\" biodi:width=\"240\">")
                        .with("hitPolicy=\"UNIQUE\"", "hitPolicy=\"UNIQUE\" biodi:annotationsWidth=\"400\"")),
                change("a table saved by Camunda Modeler 5", ours(MANDATE).with("modeler:executionPlatform=", "exporter=\"Camunda Modeler\" exporterVersion=\"5.38.1\" modeler:executionPlatform=")),
                change("a form with line ends of Windows and a mark", ours(FORM).whole(text -> "\uFEFF" + text.replace("\n", "\r\n"))),
                change("a form saved by Camunda Modeler 5", ours(FORM).with("\"schemaVersion\": 16,", "\"schemaVersion\": 16, \"exporter\": {\"name\": \"Camunda Modeler\", \"version\": \"5.38.1\"},")));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                change("a wider mandate for deliveries", ours(MANDATE).with("<text>150.00</text>", "<text>175.00</text>")),
                change("a mandate of its own for billing", ours(MANDATE).with("<text>not(\"delivery\")</text>", "<text>not(\"delivery\", \"billing\")</text>")
                        .before("<rule id=\"rule_compensationMandate_teamLead\">", """
                                <rule id="rule_compensationMandate_agentBilling">
                                  <description>What we billed wrongly, we give back at once</description>
                                  <inputEntry id="when_agentBilling_role"><text>"agent"</text></inputEntry>
                                  <inputEntry id="when_agentBilling_category"><text>"billing"</text></inputEntry>
                                  <inputEntry id="when_agentBilling_kind"><text></text></inputEntry>
                                  <outputEntry id="then_agentBilling_limit"><text>120</text></outputEntry>
                                  <outputEntry id="then_agentBilling_month"><text>1000.00</text></outputEntry>
                                </rule>
                                """)),
                change("a budget for team leads", ours(MANDATE).whole(text -> text.replaceFirst("(_teamLead_monthlyBudget\">\\s*<text>)null", "$15000"))),
                change("a column by another label", ours(MANDATE).with("label=\"Kind of compensation\"", "label=\"What the customer gets\"")),
                change("an explanation that is told otherwise", ours(MANDATE).with("Knows the case and the team", "Knows the case, the team & the ${} of it".replace("&", "&amp;").replace("${} of it", "money"))),
                change("a table that grants nothing without a person", ours("approval-lapse.dmn").with("<text>500.00</text>", "<text>alreadyGranted</text>")),
                change("a mandate whose last row is for everybody else", ours(MANDATE).with("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"").with("not(\"delivery\")", "-")),
                change("a triage whose last row is for every other kind", ours(TRIAGE).with("id=\"table_signalTriage\" hitPolicy=\"UNIQUE\"", "id=\"table_signalTriage\" hitPolicy=\"FIRST\"")
                        .whole(text -> text.replaceFirst("(when_signalTriage_ownMistake_kind\">\\s*<text>)\"own-mistake\"", "$1-"))),
                change("a word more by which a delivery is known", ours(TRIAGE).with("[\"deliver\", \"parcel\"", "[\"deliver\", \"courier\", \"parcel\"")),
                change("a sooner target for staff", ours(TARGET).whole(text -> text.replaceFirst("(_staff_solveWithinHours\">\\s*<text>)\\d+", "$124"))),
                change("billing that answers sooner", ours(CLOCK).whole(text -> text.replaceFirst("(_billingNormal_remindAfterHours\">\\s*<text>)\\d+", "$15"))),
                change("a reason that is told otherwise to the customer", ours("approval-lapse.dmn").with("so it is granted.\"", "so it is granted – sorry that it took a day.\"")),
                change("a table that was only moved", ours(MANDATE).whole(text -> text.replaceAll("(<dc:Bounds .*x=\")(\\d)", "$11$2"))),
                change("a note beside a table", ours(MANDATE).before("<dmndi:DMNDI>", "<textAnnotation id=\"note_1\"><text>Ask finance: is 150 enough?</text></textAnnotation>")));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                change("a question more", component("{\"type\": \"textarea\", \"id\": \"field_extra_learned\", \"key\": \"extra_learned\", \"label\": \"What do we learn from it?\", \"description\": \"One sentence is enough.\"}")),
                change("a question more that is asked only sometimes", component("{\"type\": \"textfield\", \"id\": \"field_extra_where\", \"key\": \"extra_where\", \"label\": \"Where was it?\", \"conditional\": {\"hide\": \"=way != \\\"visit\\\"\"}}")),
                change("a choice more among the ways", ours(FORM).with("\"label\": \"In person\"", "\"label\": \"In person, at their door\"")),
                change("a question in other words beneath", ours(FORM).with("The real one, in plain words.", "The real one: as you would tell a friend. Data: none needed.")),
                change("a heading more, with weight", component("{\"type\": \"text\", \"id\": \"heading_more\", \"text\": \"### First *listen*, then **tell**\\n- one\\n- two: 1 < 2\"}")),
                change("a link to the rules of the house", component("{\"type\": \"text\", \"id\": \"heading_link\", \"text\": \"See [how we bring bad news](https://intranet.example/bad-news).\"}")),
                change("answers in Dutch", ours("recap-wish.form").everywhere("\"label\": \"Yes\"", "\"label\": \"Ja\"").everywhere("\"label\": \"No\"", "\"label\": \"Nee\"")),
                change("a postcode", component("{\"type\": \"textfield\", \"id\": \"field_extra_postcode\", \"key\": \"extra_postcode\", \"label\": \"Postcode\", \"validate\": {\"pattern\": \"^[0-9]{4} ?[A-Z]{2}$\"}}")),
                change("a line between questions", component("{\"type\": \"separator\", \"id\": \"line_1\"}, {\"type\": \"spacer\", \"id\": \"space_1\", \"height\": 30}")),
                change("a fact more at the top", ours(FORM).with("<h3>{{customerName}}</h3>", "<h3 class=\\\"who\\\">{{customerName}}</h3>{{#if summary != \\\"\\\"}}<p><b>Summary</b>: {{summary}}</p>{{/if}}")),
                change("a question for every answer", ours(FORM).with("=promiseText = null or promiseText = \\\"\\\"", "=(promiseText = null or promiseText = \\\"\\\") and not(way = \\\"phone\\\")")),
                change("a question that must be answered", component("{\"type\": \"radio\", \"id\": \"field_extra_again\", \"key\": \"extra_again\", \"label\": \"Would you do it so again?\", \"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\": \"No\", \"value\": \"no\"}], \"validate\": {\"required\": true}}")));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments change(String name, Sent sent) {
        return arguments(name, sent);
    }

    private static Sent ours(String file) {
        return Sent.ours(file);
    }

    /** A step between recording bad news and its letter. */
    private static Sent between(String open, String close, String id) {
        return ours(OFFER)
                .with("sourceRef=\"serviceTask_recordBadNews\" targetRef=\"endEvent_badNewsBrought\"", "sourceRef=\"serviceTask_recordBadNews\" targetRef=\"" + id + "\"")
                .with("<bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming>", "<bpmn:incoming>flow_on</bpmn:incoming>")
                .before(END, open + "<bpmn:incoming>sequenceFlow_recordBadNews_badNewsBrought</bpmn:incoming><bpmn:outgoing>flow_on</bpmn:outgoing>" + close
                        + "<bpmn:sequenceFlow id=\"flow_on\" sourceRef=\"" + id + "\" targetRef=\"endEvent_badNewsBrought\" />");
    }

    private static Sent component(String json) {
        return ours(FORM).with("\"components\": [", "\"components\": [" + json + ",");
    }

    private static Sent all() {
        Sent sent = ours(APPROVAL);
        GateBench.house().keySet().forEach(sent::andOurs);
        return sent;
    }
}
