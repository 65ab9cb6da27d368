package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.diagram;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static nl.klachtkracht.process.guard.promise.Redrawn.step;
import static nl.klachtkracht.process.guard.promise.Redrawn.terminate;
import static nl.klachtkracht.process.guard.promise.Redrawn.timer;
import static nl.klachtkracht.process.guard.promise.Redrawn.pause;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Finding;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own models, each weakened in one place: every one is refused, and the refusal names the place. */
@Execution(ExecutionMode.CONCURRENT)
class WeakenedPromiseTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String OFFER = "offer-and-answer.bpmn";
    private static final String COMPLAINT = "complaint-resolution.bpmn";
    private static final String CONTACT = "customer-contact.bpmn";
    private static final String PROMISE = "promise-keeping.bpmn";
    private static final String QUESTION = "department-question.bpmn";
    private static final String INTAKE = "signal-intake.bpmn";
    private static final String UNHEARD = "unheard-customer.bpmn";
    private static final String FULFILMENT = "fulfilment.bpmn";
    private static final String TARGETS = "resolution-target.dmn";
    private static final String LATE = "${clocks.after(execution, 'approval', 'PT23H45M')}";

    static Stream<Redrawn> decisionsWithin24Hours() {
        return Stream.of(
                change("the deadline falls after 48 hours", APPROVAL).replace("'PT23H45M'", "'PT48H'").breaksAt("boundaryTimer_lapse"),
                change("the deadline falls after two days, said otherwise", APPROVAL).replace("'PT23H45M'", "'P2D'").breaksAt("boundaryTimer_lapse"),
                change("the deadline falls a minute after 24 hours", APPROVAL).replace("'PT23H45M'", "'PT24H1M'").breaksAt("boundaryTimer_lapse"),
                change("the deadline is taken away", APPROVAL).without("boundaryTimer_lapse").breaksAt("userTask_decideOnCompensation", "boundaryTimer_lapse"),
                change("the deadline does not end the waiting", APPROVAL).attribute("boundaryTimer_lapse", "cancelActivity", "false").breaksAt("boundaryTimer_lapse"),
                change("the deadline counts from when it is reached", APPROVAL).replace("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + LATE + "</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT23H45M</bpmn:timeDuration>").breaksAt("boundaryTimer_lapse"),
                change("the deadline comes again and again", APPROVAL).replace("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + LATE + "</bpmn:timeDate>",
                        "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/PT24H</bpmn:timeCycle>").breaksAt("boundaryTimer_lapse"),
                change("the deadline is a day in another century", APPROVAL).replace(LATE, "2199-01-01T00:00:00Z").breaksAt("boundaryTimer_lapse"),
                change("the deadline asks the clock of a question", APPROVAL).replace(LATE, "${clocks.after(execution, 'question', 'PT23H45M')}").breaksAt("boundaryTimer_lapse"),
                change("the deadline asks for the time of a step", APPROVAL).replace(LATE, "${clocks.step(execution)}").breaksAt("boundaryTimer_lapse"),
                change("the deadline is a fact that anything can set", APPROVAL).replace(LATE, "${deadline}").breaksAt("boundaryTimer_lapse"),
                change("the deadline hangs on the request instead of the decision", APPROVAL).attribute("boundaryTimer_lapse", "attachedToRef", "serviceTask_requestApproval").breaksAt("boundaryTimer_lapse"),
                change("the deadline hangs on a step inside", APPROVAL).attribute("boundaryTimer_lapse", "attachedToRef", "serviceTask_recordDecision").breaksAt("boundaryTimer_lapse"),
                change("the deadline ends without a decision", APPROVAL).to("sequenceFlow_lapse_decideByTable", "endEvent_approverReminded").breaksAt("boundaryTimer_lapse"),
                change("somebody else is asked after the deadline", APPROVAL).to("sequenceFlow_lapse_decideByTable", "more")
                        .draw("compensationApproval", person("more", "decide-on-compensation") + flow("on", "more", "serviceTask_decideByTable")).breaksAt("boundaryTimer_lapse"),
                change("somebody looks at what the table decided", APPROVAL).to("sequenceFlow_decideByTable_decided", "more")
                        .draw("compensationApproval", person("more", "decide-on-compensation") + flow("on", "more", "exclusiveGateway_decided")).breaksAt("boundaryTimer_lapse"),
                change("the table waits for a job", APPROVAL).attribute("serviceTask_decideByTable", "camunda:asyncBefore", "true").breaksAt("boundaryTimer_lapse"),
                change("the deadline itself waits for a job", APPROVAL).attribute("boundaryTimer_lapse", "camunda:asyncAfter", "true").breaksAt("boundaryTimer_lapse"),
                change("another step stands where the table decided", APPROVAL).replace("${decideByTableDelegate}", "${remindApproverDelegate}").breaksAt("boundaryTimer_lapse"),
                change("the table decides outside, in a job of somebody else", APPROVAL).attribute("serviceTask_decideByTable", "camunda:type", "external").breaksAt("boundaryTimer_lapse"),
                change("the table decides for each of none", APPROVAL).replace("<bpmn:incoming>sequenceFlow_lapse_decideByTable</bpmn:incoming>\n      <bpmn:outgoing>sequenceFlow_decideByTable_decided</bpmn:outgoing>",
                        "<bpmn:incoming>sequenceFlow_lapse_decideByTable</bpmn:incoming><bpmn:outgoing>sequenceFlow_decideByTable_decided</bpmn:outgoing>"
                                + "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>").breaksAt("boundaryTimer_lapse"),
                change("a condition that is never true stands behind the deadline", APPROVAL).to("sequenceFlow_lapse_decideByTable", "more")
                        .draw("compensationApproval", "<bpmn:exclusiveGateway id=\"more\" />" + flow("a", "more", "serviceTask_decideByTable", "${false}") + flow("b", "more", "serviceTask_decideByTable", "${withinMandate}"))
                        .breaksAt("more"),
                change("a request waits before the deadline begins", APPROVAL).to("sequenceFlow_requestApproval_decision", "more")
                        .draw("compensationApproval", person("more", "decide-on-compensation") + flow("on", "more", "subProcess_decision")).breaksAt("more"),
                change("a request waits a night before anybody is asked", APPROVAL).to("sequenceFlow_requestApproval_decision", "more")
                        .draw("compensationApproval", pause("more", "2030-01-01T00:00:00Z") + flow("on", "more", "subProcess_decision")).breaksAt("more"),
                change("the decision waits for a job before its deadline begins", APPROVAL).attribute("subProcess_decision", "camunda:asyncBefore", "true").breaksAt("subProcess_decision"),
                change("the decision moved out of what the deadline guards", APPROVAL).to("sequenceFlow_requestApproval_decision", "more").draw("compensationApproval",
                        person("more", "decide-on-compensation") + step("record", "recordDecision") + flow("on", "more", "record") + flow("out", "record", "exclusiveGateway_decided")).breaksAt("more", "subProcess_decision"),
                change("a reminder is a task that keeps the answer back", APPROVAL).to("sequenceFlow_reminder_remindApprover", "more")
                        .draw("compensationApproval", person("more", "decide-on-compensation") + flow("on", "more", "serviceTask_remindApprover")).breaksAt("more"),
                change("a timer before the deadline says no", APPROVAL).draw("compensationApproval", timer("more", "subProcess_decision", true, "${clocks.after(execution, 'approval', 'PT21H')}")
                        + flow("on", "more", "endEvent_compensationDeclined")).breaksAt("more"),
                change("the table decides before anybody could", APPROVAL).replace("'PT23H45M'", "'PT1M'").breaksAt("boundaryTimer_reminder", "boundaryTimer_nextLevel", "boundaryTimer_director"),
                change("an event inside the decision ends it without one", APPROVAL).draw("subProcess_decision", "<bpmn:subProcess id=\"inside\" triggeredByEvent=\"true\">"
                        + "<bpmn:startEvent id=\"more\"><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"
                        + end("gone") + flow("on", "more", "gone") + "</bpmn:subProcess>").breaksAt("more"),
                change("undoing leads to the end", APPROVAL).draw("compensationApproval", "<bpmn:boundaryEvent id=\"more\" attachedToRef=\"subProcess_decision\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:boundaryEvent>"
                        + flow("on", "more", "endEvent_compensationGranted")).breaksAt("more"),
                change("a message ends the waiting without a decision", APPROVAL).draw("compensationApproval", "<bpmn:boundaryEvent id=\"more\" attachedToRef=\"subProcess_decision\">"
                        + "<bpmn:messageEventDefinition id=\"m\" messageRef=\"message_more\" /></bpmn:boundaryEvent>" + end("gone") + flow("on", "more", "gone"))
                        .replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"approval.forgotten\" />").breaksAt("more"),
                change("an event beside the whole process ends it without a decision", APPROVAL).draw("compensationApproval", "<bpmn:subProcess id=\"beside\" triggeredByEvent=\"true\">"
                        + "<bpmn:startEvent id=\"more\"><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"
                        + end("gone") + flow("on", "more", "gone") + "</bpmn:subProcess>").breaksAt("more"),
                change("a second branch ends everything", APPROVAL).to("sequenceFlow_requestApproval_decision", "more").draw("compensationApproval",
                        "<bpmn:parallelGateway id=\"more\" />" + terminate("gone") + flow("a", "more", "subProcess_decision") + flow("b", "more", "gone")).breaksAt("b"),
                change("nobody requests before a decision is asked for", APPROVAL).to("sequenceFlow_withinMandate_requestApproval", "subProcess_decision").breaksAt("sequenceFlow_withinMandate_requestApproval"),
                change("the request is another step", APPROVAL).replace("${requestApprovalDelegate}", "${remindApproverDelegate}").breaksAt("compensationApproval"),
                change("the decision can be left out", APPROVAL).replace("<bpmn:incoming>sequenceFlow_requestApproval_decision</bpmn:incoming>\n      <bpmn:outgoing>sequenceFlow_decision_decided</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_decision_decided</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                        .breaksAt("sequenceFlow_decision_decided"),
                change("an outcome of the table is not thought of", APPROVAL).replace("${decision == 'granted-in-part'}", "${decision == 'partly'}").breaksAt("exclusiveGateway_decision"),
                change("the reminder is taken away", APPROVAL).without("boundaryTimer_reminder").breaksAt("subProcess_decision", "boundaryTimer_reminder"),
                change("the reminder comes after the deadline", APPROVAL).inside("timer_reminder", "timeDate", "${clocks.after(execution, 'approval', 'PT23H50M')}").breaksAt("boundaryTimer_reminder"),
                change("the next level ends the waiting instead of joining it", APPROVAL).attribute("boundaryTimer_nextLevel", "cancelActivity", "true").breaksAt("boundaryTimer_nextLevel"),
                change("the director hears before the next level", APPROVAL).replace("'PT16H'", "'PT21H'").breaksAt("boundaryTimer_director"),
                change("the director is not told", APPROVAL).to("sequenceFlow_director_involveDirector", "endEvent_directorInvolved").breaksAt("subProcess_decision"),
                change("the director is told by a relative timer", APPROVAL).replace("${clocks.after(execution, 'approval', 'PT20H')}", "${clocks.step(execution)}").breaksAt("boundaryTimer_director"),
                change("the next level is told on a task that nobody reaches", APPROVAL).attribute("boundaryTimer_nextLevel", "attachedToRef", "nowhere")
                        .draw("compensationApproval", person("nowhere", "decide-on-compensation")).breaksAt("boundaryTimer_nextLevel"));
    }

    static Stream<Redrawn> mandate() {
        return Stream.of(
                change("the mandate is not looked at", APPROVAL).to("sequenceFlow_offerPrepared_checkMandate", "exclusiveGateway_withinMandate").breaksAt("sequenceFlow_withinMandate_compensationGranted"),
                change("everything is within the mandate", APPROVAL).replace(">${withinMandate}<", ">${true}<").breaksAt("sequenceFlow_withinMandate_compensationGranted"),
                change("everything is within the mandate, said otherwise", APPROVAL).replace(">${withinMandate}<", ">${withinMandate or !withinMandate}<").breaksAt("sequenceFlow_withinMandate_compensationGranted"),
                change("what is not within the mandate is the default", APPROVAL).replace(">${withinMandate}<", ">${withinMandate == false}<").breaksAt("sequenceFlow_withinMandate_compensationGranted"),
                change("both ways are taken at once", APPROVAL).everywhere("exclusiveGateway id=\"exclusiveGateway_withinMandate\"", "parallelGateway id=\"exclusiveGateway_withinMandate\"")
                        .replace("<bpmn:outgoing>sequenceFlow_withinMandate_requestApproval</bpmn:outgoing>\n    </bpmn:exclusiveGateway>", "<bpmn:outgoing>sequenceFlow_withinMandate_requestApproval</bpmn:outgoing>\n    </bpmn:parallelGateway>")
                        .breaksAt("sequenceFlow_withinMandate_requestApproval"),
                change("another step stands where the mandate was checked", APPROVAL).replace("${checkMandateDelegate}", "${remindApproverDelegate}").breaksAt("startEvent_offerPrepared"),
                change("a mapping says that everything is within the mandate", APPROVAL).replace("<bpmn:incoming>sequenceFlow_offerPrepared_checkMandate</bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"withinMandate\">${true}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>"
                                + "<bpmn:incoming>sequenceFlow_offerPrepared_checkMandate</bpmn:incoming>").breaksAt("serviceTask_checkMandate"),
                change("somebody is asked for what the mandate allows", APPROVAL).to("sequenceFlow_checkMandate_withinMandate", "serviceTask_requestApproval").breaksAt("sequenceFlow_checkMandate_withinMandate"),
                change("an offer goes to the customer without approval", OFFER).to("sequenceFlow_offerMade_compensationApproval", "userTask_presentOffer").breaksAt("sequenceFlow_offerMade_compensationApproval"),
                change("approval is another process", OFFER).attribute("callActivity_compensationApproval", "calledElement", "fulfilment").breaksAt("callActivity_compensationApproval"),
                change("approval is nothing that exists", OFFER).attribute("callActivity_compensationApproval", "calledElement", "easyApproval").breaksAt("callActivity_compensationApproval"),
                change("approval is whatever is newest", OFFER).attribute("callActivity_compensationApproval", "camunda:calledElementBinding", "latest").breaksAt("callActivity_compensationApproval"),
                change("approval does not know the case", OFFER).replace("<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "").breaksAt("callActivity_compensationApproval"),
                change("the decision does not come back", OFFER).replace("<camunda:out source=\"decision\" target=\"decision\" />", "").breaksAt("callActivity_compensationApproval"),
                change("the decision that comes back is made up", OFFER).replace("<camunda:out source=\"decision\" target=\"decision\" />", "<camunda:out sourceExpression=\"${'granted'}\" target=\"decision\" />")
                        .breaksAt("callActivity_compensationApproval"),
                change("a timer on the approval presents the offer", OFFER).draw("offerAndAnswer", timer("more", "callActivity_compensationApproval", true, LATE) + flow("on", "more", "userTask_presentOffer")).breaksAt("more"),
                change("approval is called for each of none", OFFER).replace("<bpmn:incoming>sequenceFlow_offerMade_compensationApproval</bpmn:incoming>\n      <bpmn:outgoing>sequenceFlow_compensationApproval_compensationDecided</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_compensationApproval_compensationDecided</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                        .breaksAt("callActivity_compensationApproval"),
                change("a declined offer is presented", OFFER).to("sequenceFlow_compensationDecided_prepareOffer", "userTask_presentOffer").breaksAt("sequenceFlow_compensationDecided_prepareOffer"),
                change("granted means declined", OFFER).replace("${decision == 'granted'}", "${decision == 'granted' or decision == 'declined'}").breaksAt("sequenceFlow_compensationDecided_presentOffer"),
                change("a second presentation without approval, with the same form", OFFER).to("sequenceFlow_offerMade_compensationApproval", "more")
                        .draw("offerAndAnswer", person("more", "present-offer") + flow("on", "more", "serviceTask_recordContact")).breaksAt("sequenceFlow_offerMade_compensationApproval"),
                change("the answer of the customer is recorded without an offer", OFFER).to("sequenceFlow_offerMade_compensationApproval", "serviceTask_recordCustomerAnswer").breaksAt("sequenceFlow_offerMade_compensationApproval"));
    }

    static Stream<Redrawn> payments() {
        return Stream.of(
                change("bad news pays", COMPLAINT).replace("${answer == 'accepted'}", "${answer == 'bad-news'}").breaksAt("sequenceFlow_customerAnswer_fulfilment"),
                change("everything pays", COMPLAINT).replace("${answer == 'accepted'}", "${answer != 'refused'}").breaksAt("sequenceFlow_customerAnswer_fulfilment"),
                change("the other answers are asked for, and payment is what is left", COMPLAINT).replace("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${answer == 'accepted'}</bpmn:conditionExpression>", "")
                        .replace("${answer == 'not-reached'}", "${answer == 'never'}").attribute("exclusiveGateway_customerAnswer", "default", "sequenceFlow_customerAnswer_fulfilment").breaksAt("sequenceFlow_customerAnswer_fulfilment"),
                change("payment before the answer is known", COMPLAINT).to("sequenceFlow_offerAndAnswer_customerAnswer", "callActivity_fulfilment").breaksAt("sequenceFlow_offerAndAnswer_customerAnswer"),
                change("payment is booked beside the offer", COMPLAINT).to("sequenceFlow_summaryConfirmed_offerAndAnswer", "more").draw("complaintResolution", "<bpmn:parallelGateway id=\"more\" />"
                        + step("pay", "bookPayment") + end("paid") + flow("a", "more", "callActivity_offerAndAnswer") + flow("b", "more", "pay") + flow("c", "pay", "paid")).breaksAt("b"),
                change("an accepted offer is not fulfilled", COMPLAINT).to("sequenceFlow_customerAnswer_fulfilment", "userTask_closeConversation").breaksAt("sequenceFlow_customerAnswer_fulfilment"),
                change("money goes for everything", FULFILMENT).to("sequenceFlow_whatPromised_nothingToGive", "serviceTask_bookPayment").breaksAt("sequenceFlow_whatPromised_nothingToGive"),
                change("what was promised in kind is forgotten", FULFILMENT).to("sequenceFlow_whatPromised_fulfilInKind", "endEvent_nothingToGive").breaksAt("sequenceFlow_whatPromised_fulfilInKind"),
                change("a listener pays", COMPLAINT).replace("<bpmn:incoming>sequenceFlow_complaintOpened_planFirstContact</bpmn:incoming>",
                        "<bpmn:extensionElements><camunda:executionListener event=\"end\" delegateExpression=\"${bookPaymentDelegate}\" /></bpmn:extensionElements>"
                                + "<bpmn:incoming>sequenceFlow_complaintOpened_planFirstContact</bpmn:incoming>").breaksAt("serviceTask_planFirstContact"),
                change("a process of its own pays every night", COMPLAINT).write("gift.bpmn", diagram("<bpmn:process id=\"gift\" isExecutable=\"true\"><bpmn:startEvent id=\"night\"><bpmn:timerEventDefinition id=\"t\">"
                        + "<bpmn:timeCycle>R/PT24H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>" + step("pay", "bookPayment") + end("paid") + flow("a", "night", "pay") + flow("b", "pay", "paid") + "</bpmn:process>"))
                        .breaksAt("a"),
                change("a signal pays", COMPLAINT).to("sequenceFlow_planFirstContact_holdFirstConversation", "more").draw("complaintResolution",
                        "<bpmn:intermediateThrowEvent id=\"more\"><bpmn:signalEventDefinition id=\"s1\" signalRef=\"signal_pay\" /></bpmn:intermediateThrowEvent>" + flow("on", "more", "userTask_holdFirstConversation"))
                        .replace("</bpmn:process>", "</bpmn:process><bpmn:signal id=\"signal_pay\" name=\"pay\" />")
                        .write("gift.bpmn", diagram("<bpmn:process id=\"gift\" isExecutable=\"true\"><bpmn:startEvent id=\"told\"><bpmn:signalEventDefinition id=\"s2\" signalRef=\"signal_pay\" /></bpmn:startEvent>"
                                + step("pay", "bookPayment") + end("paid") + flow("a", "told", "pay") + flow("b", "pay", "paid") + "</bpmn:process><bpmn:signal id=\"signal_pay\" name=\"pay\" />")).breaksAt("a"));
    }

    static Stream<Redrawn> hearing() {
        return Stream.of(
                change("an offer before the summary is confirmed", COMPLAINT).to("sequenceFlow_recordConversation_summaryConfirmed", "callActivity_offerAndAnswer").breaksAt("sequenceFlow_recordConversation_summaryConfirmed"),
                change("an offer whatever the customer says to the summary", COMPLAINT).replace("${summaryConfirmed}", "${summaryConfirmed || !summaryConfirmed}").breaksAt("sequenceFlow_summaryConfirmed_offerAndAnswer"),
                change("an offer after a no to the summary", COMPLAINT).to("sequenceFlow_summaryConfirmed_holdFirstConversation", "callActivity_offerAndAnswer").breaksAt("sequenceFlow_summaryConfirmed_holdFirstConversation"),
                change("an offer without a conversation", COMPLAINT).to("sequenceFlow_planFirstContact_holdFirstConversation", "callActivity_offerAndAnswer").breaksAt("sequenceFlow_planFirstContact_holdFirstConversation"),
                change("an offer to somebody who was not reached", COMPLAINT).to("sequenceFlow_customerReached_holdFirstConversation", "callActivity_offerAndAnswer").breaksAt("sequenceFlow_customerReached_holdFirstConversation"),
                change("a link leads round the summary", COMPLAINT).to("sequenceFlow_customerReached_recordConversation", "more").draw("complaintResolution",
                        "<bpmn:intermediateThrowEvent id=\"more\"><bpmn:linkEventDefinition id=\"l1\" name=\"over there\" /></bpmn:intermediateThrowEvent>"
                                + "<bpmn:intermediateCatchEvent id=\"there\"><bpmn:linkEventDefinition id=\"l2\" name=\"over there\" /></bpmn:intermediateCatchEvent>" + flow("on", "there", "callActivity_offerAndAnswer"))
                        .breaksAt("on"),
                change("a flow that its gateway does not list leads round the summary", COMPLAINT).draw("complaintResolution", flow("hidden", "serviceTask_recordConversation", "callActivity_offerAndAnswer")).breaksAt("hidden"),
                change("the offer begins beside the conversation", COMPLAINT).to("sequenceFlow_complaintOpened_planFirstContact", "more").draw("complaintResolution",
                        "<bpmn:parallelGateway id=\"more\" />" + flow("a", "more", "serviceTask_planFirstContact") + flow("b", "more", "callActivity_offerAndAnswer")).breaksAt("b"),
                change("the conversation is held with another form", COMPLAINT).attribute("userTask_holdFirstConversation", "camunda:formRef", "recap-wish").breaksAt("userTask_holdFirstConversation"),
                change("an offer can begin by a timer", OFFER).attribute("startEvent_conversationHeld", "name", "At night").replace("<bpmn:outgoing>sequenceFlow_conversationHeld_prepareOffer</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_conversationHeld_prepareOffer</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeCycle>R/PT24H</bpmn:timeCycle></bpmn:timerEventDefinition>")
                        .breaksAt("startEvent_conversationHeld"),
                change("bad news without a recap", OFFER).to("sequenceFlow_releaseCompensation_recapWish", "userTask_bringBadNews").breaksAt("sequenceFlow_releaseCompensation_recapWish"),
                change("a new offer without a recap", OFFER).to("sequenceFlow_releaseCompensation_recapWish", "userTask_prepareOffer").breaksAt("sequenceFlow_offerAccepted_releaseCompensation"),
                change("a no ends it", OFFER).to("sequenceFlow_offerAccepted_releaseCompensation", "endEvent_badNewsBrought").breaksAt("sequenceFlow_offerAccepted_releaseCompensation"),
                change("a no is a yes", OFFER).to("sequenceFlow_offerAccepted_releaseCompensation", "endEvent_offerAccepted").breaksAt("sequenceFlow_offerAccepted_releaseCompensation"),
                change("the recap is not recorded", OFFER).replace("${recordRecapDelegate}", "${recordContactDelegate}").breaksAt("userTask_recapWish"),
                change("bad news although a new offer is possible", OFFER).to("sequenceFlow_newOffer_prepareOffer", "userTask_bringBadNews").breaksAt("sequenceFlow_newOffer_prepareOffer"),
                change("a letter brings the bad news before anybody listens", OFFER).to("sequenceFlow_releaseCompensation_recapWish", "more")
                        .draw("offerAndAnswer", step("more", "sendBadNewsLetter") + flow("on", "more", "userTask_recapWish")).breaksAt("sequenceFlow_releaseCompensation_recapWish"));
    }

    static Stream<Redrawn> closing() {
        return Stream.of(
                change("a timer closes as not reached", COMPLAINT).draw("complaintResolution", timer("more", "userTask_closeConversation", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_closeAsNotReached")).breaksAt("more"),
                change("a timer beside closes as accepted", COMPLAINT).draw("complaintResolution", timer("more", "userTask_closeConversation", false, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_recordClosing")).breaksAt("more"),
                change("a timer just ends it", COMPLAINT).draw("complaintResolution", timer("more", "userTask_closeConversation", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "endEvent_closedAfterBadNews")).breaksAt("more"),
                change("a timer beside ends everything", COMPLAINT).draw("complaintResolution", timer("more", "callActivity_offerAndAnswer", false, "${clocks.limit(execution, 'contact')}") + terminate("gone") + flow("on", "more", "gone")).breaksAt("more"),
                change("a wait before closing stands for the last talk", COMPLAINT).to("sequenceFlow_fulfilment_closeConversation", "more")
                        .draw("complaintResolution", pause("more", "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_recordClosing")).breaksAt("more"),
                change("a timer beside the whole story ends it", COMPLAINT).draw("complaintResolution", "<bpmn:subProcess id=\"beside\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"more\"><bpmn:timerEventDefinition id=\"t\">"
                        + "<bpmn:timeDate>${clocks.limit(execution, 'resolution')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>" + end("gone") + flow("on", "more", "gone") + "</bpmn:subProcess>").breaksAt("more"),
                change("a timer in the called process ends what is left to say", OFFER).draw("offerAndAnswer", timer("more", "userTask_recapWish", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_recordBadNews")).breaksAt("more"),
                change("a timer in the called process says not reached", OFFER).draw("offerAndAnswer", timer("more", "userTask_presentOffer", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_releaseUnheardOffer")).breaksAt("more"),
                change("a first failed try closes", COMPLAINT).to("sequenceFlow_customerReached_holdFirstConversation", "serviceTask_closeAsNotReached").breaksAt("sequenceFlow_customerReached_holdFirstConversation"),
                change("a customer who was reached is not reachable", COMPLAINT).replace("${contact == 'not-reachable'}", "${contact == 'reached'}").breaksAt("sequenceFlow_customerReached_closeAsNotReached"),
                change("it is closed as accepted without fulfilment or talk", COMPLAINT).to("sequenceFlow_customerAnswer_closedAfterBadNews", "serviceTask_recordClosing").breaksAt("sequenceFlow_customerAnswer_closedAfterBadNews"),
                change("it ends without anybody saying how", COMPLAINT).to("sequenceFlow_closeConversation_recordClosing", "endEvent_closedAfterBadNews").breaksAt("userTask_closeConversation"),
                change("an accepted complaint ends at once", COMPLAINT).to("sequenceFlow_customerAnswer_fulfilment", "endEvent_closedAfterBadNews").breaksAt("sequenceFlow_customerAnswer_fulfilment"),
                change("withdrawing is no longer heard", COMPLAINT).without("subProcess_withdrawal").breaksAt("complaintResolution"),
                change("withdrawing does not end the waiting", COMPLAINT).attribute("startEvent_complaintWithdrawn", "isInterrupting", "false").breaksAt("userTask_holdFirstConversation", "userTask_closeConversation"),
                change("withdrawing listens to another message", COMPLAINT).replace("name=\"complaint.withdrawn\"", "name=\"complaint.regretted\"").breaksAt("complaintResolution"),
                change("withdrawing is heard on one task only", COMPLAINT).without("subProcess_withdrawal").draw("complaintResolution", "<bpmn:boundaryEvent id=\"more\" attachedToRef=\"userTask_closeConversation\">"
                        + "<bpmn:messageEventDefinition id=\"m\" messageRef=\"message_complaintWithdrawn\" /></bpmn:boundaryEvent>" + step("record", "recordWithdrawal") + end("gone") + flow("a", "more", "record") + flow("b", "record", "gone"))
                        .breaksAt("userTask_holdFirstConversation"),
                change("withdrawing is heard and forgotten", COMPLAINT).to("sequenceFlow_complaintWithdrawn_recordWithdrawal", "endEvent_complaintWithdrawn").breaksAt("startEvent_complaintWithdrawn"));
    }

    static Stream<Redrawn> contact() {
        return Stream.of(
                change("the first contact has no limit", COMPLAINT).without("boundaryTimer_contactLimit").breaksAt("userTask_holdFirstConversation", "boundaryTimer_contactLimit"),
                change("the limit of the first contact is two days", COMPLAINT).replace("${clocks.limit(execution, 'contact')}", "${clocks.after(execution, 'contact', 'PT48H')}").breaksAt("boundaryTimer_contactLimit"),
                change("no honest letter is sent at the limit", COMPLAINT).to("sequenceFlow_contactLimit_sendHonestLetter", "endEvent_teamLeadTold").breaksAt("boundaryTimer_contactLimit"),
                change("the first contact is not planned", COMPLAINT).to("sequenceFlow_complaintOpened_planFirstContact", "userTask_holdFirstConversation").breaksAt("sequenceFlow_complaintOpened_planFirstContact"),
                change("the first contact waits for somebody else", COMPLAINT).to("sequenceFlow_planFirstContact_holdFirstConversation", "more")
                        .draw("complaintResolution", person("more", "recap-wish") + flow("on", "more", "userTask_holdFirstConversation")).breaksAt("more"),
                change("the limit takes the first conversation away", COMPLAINT).attribute("boundaryTimer_contactLimit", "cancelActivity", "true").breaksAt("boundaryTimer_contactLimit"),
                change("contact has no limit", CONTACT).without("boundaryTimer_contactLimit").breaksAt("userTask_contactCustomer", "boundaryTimer_contactLimit"),
                change("the limit takes the contact away", CONTACT).attribute("boundaryTimer_contactLimit", "cancelActivity", "true").breaksAt("boundaryTimer_contactLimit"),
                change("the limit counts from when it is reached", CONTACT).replace("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${clocks.limit(execution, 'contact')}</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT4H</bpmn:timeDuration>").breaksAt("boundaryTimer_contactLimit"),
                change("the limit is that of a question", CONTACT).replace("${clocks.limit(execution, 'contact')}", "${clocks.limit(execution, 'question')}").breaksAt("boundaryTimer_contactLimit"),
                change("the limit hangs on the obstacle", CONTACT).attribute("boundaryTimer_contactLimit", "attachedToRef", "userTask_removeObstacle").breaksAt("boundaryTimer_contactLimit"),
                change("the team lead is not told", CONTACT).to("sequenceFlow_sendHonestLetter_teamLeadTold", "endEvent_obstacleRemoved").breaksAt("boundaryTimer_contactLimit"),
                change("somebody looks at the honest letter first", CONTACT).to("sequenceFlow_contactLimit_sendHonestLetter", "more")
                        .draw("customerContact", person("more", "remove-obstacle") + flow("on", "more", "serviceTask_sendHonestLetter")).breaksAt("boundaryTimer_contactLimit"),
                change("contact is not due", CONTACT).attribute("userTask_contactCustomer", "camunda:dueDate", null).breaksAt("userTask_contactCustomer"),
                change("contact is due with the step", CONTACT).attribute("userTask_contactCustomer", "camunda:dueDate", "${clocks.step(execution)}").breaksAt("userTask_contactCustomer"),
                change("after one contact it is over", CONTACT).to("sequenceFlow_standstill_contactCustomer", "endEvent_obstacleRemoved").breaksAt("sequenceFlow_standstill_contactCustomer"),
                change("after a failed try it is over", CONTACT).to("sequenceFlow_customerReached_contactCustomer", "endEvent_obstacleRemoved").breaksAt("sequenceFlow_customerReached_contactCustomer"),
                change("contact stops while an obstacle stands", CONTACT).to("sequenceFlow_standstill_contactGoesOn", "serviceTask_raiseObstacle").breaksAt("sequenceFlow_standstill_contactGoesOn"),
                change("contact rests until tomorrow", CONTACT).to("sequenceFlow_standstill_contactCustomer", "more")
                        .draw("customerContact", pause("more", "${clocks.limit(execution, 'resolution')}") + flow("on", "more", "userTask_contactCustomer")).breaksAt("more"),
                change("a removed obstacle ends all contact", CONTACT).to("sequenceFlow_recordObstacleRemoval_obstacleRemoved", "gone").draw("customerContact", terminate("gone")).breaksAt("sequenceFlow_contactGoesOn_raiseObstacle"),
                change("a timer takes the contact away", CONTACT).draw("customerContact", timer("more", "userTask_contactCustomer", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "endEvent_obstacleRemoved")).breaksAt("more"),
                change("the end of a complaint is not heard", CONTACT).without("subProcess_closing").breaksAt("customerContact"),
                change("a new plan is not heard", CONTACT).without("boundaryMessage_contactPlanned").breaksAt("userTask_contactCustomer"),
                change("contact never begins", CONTACT).to("sequenceFlow_contactPlanned_contactCustomer", "endEvent_obstacleRemoved").breaksAt("catchEvent_contactPlanned"),
                change("contact is made with each of none", CONTACT).replace("<bpmn:outgoing>sequenceFlow_contactCustomer_recordProgressUpdate</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_contactCustomer_recordProgressUpdate</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                        .breaksAt("userTask_contactCustomer"),
                change("contact starts with another message", CONTACT).replace("name=\"contact.opened\"", "name=\"contact.wanted\"").breaksAt("customerContact", "startEvent_contactOpened"));
    }

    static Stream<Redrawn> ledgerAndQuestions() {
        return Stream.of(
                change("we own up a day later", PROMISE).replace("'PT3H45M'", "'PT24H'").breaksAt("boundaryTimer_ownUp"),
                change("we own up when somebody explained it", PROMISE).without("boundaryTimer_ownUp").breaksAt("userTask_explainBrokenPromise", "boundaryTimer_ownUp"),
                change("the letter waits for the explanation too", PROMISE).attribute("boundaryTimer_ownUp", "cancelActivity", "false").breaksAt("boundaryTimer_ownUp"),
                change("a broken promise is explained to nobody", PROMISE).to("sequenceFlow_recordExplanation_ownUpToBrokenPromise", "endEvent_brokenPromiseOwnedUpTo").breaksAt("sequenceFlow_explainBrokenPromise_recordExplanation"),
                change("a promise is not broken at its moment", PROMISE).without("boundaryTimer_promisedMoment").breaksAt("userTask_keepPromise", "boundaryTimer_promisedMoment"),
                change("a promise breaks beside being kept", PROMISE).attribute("boundaryTimer_promisedMoment", "cancelActivity", "false").breaksAt("boundaryTimer_promisedMoment"),
                change("a promise breaks with the step", PROMISE).inside("timer_promisedMoment", "timeDate", "${clocks.step(execution)}").breaksAt("boundaryTimer_promisedMoment"),
                change("a broken promise is forgotten", PROMISE).to("sequenceFlow_promisedMoment_recordBrokenPromise", "endEvent_promiseNoLongerNeeded").breaksAt("boundaryTimer_promisedMoment"),
                change("nobody is reminded of a promise", PROMISE).without("boundaryTimer_reminder").breaksAt("userTask_keepPromise", "boundaryTimer_reminder"),
                change("the reminder takes the promise away", PROMISE).attribute("boundaryTimer_reminder", "cancelActivity", "true").breaksAt("boundaryTimer_reminder"),
                change("reaching the customer keeps no call", PROMISE).without("boundaryMessage_customerReached").breaksAt("userTask_keepPromise"),
                change("the head is not asked", QUESTION).without("boundaryTimer_head").breaksAt("userTask_answerQuestion", "boundaryTimer_head"),
                change("the director takes the question away", QUESTION).attribute("boundaryTimer_director", "cancelActivity", "true").breaksAt("boundaryTimer_director"),
                change("the reminder comes with the director", QUESTION).replace("${questions.remindAt(execution, subject)}", "${questions.directorAt(execution, subject)}").breaksAt("boundaryTimer_reminder"),
                change("the owner does not hear the answer", QUESTION).to("sequenceFlow_recordAnswer_questionAnswered", "endEvent_headAsked").breaksAt("serviceTask_recordAnswer"),
                change("a question outlives its complaint", QUESTION).without("boundaryEvent_noLongerNeeded").breaksAt("userTask_answerQuestion"),
                change("a question is over when the head was asked", QUESTION).to("sequenceFlow_askHead_headAsked", "gone").draw("departmentQuestion", terminate("gone")).breaksAt("boundaryTimer_head"),
                change("a signal is not acknowledged", INTAKE).to("sequenceFlow_nameProblemOwner_acknowledgeSignal", "parallelGateway_helpAndHandle").breaksAt("startEvent_signalNoted", "startEvent_signalReceived"),
                change("urgent need gets no help", INTAKE).to("sequenceFlow_urgentNeed_giveImmediateHelp", "endEvent_noUrgentNeed").breaksAt("sequenceFlow_urgentNeed_giveImmediateHelp"),
                change("urgent need waits until it is handled", INTAKE).to("sequenceFlow_acknowledgeSignal_helpAndHandle", "exclusiveGateway_whichWay").breaksAt("userTask_giveImmediateHelp"),
                change("a complaint is a compliment", INTAKE).to("sequenceFlow_whichWay_complaintOpened", "serviceTask_passOnCompliment").breaksAt("sequenceFlow_whichWay_complaintOpened"),
                change("an unheard customer waits for the end", UNHEARD).to("sequenceFlow_alertTeamLead_answerUnheardCustomer", "endEvent_customerAnswered").breaksAt("startEvent_customerUnheard"));
    }

    static Stream<Redrawn> tasksAndTables() {
        return Stream.of(
                change("a task without a form", OFFER).attribute("userTask_recapWish", "camunda:formRef", null).breaksAt("userTask_recapWish"),
                change("a form that does not exist", OFFER).attribute("userTask_prepareOffer", "camunda:formRef", "quick-offer").breaksAt("userTask_prepareOffer"),
                change("a form of whatever version", OFFER).attribute("userTask_prepareOffer", "camunda:formRefBinding", "latest").breaksAt("userTask_prepareOffer"),
                change("a group that does not exist", OFFER).attribute("userTask_prepareOffer", "camunda:candidateGroups", "agents").breaksAt("userTask_prepareOffer"),
                change("a group that nothing tells", OFFER).attribute("userTask_prepareOffer", "camunda:candidateGroups", "${approverGroup}").breaksAt("userTask_prepareOffer"),
                change("no group", COMPLAINT).attribute("userTask_closeConversation", "camunda:candidateGroups", null).breaksAt("userTask_closeConversation"),
                change("one fixed person", COMPLAINT).attribute("userTask_closeConversation", "camunda:assignee", "agent1").breaksAt("userTask_closeConversation"),
                change("no due date", APPROVAL).attribute("userTask_decideOnCompensation", "camunda:dueDate", null).breaksAt("userTask_decideOnCompensation"),
                change("due after two days", APPROVAL).attribute("userTask_decideOnCompensation", "camunda:dueDate", "${clocks.after(execution, 'approval', 'PT48H')}").breaksAt("userTask_decideOnCompensation"),
                change("due some day", OFFER).attribute("userTask_prepareOffer", "camunda:dueDate", "2199-01-01T00:00:00Z").breaksAt("userTask_prepareOffer"),
                change("due by the clock of something else", COMPLAINT).attribute("userTask_closeConversation", "camunda:dueDate", "${clocks.due(execution, 'question')}").breaksAt("userTask_closeConversation"),
                change("what was sent is recorded later", APPROVAL).attribute("serviceTask_recordDecision", "camunda:asyncBefore", "true").breaksAt("serviceTask_recordDecision"),
                change("what was sent is recorded in a job", OFFER).attribute("userTask_recapWish", "camunda:asyncAfter", "true").breaksAt("userTask_recapWish"),
                change("what was sent is not recorded", OFFER).to("sequenceFlow_prepareOffer_recordOffer", "exclusiveGateway_offerMade").breaksAt("userTask_prepareOffer"),
                change("what was sent is recorded by another step", OFFER).replace("${recordOfferDelegate}", "${recordRecapDelegate}").breaksAt("userTask_prepareOffer"),
                change("anybody talks with the customer", COMPLAINT).attribute("userTask_holdFirstConversation", "camunda:assignee", null).breaksAt("userTask_holdFirstConversation"),
                change("fulfilment can be started by hand", FULFILMENT).attribute("fulfilment", "camunda:isStartableInTasklist", "true").breaksAt("fulfilment"),
                change("approval can be started by hand, because nobody says no", APPROVAL).attribute("compensationApproval", "camunda:isStartableInTasklist", null).breaksAt("compensationApproval"),
                change("a task under another id", OFFER).everywhere("\"userTask_presentOffer\"", "\"userTask_tellOffer\"").breaksAt("userTask_tellOffer"),
                change("a sweeper looks for a table under another id", APPROVAL).everywhere("\"serviceTask_decideByTable\"", "\"serviceTask_decide\"").breaksAt("serviceTask_decideByTable"),
                change("a deadline under another id", APPROVAL).everywhere("\"boundaryTimer_lapse\"", "\"boundaryTimer_last\"").breaksAt("boundaryTimer_lapse"),
                change("a weaker copy of a process in another file", OFFER).write("approval-light.bpmn", diagram("<bpmn:process id=\"compensationApproval\" isExecutable=\"true\" camunda:isStartableInTasklist=\"false\">"
                        + "<bpmn:startEvent id=\"quick\" />" + end("granted") + flow("a", "quick", "granted") + "</bpmn:process>")).breaksAt("compensationApproval", "quick"),
                change("a process under another id", APPROVAL).attribute("compensationApproval", "id", null).replace("<bpmn:process ", "<bpmn:process id=\"easyApproval\" ").breaksAt("easyApproval"),
                change("a process that does not run", CONTACT).attribute("customerContact", "isExecutable", "false").breaksAt("customerContact"),
                change("a process that nobody can start", FULFILMENT).replace("<bpmn:outgoing>sequenceFlow_offerAccepted_planFulfilment</bpmn:outgoing>",
                        "<bpmn:outgoing>sequenceFlow_offerAccepted_planFulfilment</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate>2199-01-01T00:00:00Z</bpmn:timeDate></bpmn:timerEventDefinition>").breaksAt("fulfilment"),
                change("deliveries have no target", TARGETS).replace("<text>\"delivery\"</text>", "<text>\"deliveries\"</text>").breaksAt("table_resolutionTarget"),
                change("privacy has a target of nothing", TARGETS).replace("<outputEntry id=\"then_resolutionTarget_privacy_solveWithinHours\">\n          <text>24</text>",
                        "<outputEntry id=\"then_resolutionTarget_privacy_solveWithinHours\"><text>0</text>").breaksAt("rule_resolutionTarget_privacy"),
                change("a step has no time", TARGETS).replace("<outputEntry id=\"then_resolutionTarget_staff_stepWithinHours\">\n          <text>4</text>",
                        "<outputEntry id=\"then_resolutionTarget_staff_stepWithinHours\"><text></text>").breaksAt("rule_resolutionTarget_staff"),
                change("targets are about something else", TARGETS).replace("<text>category</text>", "<text>kind</text>").breaksAt("resolutionTarget"),
                change("a category that can be chosen has no target", "capture-signal.form").replace("\"value\": \"delivery\"", "\"value\": \"website\"").breaksAt("field_category"));
    }

    /** Nothing that a promise needs is taken away; it is made to fail, to come too late or to happen to somebody else. */
    static Stream<Redrawn> sideways() {
        return Stream.of(
                change("agents decide above their mandate", APPROVAL).attribute("userTask_decideOnCompensation", "camunda:candidateGroups", "agent").breaksAt("userTask_decideOnCompensation"),
                change("the decision lies with whoever asked for it", APPROVAL).attribute("userTask_decideOnCompensation", "camunda:assignee", "${owners.of(execution)}").breaksAt("userTask_decideOnCompensation"),
                change("an unheard customer is answered by finance", UNHEARD).attribute("userTask_answerUnheardCustomer", "camunda:candidateGroups", "finance").breaksAt("userTask_answerUnheardCustomer"),
                change("the table decides at once when a manager would have to", APPROVAL).to("sequenceFlow_requestApproval_decision", "more").draw("compensationApproval",
                        "<bpmn:exclusiveGateway id=\"more\" default=\"b\" />" + flow("a", "more", "serviceTask_decideByTable", "${approverGroup == 'manager'}") + flow("b", "more", "subProcess_decision")).breaksAt("a"),
                change("something that may fail comes before the table", APPROVAL).to("sequenceFlow_lapse_decideByTable", "more")
                        .draw("compensationApproval", step("more", "tellTeamLead") + flow("on", "more", "serviceTask_decideByTable")).breaksAt("boundaryTimer_lapse"),
                change("a request is taken back while it waits", APPROVAL).draw("compensationApproval", timer("more", "subProcess_decision", false, "${clocks.after(execution, 'approval', 'PT1H')}")
                        + step("back", "releaseCompensation") + end("over") + flow("a", "more", "back") + flow("b", "back", "over")).breaksAt("startEvent_offerPrepared"),
                change("a question that nobody can answer stands behind the table", APPROVAL).to("sequenceFlow_decideByTable_decided", "more").draw("compensationApproval",
                        "<bpmn:exclusiveGateway id=\"more\" default=\"b\" />" + flow("a", "more", "exclusiveGateway_decided", "${luck == 'yes'}") + flow("b", "more", "exclusiveGateway_decided")).breaksAt("a"),
                change("a decision is an error that nobody catches", APPROVAL).to("sequenceFlow_recordDecision_decisionMade", "more")
                        .draw("subProcess_decision", "<bpmn:endEvent id=\"more\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:endEvent>").breaksAt("more"),
                change("a step of the same id stands where the watch lets the table decide", APPROVAL).everywhere("\"serviceTask_decideByTable\"", "\"serviceTask_table\"").to("sequenceFlow_decideByTable_decided", "serviceTask_decideByTable")
                        .draw("compensationApproval", "<bpmn:task id=\"serviceTask_decideByTable\" />" + flow("on", "serviceTask_decideByTable", "exclusiveGateway_decided")).breaksAt("serviceTask_decideByTable"),
                change("a step of another story fails before the first contact", COMPLAINT).to("sequenceFlow_complaintOpened_planFirstContact", "more")
                        .draw("complaintResolution", step("more", "recordBrokenPromise") + flow("on", "more", "serviceTask_planFirstContact")).breaksAt("more"),
                change("somebody reads along before a conversation is recorded", COMPLAINT).to("sequenceFlow_customerReached_recordConversation", "more")
                        .draw("complaintResolution", person("more", "recap-wish") + flow("on", "more", "serviceTask_recordConversation")).breaksAt("on"),
                change("a customer who was not reached waits for six weeks", COMPLAINT).to("sequenceFlow_customerReached_holdFirstConversation", "more")
                        .draw("complaintResolution", pause("more", "${clocks.limit(execution, 'resolution')}") + flow("on", "more", "userTask_holdFirstConversation")).breaksAt("more"),
                change("withdrawing is heard in two places", COMPLAINT).draw("complaintResolution", "<bpmn:boundaryEvent id=\"more\" attachedToRef=\"userTask_closeConversation\">"
                        + "<bpmn:messageEventDefinition id=\"m\" messageRef=\"message_complaintWithdrawn\" /></bpmn:boundaryEvent>" + step("record", "recordWithdrawal") + end("gone") + flow("a", "more", "record") + flow("b", "record", "gone"))
                        .breaksAt("more"),
                change("an offer that was taken back is presented again", OFFER).to("sequenceFlow_newOffer_prepareOffer", "userTask_presentOffer").breaksAt("sequenceFlow_newOffer_prepareOffer"),
                change("an offer is over without an answer", OFFER).to("sequenceFlow_offerMade_prepareOffer", "gone").draw("offerAndAnswer", end("gone")).breaksAt("sequenceFlow_offerMade_prepareOffer"),
                change("a payment waits for a message that nobody sends", FULFILMENT).to("sequenceFlow_whatPromised_bookPayment", "more").draw("fulfilment", "<bpmn:receiveTask id=\"more\" messageRef=\"message_more\" />"
                        + flow("on", "more", "serviceTask_bookPayment")).replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"money.came\" />").breaksAt("more"),
                change("a timer says that a promise is no longer needed", PROMISE).draw("promiseKeeping", timer("more", "userTask_keepPromise", true, "${promises.remindAt(execution, subject)}") + flow("on", "more", "serviceTask_endPromise")).breaksAt("more"),
                change("a timer says that a call was made", PROMISE).draw("promiseKeeping", timer("more", "userTask_keepPromise", true, "${promises.remindAt(execution, subject)}") + flow("on", "more", "serviceTask_recordKeptCall")).breaksAt("more"),
                change("a timer takes an obstacle away that still stands", CONTACT).draw("customerContact", timer("more", "userTask_removeObstacle", true, "${clocks.due(execution, 'obstacle')}") + flow("on", "more", "endEvent_obstacleRemoved")).breaksAt("more"),
                change("a timer ends help in urgent need", INTAKE).draw("signalIntake", timer("more", "userTask_giveImmediateHelp", true, "${clocks.limit(execution, 'immediate-help')}") + flow("on", "more", "endEvent_immediateHelpGiven")).breaksAt("more"),
                change("a timer answers an unheard customer", UNHEARD).draw("unheardCustomer", timer("more", "userTask_answerUnheardCustomer", true, "${clocks.limit(execution, 'unheard')}") + flow("on", "more", "endEvent_customerAnswered")).breaksAt("more"),
                change("a reply is recorded and not sent", INTAKE).to("sequenceFlow_recordReply_signalAnswered", "gone").draw("signalIntake", end("gone")).breaksAt("serviceTask_recordReply"),
                change("questions are passed on as compliments", INTAKE).to("sequenceFlow_whichWay_answerSignal", "serviceTask_passOnCompliment").breaksAt("userTask_answerSignal"),
                change("what a colleague noted is not registered", INTAKE).to("sequenceFlow_signalNoted_registerSignal", "serviceTask_triageSignal").breaksAt("startEvent_signalNoted"),
                change("whoever notes a signal sees another form", INTAKE).attribute("startEvent_signalNoted", "camunda:formRef", "bring-bad-news").breaksAt("startEvent_signalNoted"));
    }

    @ParameterizedTest
    @MethodSource({"decisionsWithin24Hours", "mandate", "payments", "hearing", "closing", "contact", "ledgerAndQuestions", "tasksAndTables", "sideways"})
    void isRefusedWhereItIsWeak(Redrawn weakened) {
        List<Finding> findings = PromiseRules.judge(weakened.sent());

        assertThat(findings).filteredOn(Finding::refuses).extracting(Finding::element)
                .as(() -> String.join("\n", findings.stream().map(Finding::sentence).toList())).containsAll(weakened.elements()).isNotEmpty();
        assertThat(weakened.elements()).isNotEmpty();
    }
}
