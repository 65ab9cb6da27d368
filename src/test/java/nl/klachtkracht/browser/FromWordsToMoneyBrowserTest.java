package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.watch.Sweeper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// First, because the lists of people are short then: other classes leave open tasks behind.
@Order(1)
class FromWordsToMoneyBrowserTest extends BrowserTest {

    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Sweeper sweeper;

    @Test
    void anAgentCapturesASignalHearsTheCustomerAndGrantsAtOnce() {
        desk.logIn("anna");
        desk.startIntake();
        desk.type("text", "My parcel is lost and nobody calls me back.");
        desk.type("customerName", "Robin Test (fictitious)");
        desk.type("customerPhone", "0612345678");
        desk.type("customerEmail", "robin@example.org");
        desk.choose("language", "English");
        desk.screenshot("capture-signal");
        desk.start();
        assertThat(desk.find(".kk-captured").getText()).contains("is on record.").containsPattern("yours|problem owner");

        String reference = newestCase();
        String owner = work.ownerOf(reference);
        desk.logIn(owner);
        desk.openTask(reference);
        assertThat(desk.card(reference).getText()).contains("Robin Test (fictitious)", "“My parcel is lost and nobody calls me back.”", "left");
        holdTheConversation();
        desk.screenshot("hold-first-conversation");
        desk.completeAndLeave();

        desk.open(work.task(reference, "userTask_prepareOffer"));
        offer("80,00");
        desk.screenshot("prepare-offer");
        desk.completeAndLeave();

        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        desk.open(work.task(reference, "userTask_presentOffer"));
        assertThat(desk.find(".fjs-container").getText()).contains("80.00 euro granted, within the mandate");
        desk.screenshot("present-offer");
        Story story = dossier.of(reference);
        assertThat(story.words()).isEqualTo("My parcel is lost and nobody calls me back.");
        assertThat(story.conversation()).extracting(Story.Talk::by).containsExactly(owner);
        assertThat(story.letters()).extracting(Story.Written::kind).contains("acknowledgement");
    }

    @Test
    void aTeamLeadGrantsWhatIsAboveTheMandateOfAnAgent() {
        String reference = work.heard();
        openAsOwner(reference, "userTask_prepareOffer");
        offer("400.00");
        desk.completeAndLeave();
        assertThat(work.openTasks(reference)).containsExactly("userTask_decideOnCompensation");

        desk.logIn(CaseWork.LEAD);
        assertThat(desk.find(".task-filter.active").getText()).startsWith("To decide, most urgent first");
        desk.openTask(reference);
        assertThat(desk.card(reference).getText()).contains("Asked: Money 400.00 euro");
        desk.claim();
        desk.tick("decision", "Grant it");
        desk.screenshot("decide-on-compensation");
        desk.completeAndLeave();

        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        assertThat(dossier.of(reference).offers().get(0).decision().decidedBy()).isEqualTo(CaseWork.LEAD);
    }

    @Test
    void whatNobodyMayGrantTheTableDecidesInTime() {
        String reference = work.heard();
        work.offer(reference, "money", "30000");
        desk.logIn(CaseWork.DIRECTOR);
        desk.openTask(reference);
        desk.claim();
        desk.tick("decision", "Grant it");
        desk.complete();
        assertThat(desk.refusal()).endsWith(
                "\nYour mandate goes to 25,000.00 euro for one complaint and this would make 30,000.00; grant less, decline, or leave it to the next level.");
        desk.screenshot("above-the-mandate");

        CaseWork.advance(Duration.ofHours(23).plusMinutes(46));
        sweeper.sweep();
        openAsOwner(reference, "userTask_presentOffer");
        assertThat(desk.find(".fjs-container").getText()).contains("500.00 euro granted in part, by the table because nobody decided in time");
        desk.screenshot("decided-by-the-table");
    }

    @Test
    void aQuestionThatWasLeftOpenIsNamedAndTheNoticeLiesOverNoButton() {
        String reference = work.heard();
        openAsOwner(reference, "userTask_prepareOffer");
        desk.type("offerText", "We send it again tomorrow.");
        desk.complete();

        assertThat(desk.notice("Not yet")).isEqualTo("Not yet: please answer “How it differs from the wish” and 1 more, marked in red.");
        desk.screenshot("left-open");
        offer("80,00");
        desk.completeWithTheMouse();
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
    }

    @Test
    void anAmountThatCannotBeReadIsRefusedInOneSentenceAndNothingTypedIsLost() {
        String reference = work.heard();
        openAsOwner(reference, "userTask_prepareOffer");
        offer("12,5o");
        desk.complete();

        assertThat(desk.refusal()).endsWith("\n'12,5o' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.");
        desk.screenshot("refused-amount");
        assertThat(desk.typed("amount")).isEqualTo("12,5o");
        assertThat(desk.typed("offerText")).isEqualTo("We send it again tomorrow.");
        assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
        assertThat(dossier.of(reference).offers()).isEmpty();
    }

    private void holdTheConversation() {
        desk.tick("reached", "Yes");
        desk.choose("way", "Phone");
        desk.type("recognition", "A lost parcel and silence: that is two disappointments.");
        desk.type("expected", "A parcel within two days");
        desk.type("delivered", "No parcel, no call");
        desk.type("currentSituation", "Waiting at home");
        desk.type("currentFeeling", "Left alone");
        desk.choose("moodBefore", "2 – unhappy");
        desk.type("desiredSituation", "The parcel, or the money back");
        desk.type("desiredFeeling", "Taken seriously");
        desk.type("discrepancy", "The parcel is lost and nobody called");
        desk.type("summary", "Your parcel is lost, nobody told you, and you want it or your money.");
        desk.tick("summaryConfirmed", "Yes");
    }

    private void offer(String amount) {
        desk.type("offerText", "We send it again tomorrow.");
        desk.type("offerDifference", "Nothing: the wish is met.");
        desk.choose("compensationKind", "Money");
        desk.type("amount", amount);
    }

    private String newestCase() {
        Task newest = tasks.createTaskQuery().taskDefinitionKey("userTask_holdFirstConversation")
                .orderByTaskCreateTime().desc().listPage(0, 1).get(0);
        return runtime.createProcessInstanceQuery().processInstanceId(newest.getProcessInstanceId()).singleResult().getBusinessKey();
    }
}
