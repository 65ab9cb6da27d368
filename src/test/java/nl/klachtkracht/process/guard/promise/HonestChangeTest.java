package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.pause;
import static nl.klachtkracht.process.guard.promise.Redrawn.diagram;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.form;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static nl.klachtkracht.process.guard.promise.Redrawn.step;
import static nl.klachtkracht.process.guard.promise.Redrawn.timer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Finding;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process owner may change close to a promise: no rule has anything to say. */
@Execution(ExecutionMode.CONCURRENT)
class HonestChangeTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String OFFER = "offer-and-answer.bpmn";
    private static final String COMPLAINT = "complaint-resolution.bpmn";
    private static final String CONTACT = "customer-contact.bpmn";
    private static final String PROMISE = "promise-keeping.bpmn";
    private static final String TARGETS = "resolution-target.dmn";

    static Stream<Redrawn> honest() {
        return Stream.of(
                change("the reminder comes after 6 hours instead of 8", APPROVAL).inside("timer_reminder", "timeDate", "${clocks.after(execution, 'approval', 'PT6H')}"),
                change("blanks and double quotes in a moment", APPROVAL).replace("${clocks.after(execution, 'approval', 'PT20H')}", "${ clocks . after( execution , \"approval\", \"PT20H\" ) }"),
                change("blanks in the owner's name", OFFER).attribute("userTask_recapWish", "camunda:assignee", "${ owners . of ( execution ) }"),
                change("blanks in the name of a group", CONTACT).attribute("userTask_removeObstacle", "camunda:candidateGroups", "${ obstacles.leadOf( execution ) }"),
                change("the deadline falls after 23 hours", APPROVAL).replace("'PT23H45M'", "'PT23H'"),
                change("the deadline falls after exactly 24 hours", APPROVAL).replace("'PT23H45M'", "'P1D'"),
                change("one more reminder before the deadline", APPROVAL).draw("compensationApproval", timer("more", "subProcess_decision", false, "${clocks.after(execution, 'approval', 'PT22H')}")
                        + step("again", "remindApprover") + end("reminded") + flow("a", "more", "again") + flow("b", "again", "reminded")),
                change("the approver reads a note before deciding, under the deadline", APPROVAL).to("sequenceFlow_approvalRequested_decideOnCompensation", "more")
                        .draw("subProcess_decision", person("more", "read-note") + flow("on", "more", "userTask_decideOnCompensation")).write("read-note.form", form("read-note")),
                change("a manager notes what was decided", APPROVAL).to("sequenceFlow_decision_grantedInPart", "more")
                        .draw("compensationApproval", step("more", "remindApprover") + flow("on", "more", "endEvent_grantedInPart")),
                change("granted within the mandate as the default", APPROVAL).replace("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${withinMandate}</bpmn:conditionExpression>", "")
                        .attribute("exclusiveGateway_withinMandate", "default", "sequenceFlow_withinMandate_compensationGranted"),
                change("other labels", APPROVAL).attribute("userTask_decideOnCompensation", "name", "Say yes or no").attribute("boundaryTimer_lapse", "name", "Nearly a day later"),
                change("a check before bad news", OFFER).to("sequenceFlow_newOffer_bringBadNews", "more").draw("offerAndAnswer", person("more", "check-bad-news") + flow("on", "more", "userTask_bringBadNews"))
                        .write("check-bad-news.form", form("check-bad-news")),
                change("a check beside approval", OFFER).to("sequenceFlow_offerMade_compensationApproval", "fork").to("sequenceFlow_compensationApproval_compensationDecided", "join").draw("offerAndAnswer",
                        "<bpmn:parallelGateway id=\"fork\" /><bpmn:parallelGateway id=\"join\" />" + person("more", "check-stock") + flow("a", "fork", "callActivity_compensationApproval") + flow("b", "fork", "more")
                                + flow("c", "more", "join") + flow("d", "join", "exclusiveGateway_compensationDecided")).write("check-stock.form", form("check-stock")),
                change("presenting again after a check", OFFER).to("sequenceFlow_customerReached_presentOffer", "more").draw("offerAndAnswer", person("more", "think-again") + flow("on", "more", "userTask_presentOffer"))
                        .write("think-again.form", form("think-again")),
                change("finance may decide as well", APPROVAL).attribute("userTask_decideOnCompensation", "camunda:candidateGroups", "finance, ${approverGroup}"),
                change("finance reads along when the director has to decide", APPROVAL).to("sequenceFlow_approvalRequested_decideOnCompensation", "ask").draw("subProcess_decision",
                        "<bpmn:exclusiveGateway id=\"ask\" default=\"b\" />" + person("more", "read-note") + flow("a", "ask", "more", "${approverGroup == 'director'}") + flow("b", "ask", "userTask_decideOnCompensation")
                                + flow("c", "more", "userTask_decideOnCompensation")).write("read-note.form", form("read-note")),
                change("the customer answers, or a day goes by", OFFER).to("sequenceFlow_customerReached_presentOffer", "or").draw("offerAndAnswer", "<bpmn:eventBasedGateway id=\"or\" />" + pause("day", "${clocks.step(execution)}")
                        + "<bpmn:intermediateCatchEvent id=\"wrote\"><bpmn:messageEventDefinition id=\"m\" messageRef=\"message_more\" /></bpmn:intermediateCatchEvent>" + flow("a", "or", "day") + flow("b", "or", "wrote")
                        + flow("c", "day", "userTask_presentOffer") + flow("d", "wrote", "userTask_presentOffer")).replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"complaint.customerReplied\" />"),
                change("a small story of the owner's own is called, and asks what was decided", OFFER).to("sequenceFlow_compensationDecided_presentOffer", "call").draw("offerAndAnswer",
                        "<bpmn:callActivity id=\"call\" name=\"Wrap it\" calledElement=\"wrapping\" camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                + "<camunda:in source=\"decision\" target=\"decision\" /></bpmn:extensionElements></bpmn:callActivity>" + flow("on", "call", "userTask_presentOffer"))
                        .write("wrapping.bpmn", diagram("<bpmn:process id=\"wrapping\" isExecutable=\"true\"><bpmn:startEvent id=\"begin\" /><bpmn:exclusiveGateway id=\"ask\" default=\"b\" />" + person("wrap", "read-note") + end("wrapped")
                                + flow("f", "begin", "ask") + flow("a", "ask", "wrap", "${decision == 'granted'}") + flow("b", "ask", "wrapped") + flow("c", "wrap", "wrapped") + "</bpmn:process>"))
                        .write("read-note.form", form("read-note")),
                change("an error of a called story is mended by a person", OFFER).to("sequenceFlow_compensationDecided_presentOffer", "call").draw("offerAndAnswer",
                        "<bpmn:callActivity id=\"call\" name=\"Wrap it\" calledElement=\"wrapping\" camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                + "</bpmn:extensionElements></bpmn:callActivity><bpmn:boundaryEvent id=\"caught\" attachedToRef=\"call\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:boundaryEvent>" + person("mend", "read-note")
                                + flow("on", "call", "userTask_presentOffer") + flow("a", "caught", "mend") + flow("b", "mend", "userTask_presentOffer"))
                        .write("wrapping.bpmn", diagram("<bpmn:process id=\"wrapping\" isExecutable=\"true\"><bpmn:startEvent id=\"begin\" />" + person("wrap", "read-note") + "<bpmn:endEvent id=\"torn\"><bpmn:errorEventDefinition id=\"t\" />"
                                + "</bpmn:endEvent>" + flow("f", "begin", "wrap") + flow("g", "wrap", "torn") + "</bpmn:process>")).write("read-note.form", form("read-note")),
                change("the team lead hears that an offer takes long", OFFER).draw("offerAndAnswer", timer("more", "userTask_prepareOffer", false, "${clocks.due(execution, 'resolution')}") + step("tell", "tellTeamLead")
                        + end("told") + flow("a", "more", "tell") + flow("b", "tell", "told")),
                change("urgent help goes to the team lead after an hour", "signal-intake.bpmn").draw("signalIntake", timer("more", "userTask_giveImmediateHelp", true, "${clocks.limit(execution, 'immediate-help')}")
                        + "<bpmn:userTask id=\"lead\" name=\"Help now\" camunda:formRef=\"give-immediate-help\" camunda:formRefBinding=\"deployment\" camunda:assignee=\"${owners.of(execution)}\" camunda:candidateGroups=\"team-lead,agent\""
                        + " camunda:dueDate=\"${clocks.due(execution, 'immediate-help')}\" />" + flow("a", "more", "lead") + flow("b", "lead", "serviceTask_recordImmediateHelp")),
                change("somebody calls after a withdrawal", COMPLAINT).to("sequenceFlow_releaseCompensation_complaintWithdrawn", "more").draw("subProcess_withdrawal", person("more", "read-note") + flow("on", "more", "endEvent_complaintWithdrawn"))
                        .write("read-note.form", form("read-note")),
                change("a reminder on the recap", OFFER).draw("offerAndAnswer", timer("more", "userTask_recapWish", false, "${clocks.limit(execution, 'contact')}") + end("reminded") + flow("on", "more", "reminded")),
                change("the same question in other words", OFFER).replace(">${newOfferPossible}<", ">${(newOfferPossible)}<").replace(">${!newOfferPossible}<", ">${newOfferPossible == false}<"),
                change("the offer is presented by a team lead too", OFFER).attribute("userTask_presentOffer", "camunda:candidateGroups", "agent,team-lead"),
                change("the last talk is more urgent", COMPLAINT).attribute("userTask_closeConversation", "camunda:priority", "60"),
                change("a talk between fulfilment and closing", COMPLAINT).to("sequenceFlow_fulfilment_closeConversation", "more").draw("complaintResolution", person("more", "ask-after") + flow("on", "more", "userTask_closeConversation"))
                        .write("ask-after.form", form("ask-after")),
                change("parallel work while the conversation is held", COMPLAINT).to("sequenceFlow_planFirstContact_holdFirstConversation", "more").draw("complaintResolution", "<bpmn:parallelGateway id=\"more\" />"
                        + person("read", "read-history") + end("known") + flow("a", "more", "userTask_holdFirstConversation") + flow("b", "more", "read") + flow("c", "read", "known")).write("read-history.form", form("read-history")),
                change("a reminder on closing", COMPLAINT).draw("complaintResolution", timer("more", "userTask_closeConversation", false, "${clocks.limit(execution, 'resolution')}") + step("tell", "sendHonestLetter")
                        + end("told") + flow("a", "more", "tell") + flow("b", "tell", "told")),
                change("a timer brings a talk with a team lead, not the end", COMPLAINT).draw("complaintResolution", timer("more", "userTask_closeConversation", true, "${clocks.limit(execution, 'resolution')}")
                        + person("lead", "lead-talk") + flow("a", "more", "lead") + flow("b", "lead", "userTask_closeConversation")).write("lead-talk.form", form("lead-talk")),
                change("a contact is reminded of before its limit", CONTACT).draw("customerContact", timer("more", "userTask_contactCustomer", false, "${clocks.due(execution, 'contact')}") + end("reminded") + flow("on", "more", "reminded")),
                change("who takes the obstacle away is told twice", CONTACT).to("sequenceFlow_raiseObstacle_removeObstacle", "more").draw("customerContact", step("more", "raiseObstacle") + flow("on", "more", "userTask_removeObstacle")),
                change("somebody looks at a removed obstacle", CONTACT).to("sequenceFlow_recordObstacleRemoval_obstacleRemoved", "more").draw("customerContact", person("more", "look-back") + flow("on", "more", "endEvent_obstacleRemoved"))
                        .write("look-back.form", form("look-back")),
                change("we own up within 3 hours", PROMISE).replace("'PT3H45M'", "'PT3H'"),
                change("a team lead looks at a kept promise", PROMISE).to("sequenceFlow_recordKeptPromise_promiseKept", "more").draw("promiseKeeping", person("more", "look-at-promise") + flow("on", "more", "endEvent_promiseKept"))
                        .write("look-at-promise.form", form("look-at-promise")),
                change("deliveries are solved within a day", TARGETS).replace("<outputEntry id=\"then_resolutionTarget_delivery_solveWithinHours\">\n          <text>48</text>", "<outputEntry id=\"then_resolutionTarget_delivery_solveWithinHours\"><text>24</text>"),
                change("a new category with its target", "capture-signal.form").replace("\"value\": \"delivery\"", "\"value\": \"delivery\" }, { \"label\": \"The website\", \"value\": \"website\"").in(TARGETS)
                        .replace("<text>\"other\"</text>\n        </inputEntry>", "<text>\"other\", \"website\"</text></inputEntry>"),
                change("a process of their own", COMPLAINT).write("tidy-up.bpmn", diagram("<bpmn:process id=\"tidyUp\" isExecutable=\"true\"><bpmn:startEvent id=\"begin\" />" + person("tidy", "tidy-up") + end("tidied")
                        + flow("a", "begin", "tidy") + flow("b", "tidy", "tidied") + "</bpmn:process>")).write("tidy-up.form", form("tidy-up")),
                change("a second call of approval for a better offer", OFFER).to("sequenceFlow_compensationDecided_presentOffer", "callActivity_again").draw("offerAndAnswer",
                        "<bpmn:callActivity id=\"callActivity_again\" name=\"Compensation approval\" calledElement=\"compensationApproval\" camunda:calledElementBinding=\"deployment\"><bpmn:extensionElements>"
                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /><camunda:out source=\"decision\" target=\"decision\" /></bpmn:extensionElements></bpmn:callActivity>"
                                + flow("again", "callActivity_again", "exclusiveGateway_compensationDecided")));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void goesLiveWithoutAWord(Redrawn changed) {
        assertThat(PromiseRules.judge(changed.sent())).extracting(Finding::sentence).isEmpty();
    }
}
