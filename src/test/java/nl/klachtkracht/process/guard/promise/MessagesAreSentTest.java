package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.timer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Where a case waits for a message, somebody sends it. */
class MessagesAreSentTest {

    private static final Rule RULE = new MessagesAreSent();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aMessageThatNobodySendsIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "fulfilment.bpmn").to("sequenceFlow_whatPromised_bookPayment", "more")
                .draw("fulfilment", "<bpmn:receiveTask id=\"more\" name=\"More\" messageRef=\"message_more\" />" + flow("on", "more", "serviceTask_bookPayment")).replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"money.came\" />").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("nobody sends the message money.came")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    @Test
    void whatTheHouseSendsIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_customerReached_presentOffer", "more")
                .draw("offerAndAnswer", "<bpmn:receiveTask id=\"more\" name=\"More\" messageRef=\"message_more\" />" + flow("on", "more", "userTask_presentOffer")).replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"complaint.customerReplied\" />").sent())).isEmpty();
    }

    @Test
    void soIsWaitingThatATimerEnds() {
        assertThat(GateBench.judge(RULE, change("", "fulfilment.bpmn").to("sequenceFlow_whatPromised_bookPayment", "more")
                .draw("fulfilment", "<bpmn:receiveTask id=\"more\" name=\"More\" messageRef=\"message_more\" />" + timer("enough", "more", true, "${clocks.step(execution)}") + end("e") + flow("on", "more", "serviceTask_bookPayment") + flow("b", "enough", "serviceTask_bookPayment")).replace("</bpmn:process>", "</bpmn:process><bpmn:message id=\"message_more\" name=\"money.came\" />").sent())).isEmpty();
    }
}
