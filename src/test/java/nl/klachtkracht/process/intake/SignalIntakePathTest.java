package nl.klachtkracht.process.intake;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class SignalIntakePathTest {

    private static final String CONVERSATION = "userTask_holdFirstConversation";
    private static final String HELP = "userTask_giveImmediateHelp";
    private static final String ANSWER = "userTask_answerSignal";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService models;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-01-14T10:00:00"));
    }

    @Test
    void aComplaintIsAcknowledgedGetsAnOwnerAndIsOpened() {
        String reference = work.receive(Map.of());

        assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);
        assertThat(work.endsOf(reference)).containsExactlyInAnyOrder("endEvent_complaintOpened", "endEvent_noUrgentNeed");
        assertThat(record.letters(reference)).containsExactly("acknowledgement");
        assertThat(record.story(reference)).returns("opened", Story::status).returns(work.ownerOf(reference), Story::owner)
                .returns("delivery", Story::category).returns(at("2031-01-16T10:00:00"), Story::targetAt);
    }

    @ParameterizedTest(name = "{0}: a solution within {1} clock hours")
    @CsvSource({"billing, 72", "delivery, 48", "internet-outage, 24", "privacy, 24", "other, 72"})
    void aComplaintIsSolvedWithinTheTimeOfItsCategory(String category, int hours) {
        String reference = work.receive(Map.of("category", category, "text", "It is not right"));

        assertThat(record.clock(reference, "resolution").dueAt()).isEqualTo(at("2031-01-14T10:00:00").plusSeconds(hours * 3600L));
    }

    @Test
    void aColleagueNotesWhatACustomerTellsAtTheCounter() {
        String reference = note(Map.of("text", "The invoice is wrong", "channel", "shop", "customerPhone", "0612345678"));

        assertThat(reference).matches("K-2031-\\d{6}");
        assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);
        assertThat(record.story(reference)).returns("shop", Story::channel).returns("billing", Story::category);
        assertThat(database.queryForObject("select noted_by from signal where reference = ?", String.class, reference)).isEqualTo("anna");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     |               | Please fill in 'text'.
            channel  | pigeon        | 'pigeon' is not a value of channel; choose one of: phone, web, mail, letter, shop, social, chat, other.
            category | weather       | 'weather' is not a category; leave it out or choose one of: billing, delivery, internet-outage, slow-service, contract, staff, product, privacy, other.
            language | fr            | 'fr' is not a language we write letters in; choose nl or en.
            customerEmail | nobody   | 'nobody' is not a mail address; correct it or leave it out.
            """)
    void whatCannotBeReadIsNotTakenIn(String field, String value, String sentence) {
        Map<String, Object> told = new HashMap<>(Map.of("text", "It is not right", "channel", "phone"));
        told.put(field, value);
        Long before = signals();

        assertThatThrownBy(() -> note(told)).isInstanceOf(Refused.class).hasMessage(sentence);

        assertThat(signals()).isEqualTo(before);
    }

    @Test
    void aComplimentReachesTheColleagueItPraises() {
        String reference = work.receive(Map.of("kind", "compliment", "text", "Wim was a great help", "colleague", "wim"));

        assertThat(record.lettersTo(reference, "compliment")).containsExactly("wim@example.org");
        assertThat(work.endsOf(reference)).containsExactlyInAnyOrder("endEvent_complimentPassedOn", "endEvent_noUrgentNeed");
        assertThat(record.story(reference).status()).isEqualTo("passed-on");
        assertThat(work.isRunning(reference)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the tall one", ""})
    void aComplimentForSomebodyWeCannotFindGoesToOwnerAndTeamLeads(String colleague) {
        String reference = work.receive(Map.of("kind", "compliment", "text", "What a great help", "colleague", colleague));

        assertThat(record.lettersTo(reference, "compliment")).contains(CaseWork.LEAD + "@example.org", record.addressOf(record.story(reference).owner()))
                .doesNotContain("wim@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"idea", "question", "worry", "own-mistake"})
    void whatAsksForAnAnswerIsAnsweredByItsOwner(String kind) {
        String reference = work.receive(Map.of("kind", kind, "text", "Could the bill say more?"));
        assertThat(work.openTasks(reference)).containsExactly(ANSWER);
        assertThat(record.due(reference, ANSWER)).isEqualTo(at("2031-01-17T10:00:00"));
        assertThat(record.story(reference).status()).isEqualTo("to-answer");

        work.submit(reference, ANSWER, work.ownerOf(reference), Map.of("answer", "Yes, from March on it does."));

        assertThat(record.letters(reference)).containsExactlyInAnyOrder("acknowledgement", "reply");
        assertThat(work.endsOf(reference)).containsExactlyInAnyOrder("endEvent_signalAnswered", "endEvent_noUrgentNeed");
        assertThat(record.story(reference).status()).isEqualTo("answered");
        assertThat(record.everyClockEnded(reference)).isTrue();
    }

    @Test
    void anAnswerWithoutWordsIsRefused() {
        String reference = work.receive(Map.of("kind", "question", "text", "Could the bill say more?"));

        record.refuses(reference, ANSWER, work.ownerOf(reference), Map.of("answer", " "), "Please fill in 'Your answer'.");
    }

    @ParameterizedTest
    @CsvSource({"safety, I smell gas in the hall", "heat, There is no heat in the house", "money, I cannot buy food", "medicine, My insulin did not come"})
    void whoeverIsInNeedIsHelpedWithinHalfAnHourBesideEverythingElse(String need, String words) {
        String reference = work.receive(Map.of("text", words));

        assertThat(work.openTasks(reference)).containsExactlyInAnyOrder(HELP, CONVERSATION);
        assertThat(record.story(reference).urgentNeed()).isEqualTo(need);
        assertThat(record.due(reference, HELP)).isEqualTo(at("2031-01-14T10:30:00"));
        assertThat(work.task(reference, HELP).getPriority()).isEqualTo(100);
        assertThat(record.groups(reference, HELP)).containsExactlyInAnyOrder("agent", "team-lead");

        work.submit(reference, HELP, CaseWork.LEAD, Map.of("helpGiven", "Sent a colleague with a heater"));

        assertThat(work.endsOf(reference)).contains("endEvent_immediateHelpGiven");
        assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);
        assertThat(record.clock(reference, "immediate-help")).returns("ended", Story.Running::state).returns("help given", Story.Running::endedHow);
    }

    @Test
    void helpInNeedIsNotWaitedForByACompliment() {
        String reference = work.receive(Map.of("kind", "compliment", "text", "Thank you for calling back, I smell gas again"));

        assertThat(work.openTasks(reference)).containsExactly(HELP);
        assertThat(record.letters(reference)).contains("compliment");
    }

    @Test
    void helpThatNobodyDescribesIsRefused() {
        String reference = work.receive(Map.of("text", "I smell gas"));

        record.refuses(reference, HELP, work.ownerOf(reference), Map.of(), "Please fill in 'What help was given'.");
    }

    private String note(Map<String, Object> told) {
        String intake = models.createProcessDefinitionQuery().processDefinitionKey(SignalIntakeProcess.KEY).latestVersion().singleResult().getId();
        ProcessInstance[] started = new ProcessInstance[1];
        work.as("anna", () -> started[0] = forms.submitStartForm(intake, told));
        return history.createHistoricProcessInstanceQuery().processInstanceId(started[0].getId()).singleResult().getBusinessKey();
    }

    private Long signals() {
        return database.queryForObject("select count(*) from signal", Long.class);
    }
}
