package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class OfferAndAnswerPathTest {

    private static final String PREPARE = "userTask_prepareOffer";
    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String PRESENT = "userTask_presentOffer";
    private static final String RECAP = "userTask_recapWish";
    private static final String BAD_NEWS = "userTask_bringBadNews";
    private static final Map<String, Object> NOBODY_THERE = Map.of("reached", "no", "way", "phone");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-03-11T10:00:00"));
    }

    @Test
    void everyStepIsDueWithinTheTimeOfItsCategory() {
        CaseWork.setTime(at("2031-03-11T18:00:00"));
        String reference = work.heard();
        assertThat(record.due(reference, PREPARE)).isEqualTo(at("2031-03-12T11:00:00"));

        CaseWork.setTime(at("2031-03-12T09:30:00"));
        work.offer(reference, "none", "");
        assertThat(record.due(reference, PRESENT)).isEqualTo(at("2031-03-12T13:30:00"));

        work.present(reference, "not-accepted");
        assertThat(record.due(reference, RECAP)).isEqualTo(at("2031-03-12T13:30:00"));
    }

    @Test
    void anAcceptedOfferIsConfirmedByLetter() {
        String reference = offered("money", "150.00");

        work.present(reference, "accepted");

        assertThat(work.endsOf(reference)).contains("endEvent_offerAccepted");
        assertThat(record.letters(reference)).containsExactlyInAnyOrder("acknowledgement", "offer");
        assertThat(record.story(reference)).returns("accepted", Story::status)
                .satisfies(story -> assertThat(story.offers()).singleElement().returns(true, Story.Offered::accepted).returns("Fine", Story.Offered::answerWords));
    }

    @Test
    void anOfferThatIsNotAcceptedIsTakenBackAndTheWishIsHeardAgain() {
        String reference = offered("money", "60.00");

        work.present(reference, "not-accepted");
        assertThat(work.openTasks(reference)).containsExactly(RECAP);
        assertThat(state(reference, 1)).isEqualTo("RELEASED");

        recap(reference, "yes");
        assertThat(work.openTasks(reference)).containsExactly(PREPARE);
        work.offer(reference, "voucher", "75.00");
        work.present(reference, "accepted");
        assertThat(record.story(reference).offers()).extracting(Story.Offered::accepted).containsExactly(false, true);
        assertThat(state(reference, 2)).isEqualTo("DECIDED");
    }

    @Test
    void whenNothingMoreIsPossibleTheBadNewsIsClearAndShowsTheWayOutside() {
        String reference = offered("none", "");
        work.present(reference, "not-accepted");
        recap(reference, "no");
        assertThat(work.openTasks(reference)).containsExactly(BAD_NEWS);
        assertThat(record.due(reference, BAD_NEWS)).isEqualTo(at("2031-03-11T14:00:00"));

        work.submit(reference, BAD_NEWS, work.ownerOf(reference), badNews());

        assertThat(work.endsOf(reference)).contains("endEvent_badNewsBrought", "endEvent_closedAfterBadNews");
        assertThat(record.story(reference)).returns("closed-after-bad-news", Story::status)
                .satisfies(story -> assertThat(story.badNews().outsideRoute()).isEqualTo("The disputes committee"));
        assertThat(record.letters(reference)).containsExactlyInAnyOrder("acknowledgement", "bad-news");
        assertThat(record.everyClockEnded(reference)).isTrue();
        assertThat(work.isRunning(reference)).isFalse();
    }

    @Test
    void aDeclinedCompensationIsPreparedAgain() {
        String reference = offered("money", "400.00");

        work.submit(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "decline", "reason", "A repair solves it"));

        assertThat(work.openTasks(reference)).containsExactly(PREPARE);
        work.offer(reference, "repair", "90.00");
        assertThat(work.openTasks(reference)).containsExactly(PRESENT);
        assertThat(record.story(reference).offers()).extracting(offer -> offer.decision().outcome()).containsExactly("declined", "granted");
    }

    @Test
    void aCustomerWhoCannotBeReachedWithAnOfferIsTriedOnTwoDaysAndThenNothingStaysReserved() {
        String reference = offered("money", "60.00");
        tryInVain(reference, "2031-03-11T10:30:00");
        assertThat(record.due(reference, PRESENT)).isEqualTo(at("2031-03-11T11:30:00"));
        tryInVain(reference, "2031-03-11T19:30:00");
        assertThat(record.due(reference, PRESENT)).isEqualTo(at("2031-03-12T09:00:00"));

        tryInVain(reference, "2031-03-12T09:30:00");

        assertThat(work.endsOf(reference).stream().filter("endEvent_customerNotReached"::equals)).hasSize(2);
        assertThat(record.story(reference).status()).isEqualTo("closed-as-not-reached");
        assertThat(state(reference, 1)).isEqualTo("RELEASED");
        assertThat(work.isRunning(reference)).isFalse();
    }

    @Test
    void reachingTheCustomerInBetweenStartsTheCountOfTriesAnew() {
        String reference = offered("none", "");
        tryInVain(reference, "2031-03-11T10:30:00");
        tryInVain(reference, "2031-03-11T11:30:00");
        work.present(reference, "not-accepted");
        recap(reference, "yes");
        work.offer(reference, "none", "");

        tryInVain(reference, "2031-03-12T09:30:00");

        assertThat(work.openTasks(reference)).containsExactly(PRESENT);
    }

    @Test
    void nothingIsOfferedToACustomerWhoWasNotHeardWhateverIsStartedByHand() {
        String reference = work.receive(Map.of());
        ProcessInstance byHand = runtime.startProcessInstanceByKey(OfferAndAnswerProcess.KEY, reference);

        record.refuses(reference, PREPARE, work.ownerOf(reference),
                Map.of("offerText", "Take this", "offerDifference", "All of it", "compensationKind", "none"),
                "First hold the conversation and have the summary confirmed; an offer comes after that.");

        runtime.deleteProcessInstance(byHand.getId(), "started by hand");
    }

    @Test
    void anOfferIsNotGivenUpForACustomerWhoLeftATelephoneNumber() {
        String reference = offered("none", "");

        record.refuses(reference, PRESENT, work.ownerOf(reference), Map.of("reached", "no", "noWayToReach", true),
                "This customer left a way to be reached; try it, and write down what you tried.");
    }

    @Test
    void anOfferOfNothingIsWorthNothingWhateverAmountWasLeftInTheForm() {
        String reference = offered("none", "99.00");

        assertThat(record.story(reference).offers()).singleElement().satisfies(offer ->
                assertThat(offer.amount()).isEqualByComparingTo(BigDecimal.ZERO));
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("What is refused when an offer is prepared")
    class Preparing {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = work.heard();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                offerText        |        | Please fill in 'The offer, in words for the customer'.
                offerDifference  |        | Please fill in 'How it differs from the wish'.
                compensationKind |        | Please fill in 'What the customer gets'.
                compensationKind | holiday | 'holiday' is not a value of compensationKind; choose one of: none, money, voucher, replacement, repair, gesture.
                amount           |        | Please fill in 'Value in euro'.
                amount           | 12,5o  | '12,5o' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                amount           | -5     | '-5' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                amount           | 1e9    | '1e9' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                amount           | 1.000,00 | '1.000,00' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                amount           | 12.345 | '12.345' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.
                amount           | 1000000.01 | 1000000.01 euro is above 1000000.00; check the comma.
                amount           | 0      | A compensation has a value above 0.00 euro; choose 'nothing' when nothing is given.
                """, quoteCharacter = '"')
        void anOfferThatCannotBeReadIsRefused(String field, String value, String sentence) {
            Map<String, Object> draft = new HashMap<>(Map.of("offerText", "We pay it back", "offerDifference", "No parcel",
                    "compensationKind", "money", "amount", "80.00"));
            draft.put(field, value);

            record.refuses(reference, PREPARE, work.ownerOf(reference), draft, sentence);
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("What is refused when an offer is presented")
    class Presenting {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = offered("none", "");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                reached |         | Please fill in 'Did you reach the customer?'.
                way     |         | Please fill in 'How'.
                answer  |         | Please fill in 'What did the customer say?'.
                answer  | perhaps | 'perhaps' is not a value of answer; choose one of: accepted, not-accepted.
                """, quoteCharacter = '"')
        void anAnswerThatCannotBeReadIsRefused(String field, String value, String sentence) {
            Map<String, Object> told = new HashMap<>(Map.of("reached", "yes", "way", "phone", "answer", "accepted"));
            told.put(field, value);

            record.refuses(reference, PRESENT, work.ownerOf(reference), told, sentence);
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("What is refused when the wish is heard again")
    class Recapping {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = offered("none", "");
            work.present(reference, "not-accepted");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                wish             |    | Please fill in 'What the customer wishes, summed up again'.
                wishConfirmed    |    | Please fill in 'Is this right, according to the customer?'.
                wishConfirmed    | no | Keep asking until the customer says the wish is summed up right, then go on.
                newOfferPossible |    | Please fill in 'Can you make another offer?'.
                """, quoteCharacter = '"')
        void aRecapThatTheCustomerDidNotConfirmIsRefused(String field, String value, String sentence) {
            Map<String, Object> recap = new HashMap<>(Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", "yes"));
            recap.put(field, value);

            record.refuses(reference, RECAP, work.ownerOf(reference), recap, sentence);
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("What is refused when bad news is brought")
    class BringingBadNews {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = offered("none", "");
            work.present(reference, "not-accepted");
            recap(reference, "no");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                reason       |        | Please fill in 'The reason, in plain words'.
                outsideRoute |        | Please fill in 'Where the customer can go outside'.
                way          |        | Please fill in 'How you brought it'.
                way          | pigeon | 'pigeon' is not a value of way; choose one of: phone, chat, mail, visit, other.
                """, quoteCharacter = '"')
        void badNewsWithoutReasonOrWayOutsideIsRefused(String field, String value, String sentence) {
            Map<String, Object> news = new HashMap<>(badNews());
            news.put(field, value);

            record.refuses(reference, BAD_NEWS, work.ownerOf(reference), news, sentence);
        }
    }

    private String offered(String kind, String amount) {
        String reference = work.heard();
        work.offer(reference, kind, amount);
        return reference;
    }

    private void recap(String reference, String newOfferPossible) {
        work.submit(reference, RECAP, work.ownerOf(reference),
                Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", newOfferPossible));
    }

    private void tryInVain(String reference, String moment) {
        CaseWork.setTime(at(moment));
        work.submit(reference, PRESENT, work.ownerOf(reference), NOBODY_THERE);
    }

    private static Map<String, Object> badNews() {
        return Map.of("reason", "The law does not let us", "outsideRoute", "The disputes committee", "way", "phone", "customerReaction", "Sad");
    }

    private String state(String reference, int offer) {
        return database.queryForObject("select state from compensation_request where reference = ? and offer_number = ?", String.class, reference, offer);
    }
}
