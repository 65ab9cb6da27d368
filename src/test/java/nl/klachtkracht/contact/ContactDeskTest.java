package nl.klachtkracht.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDeskTest {

    private static final String REFERENCE = ContactHouse.REFERENCE;
    private static final ContactReport FAILED = report(Map.of("reached", "no", "way", "phone"));
    private static final ContactReport REACHED = report(Map.of("reached", "yes", "way", "phone"));
    private static final ContactReport NO_WAY = report(Map.of("reached", "no", "noWayToReach", true));
    private static final Map<String, Object> NEWS = Map.of("reached", "yes", "way", "phone", "changed", "yes", "whatChanged", "Found it", "nextStep", "Send it");
    private static final Map<String, Object> NO_NEWS = Map.of("reached", "yes", "way", "phone", "changed", "no", "obstacle", "department",
            "obstacleHolder", "department-warehouse", "obstacleText", "Nobody looks", "nextStep", "Ask again");

    private final ContactHouse house = new ContactHouse();

    @Nested
    @DisplayName("The first contact")
    class FirstContact {

        @Test
        void isPlannedInTheWindowOfTheCustomer() {
            house.at("2026-11-24T18:00:00Z").plan(REFERENCE, "complaint opened");

            planned("2026-11-25T09:00:00Z", "2026-11-25T11:00:00Z");
            assertThat(house.contact()).returns("complaint opened", CaseClock::startedBy).returns("anna", CaseClock::responsible);
        }

        @ParameterizedTest(name = "tries at {0}, {1} and {2}: {3}")
        @CsvSource({
            "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z, 2026-11-24T14:00:00Z, TRY_AGAIN",
            "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z, 2026-11-25T10:00:00Z, NOT_REACHABLE",
            "2026-11-24T10:00:00Z, 2026-11-25T10:00:00Z, 2026-11-25T12:00:00Z, NOT_REACHABLE",
            "2026-11-24T22:30:00Z, 2026-11-24T22:45:00Z, 2026-11-24T23:15:00Z, NOT_REACHABLE",
            "2026-11-24T23:15:00Z, 2026-11-25T00:15:00Z, 2026-11-25T22:45:00Z, TRY_AGAIN"})
        void failsWithThreeTriesOnTwoDaysOfTheCustomer(String first, String second, String third, ContactOutcome outcome) {
            assertThat(house.at(first).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
            assertThat(house.at(second).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);

            assertThat(house.at(third).record(REFERENCE, FAILED, "bram")).isEqualTo(outcome);
        }

        @Test
        void isTriedOnTheDaysWhereTheCustomerLives() {
            house.window = new ContactWindow(LocalTime.of(9, 0), LocalTime.of(23, 0), EnumSet.allOf(DayOfWeek.class), ZoneId.of("America/New_York"));
            house.at("2026-11-24T22:00:00Z").record(REFERENCE, FAILED, "anna");
            house.at("2026-11-24T23:30:00Z").record(REFERENCE, FAILED, "anna");

            assertThat(house.at("2026-11-25T01:00:00Z").record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
        }

        @Test
        void thatWorksStartsTheCountAnewAndTheNextClockAtOnce() {
            house.at("2026-11-24T09:00:00Z").plan(REFERENCE, "complaint opened");
            house.at("2026-11-24T10:00:00Z").record(REFERENCE, FAILED, "anna");
            house.at("2026-11-24T12:00:00Z").record(REFERENCE, FAILED, "anna");

            assertThat(house.at("2026-11-25T09:00:00Z").record(REFERENCE, REACHED, "anna")).isEqualTo(ContactOutcome.REACHED);

            planned("2026-11-25T11:00:00Z", "2026-11-25T13:00:00Z");
            assertThat(house.ended()).extracting(CaseClock::endedHow).containsExactly("customer reached");
            assertThat(house.told).contains(new ContactPlanned(REFERENCE), new CustomerReached(REFERENCE, Instant.parse("2026-11-25T09:00:00Z")));
            assertThat(house.at("2026-11-25T10:00:00Z").record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
        }

        @Test
        void thatFailedIsRepeatedAnHourLaterInsideTheWindow() {
            house.at("2026-11-24T17:00:00Z").plan(REFERENCE, "complaint opened");
            ContactDesk desk = house.at("2026-11-24T18:30:00Z");

            desk.record(REFERENCE, FAILED, "anna");

            assertThat(desk.nextTry(REFERENCE)).contains(Instant.parse("2026-11-25T08:00:00Z"));
            planned("2026-11-25T08:00:00Z", "2026-11-25T10:00:00Z");
        }

        @Test
        void isNotSearchedForWithACustomerWhoLeftNoWayToBeReached() {
            house.reachable = false;

            assertThat(house.at("2026-11-24T10:00:00Z").record(REFERENCE, NO_WAY, "anna")).isEqualTo(ContactOutcome.NOT_REACHABLE);
            assertThat(house.made).singleElement().returns(Way.OTHER, ContactTry::way);
        }

        @Test
        void isTriedWithACustomerWhoLeftAWay() {
            ContactDesk desk = house.at("2026-11-24T10:00:00Z");
            desk.plan(REFERENCE, "complaint opened");

            assertThatThrownBy(() -> desk.record(REFERENCE, NO_WAY, "anna")).isInstanceOf(Refused.class)
                    .hasMessage("This customer left a way to be reached; try it, and write down what you tried.");
            assertThat(house.made).isEmpty();
            assertThat(house.ended()).isEmpty();
        }
    }

    @Nested
    @DisplayName("After a contact the next one is due")
    class NextContacts {

        @ParameterizedTest(name = "contact at {0}: due {1}, broken {2}")
        @CsvSource({
            "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z, 2026-11-24T14:00:00Z",
            "2026-11-24T16:00:00Z, 2026-11-24T18:00:00Z, 2026-11-25T09:00:00Z",
            "2026-03-28T16:00:00Z, 2026-03-28T18:00:00Z, 2026-03-29T08:00:00Z",
            "2026-10-24T15:00:00Z, 2026-10-24T17:00:00Z, 2026-10-25T09:00:00Z"})
        void afterTwoAndAtTheLatestAfterFourHoursOfTheWindow(String made, String due, String limit) {
            progress(made, NEWS);

            planned(due, limit);
        }

        @Test
        void atTheMomentThatWasAgreedAndTheLimitStays() {
            progress("2026-11-24T10:00:00Z", with(NEWS, "nextAt", "2026-11-24T14:30:00+01:00"));

            planned("2026-11-24T13:30:00Z", "2026-11-24T14:00:00Z");
        }

        @Test
        void atAMomentThatMustBeAgreedWhenTheWindowClosesFirst() {
            ContactDesk desk = house.at("2026-11-24T17:30:00Z");
            assertThat(desk.mustAgreeOnNext(REFERENCE)).isTrue();

            refused("2026-11-24T17:30:00Z", NEWS, "In two hours this customer is not to be reached: agree with them when you speak again, and fill it in.");
            progress("2026-11-24T17:30:00Z", with(NEWS, "nextAt", "2026-11-25T10:00:00+01:00"));

            planned("2026-11-25T09:00:00Z", "2026-11-25T10:30:00Z");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2026-11-24T10:59:00+01:00 | The moment at which you speak again lies in the past; choose one ahead.
                2026-11-24T21:00:00+01:00 | The moment at which you speak again lies outside the hours in which this customer wants to be reached, 09:00 to 20:00.
                2026-11-24T15:01:00+01:00 | That is later than we promise to be in touch. If the customer wants it so, record it as how they want to hear from us.
                tomorrow                  | 'When do you speak again?' takes a date and a time such as 2026-03-05T14:30+01:00, not 'tomorrow'.
                """)
        void neverAtAMomentThatBreaksWhatWePromise(String nextAt, String sentence) {
            refused("2026-11-24T10:00:00Z", with(NEWS, "nextAt", nextAt), sentence);
        }

        @Test
        void earlyOnTheNextDayOfTheWindowWhenThreeTriesOnTwoDaysFailed() {
            house.at("2026-11-24T09:00:00Z").record(REFERENCE, REACHED, "anna");
            Map<String, Object> inVain = Map.of("reached", "no", "note", "No answer");
            assertThat(progress("2026-11-24T11:00:00Z", inVain).outcome()).isEqualTo(ContactOutcome.TRY_AGAIN);
            planned("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
            progress("2026-11-24T12:00:00Z", inVain);

            assertThat(progress("2026-11-25T09:00:00Z", inVain)).isEqualTo(new Progress(ContactOutcome.NOT_REACHABLE, false));

            planned("2026-11-26T09:00:00Z", "2026-11-26T12:00:00Z");
            assertThat(house.ended()).last().returns("customer not reached", CaseClock::endedHow);
        }

        @Test
        void andTriesAboutTheProgressNeverEndAComplaint() {
            house.at("2026-11-24T09:00:00Z").record(REFERENCE, REACHED, "anna");
            Map<String, Object> inVain = Map.of("reached", "no", "note", "No answer");
            progress("2026-11-24T11:00:00Z", inVain);
            progress("2026-11-25T09:00:00Z", inVain);
            progress("2026-11-26T09:00:00Z", inVain);

            assertThat(house.at("2026-11-26T10:00:00Z").record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
        }

        @Test
        void afterAMessageThatAPersonSent() {
            progress("2026-11-24T10:00:00Z", with(with(NEWS, "reached", "message"), "draft", "We found your parcel."));

            planned("2026-11-24T12:00:00Z", "2026-11-24T14:00:00Z");
            assertThat(house.sent).containsExactly("We found your parcel.");
            assertThat(house.made).singleElement().returns(Way.MAIL, ContactTry::way).returns("We found your parcel.", ContactTry::message);
        }
    }

    @Nested
    @DisplayName("A customer who asks for another rhythm")
    class Rhythms {

        @ParameterizedTest(name = "daily at {1}, contact at {0}: due {2}, broken {3}")
        @CsvSource({
            "2026-11-24T10:00:00Z, 17:00, 2026-11-24T16:00:00Z, 2026-11-24T18:00:00Z",
            "2026-11-24T16:00:00Z, 17:00, 2026-11-25T16:00:00Z, 2026-11-25T18:00:00Z",
            "2026-11-24T10:00:00Z, 19:00, 2026-11-24T18:00:00Z, 2026-11-25T09:00:00Z",
            "2026-03-28T16:30:00Z, 17:00, 2026-03-29T15:00:00Z, 2026-03-29T17:00:00Z"})
        void everyDayHearsFromUsAtThatHour(String made, String hour, String due, String limit) {
            progress(made, wish(Map.of("rhythm", "daily", "dailyAt", hour)));

            planned(due, limit);
        }

        @Test
        void onlyWithNewsHearsFromUsWithinSevenDaysAndSoonWhenThereIsNews() {
            progress("2026-11-24T10:00:00Z", wish(Map.of("rhythm", "only-with-news")));
            planned("2026-11-30T10:00:00Z", "2026-12-01T10:00:00Z");

            house.at("2026-11-26T10:00:00Z").news(REFERENCE);

            planned("2026-11-26T12:00:00Z", "2026-11-26T14:00:00Z");
            assertThat(house.ended()).last().returns("there is news", CaseClock::endedHow);
        }

        @Test
        void onlyWithNewsNeverWaitsPastSevenDaysForTheWindowToOpen() {
            house.window = new ContactWindow(LocalTime.of(9, 0), LocalTime.of(12, 0), EnumSet.of(DayOfWeek.FRIDAY), ZoneId.of("Europe/Amsterdam"));

            progress("2026-11-24T10:00:00Z", wish(Map.of("rhythm", "only-with-news")));

            planned("2026-11-27T08:00:00Z", "2026-11-27T11:00:00Z");
        }

        @Test
        void newsChangesNothingForWhoHearsFromUsAnyway() {
            progress("2026-11-24T10:00:00Z", NEWS);

            house.at("2026-11-24T11:00:00Z").news(REFERENCE);

            planned("2026-11-24T12:00:00Z", "2026-11-24T14:00:00Z");
        }

        @Test
        void afterOtherHoursIsCountedInThemFromTheLastContactOn() {
            progress("2026-11-24T10:00:00Z", NEWS);

            progress("2026-11-24T11:00:00Z", with(with(wish(Map.of("rhythm", "standard", "windowFrom", "18:00", "windowTo", "21:00")), "reached", "no"), "note", "Mailed us"));

            assertThat(house.ended()).last().returns("customer's wish changed", CaseClock::endedHow);
            planned("2026-11-24T17:00:00Z", "2026-11-25T18:00:00Z");
            assertThat(house.at("2026-11-24T12:00:00Z").windowOf(REFERENCE)).returns(LocalTime.of(18, 0), ContactWindow::opens);
        }

        @Test
        void isNotLateForAWishTheyHadNotMadeYet() {
            progress("2026-11-24T10:00:00Z", wish(Map.of("rhythm", "only-with-news")));

            progress("2026-11-27T10:00:00Z", with(with(wish(Map.of("rhythm", "standard")), "reached", "no"), "note", "Mailed us"));

            planned("2026-11-27T11:00:00Z", "2026-11-27T14:00:00Z");
            assertThat(house.ended()).allMatch(clock -> clock.brokenAt() == null);
        }

        @Test
        void canAgreeOnNoMomentLaterThanTheirOwnRhythm() {
            refused("2026-11-24T10:00:00Z", with(wish(Map.of("rhythm", "daily", "dailyAt", "17:00")), "nextAt", "2026-11-26T17:00:00+01:00"),
                    "That is later than we promise to be in touch. If the customer wants it so, record it as how they want to hear from us.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                rhythm    | -      | Please fill in 'How often do they want to hear from us?'.
                rhythm    | never  | 'never' is not a value of rhythm; choose one of: standard, daily, only-with-news.
                dailyAt   | -      | Please fill in 'At what time each day?'.
                dailyAt   | noon   | 'At what time each day?' takes a time such as 17:30, not 'noon'.
                dailyAt   | 22:00  | 22:00 lies outside the hours in which this customer wants to be reached, 09:00 to 20:00.
                windowTo  | 22:00  | Fill in both 'Reach them from' and 'Until', or neither.
                windowFrom | 8 am  | 'Reach them from' takes a time such as 17:30, not '8 am'.
                wishWay   | pigeon | 'pigeon' is not a value of wishWay; choose one of: phone, chat, mail, visit, other.
                wishWords | -      | Please fill in 'What did they ask, in their words?'.
                """)
        void saysWhatTheyAsked(String field, String value, String sentence) {
            refused("2026-11-24T10:00:00Z", with(wish(Map.of("rhythm", "daily", "dailyAt", "17:00")), field, value), sentence);
        }
    }

    @Nested
    @DisplayName("Two contacts in a row without change")
    class Standstill {

        @Test
        void areAStandstillOnceUntilTheObstacleIsGone() {
            assertThat(progress("2026-11-24T10:00:00Z", NO_NEWS).standstill()).isFalse();
            assertThat(progress("2026-11-24T12:00:00Z", NO_NEWS).standstill()).isTrue();
            house.start(ClockKind.OBSTACLE, "2026-11-24T12:00:00Z");
            assertThat(progress("2026-11-24T13:00:00Z", NO_NEWS).standstill()).isFalse();
            house.end(ClockKind.OBSTACLE, "2026-11-24T14:00:00Z");

            assertThat(progress("2026-11-24T14:30:00Z", NO_NEWS).standstill()).isFalse();
            assertThat(progress("2026-11-24T15:00:00Z", NO_NEWS).standstill()).isTrue();
        }

        @Test
        void areNoStandstillWithNewsOrAnotherContactBetween() {
            progress("2026-11-24T10:00:00Z", NO_NEWS);
            progress("2026-11-24T11:00:00Z", NEWS);
            assertThat(progress("2026-11-24T12:00:00Z", NO_NEWS).standstill()).isFalse();
            house.at("2026-11-24T13:00:00Z").record(REFERENCE, REACHED, "anna");

            assertThat(progress("2026-11-24T14:00:00Z", NO_NEWS).standstill()).isFalse();
        }

        @Test
        void areAStandstillAlsoWithATryInVainBetween() {
            progress("2026-11-24T10:00:00Z", NO_NEWS);
            progress("2026-11-24T11:00:00Z", Map.of("reached", "no", "note", "No answer"));

            assertThat(progress("2026-11-24T12:00:00Z", NO_NEWS).standstill()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"obstacle", "obstacleHolder", "obstacleText"})
        void saysWhatStandsInTheWayAndWhoCanTakeItAway(String field) {
            refused("2026-11-24T10:00:00Z", with(NO_NEWS, field, null), "Nothing changed: say what stands in the way, and who can take it away.");
        }
    }

    @Nested
    @DisplayName("A limit that passed")
    class Breach {

        @Test
        void staysOnRecordWhenTheContactIsMadeLater() {
            progress("2026-11-24T10:00:00Z", NEWS);
            assertThat(house.at("2026-11-24T13:59:59Z").breach(REFERENCE)).isEmpty();

            assertThat(house.at("2026-11-24T14:00:00Z").breach(REFERENCE)).isPresent().isEqualTo(house.at("2026-11-24T15:00:00Z").breach(REFERENCE));
            progress("2026-11-24T15:00:00Z", NEWS);

            assertThat(house.ended()).singleElement().returns(Instant.parse("2026-11-24T14:00:00Z"), CaseClock::brokenAt);
            assertThat(house.at("2026-11-24T15:00:00Z").breach(REFERENCE)).isEmpty();
        }
    }

    private Progress progress(String now, Map<String, Object> sent) {
        return house.at(now).recordProgress(REFERENCE, ProgressUpdate.from(new Answers(sent)), "anna");
    }

    private void refused(String now, Map<String, Object> sent, String sentence) {
        List<ContactTry> before = List.copyOf(house.made);
        assertThatThrownBy(() -> progress(now, sent)).isInstanceOf(Refused.class).hasMessage(sentence);
        assertThat(house.made).isEqualTo(before);
    }

    private void planned(String due, String limit) {
        assertThat(house.contact()).returns(Instant.parse(due), CaseClock::dueAt).returns(Instant.parse(limit), CaseClock::limitAt);
    }

    private static Map<String, Object> wish(Map<String, Object> asked) {
        Map<String, Object> all = new HashMap<>(NEWS);
        all.put("changeRhythm", true);
        all.put("wishWords", "Do not call me at work");
        all.putAll(asked);
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(field, value);
        return all;
    }

    private static ContactReport report(Map<String, Object> sent) {
        return ContactReport.from(new Answers(sent));
    }
}
