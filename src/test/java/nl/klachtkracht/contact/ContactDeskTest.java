package nl.klachtkracht.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;

class ContactDeskTest {

    private static final String REFERENCE = "K-2026-000123";
    private static final ContactReport FAILED = report(Map.of("reached", "no", "way", "phone"));
    private static final ContactReport REACHED = report(Map.of("reached", "yes", "way", "phone"));
    private static final ContactReport NO_WAY = report(Map.of("reached", "no", "noWayToReach", true));

    private final ClockKeeper clocks = mock(ClockKeeper.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final Tries tries = new Tries();

    @Test
    void theNextContactIsPlannedInTheWindowOfTheCustomer() {
        deskAt("2026-11-24T18:00:00Z", new Customer(ContactWindow.DEFAULT, true)).plan(REFERENCE, "complaint opened");

        verify(clocks).start(new ClockStart(ClockKind.CONTACT, REFERENCE, "", "complaint opened",
                Instant.parse("2026-11-25T09:00:00Z"), Instant.parse("2026-11-25T11:00:00Z"), "anna"));
    }

    @ParameterizedTest(name = "tries at {0}, {1} and {2}: {3}")
    @CsvSource({
        "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z, 2026-11-24T14:00:00Z, TRY_AGAIN",
        "2026-11-24T10:00:00Z, 2026-11-24T12:00:00Z, 2026-11-25T10:00:00Z, NOT_REACHABLE",
        "2026-11-24T10:00:00Z, 2026-11-25T10:00:00Z, 2026-11-25T12:00:00Z, NOT_REACHABLE",
        "2026-11-24T22:30:00Z, 2026-11-24T22:45:00Z, 2026-11-24T23:15:00Z, NOT_REACHABLE",
        "2026-11-24T23:15:00Z, 2026-11-25T00:15:00Z, 2026-11-25T22:45:00Z, TRY_AGAIN"})
    void threeTriesOnTwoDaysOfTheCustomerAreEnough(String first, String second, String third, ContactOutcome outcome) {
        Customer amsterdam = new Customer(ContactWindow.DEFAULT, true);
        assertThat(deskAt(first, amsterdam).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
        assertThat(deskAt(second, amsterdam).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);

        assertThat(deskAt(third, amsterdam).record(REFERENCE, FAILED, "bram")).isEqualTo(outcome);
    }

    @Test
    void theDaysAreThoseWhereTheCustomerLives() {
        Customer newYork = new Customer(new ContactWindow(LocalTime.of(9, 0), LocalTime.of(23, 0), EnumSet.allOf(DayOfWeek.class), ZoneId.of("America/New_York")), true);
        deskAt("2026-11-24T22:00:00Z", newYork).record(REFERENCE, FAILED, "anna");
        deskAt("2026-11-24T23:30:00Z", newYork).record(REFERENCE, FAILED, "anna");

        assertThat(deskAt("2026-11-25T01:00:00Z", newYork).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
    }

    @Test
    void reachingTheCustomerStartsTheCountAnewAndEndsTheClock() {
        Customer customer = new Customer(ContactWindow.DEFAULT, true);
        deskAt("2026-11-24T10:00:00Z", customer).record(REFERENCE, FAILED, "anna");
        deskAt("2026-11-24T12:00:00Z", customer).record(REFERENCE, FAILED, "anna");

        assertThat(deskAt("2026-11-25T09:00:00Z", customer).record(REFERENCE, REACHED, "anna")).isEqualTo(ContactOutcome.REACHED);
        assertThat(deskAt("2026-11-25T10:00:00Z", customer).record(REFERENCE, FAILED, "anna")).isEqualTo(ContactOutcome.TRY_AGAIN);
        verify(clocks).end(ClockKind.CONTACT, REFERENCE, "customer reached");
    }

    @Test
    void aTryThatFailedIsRepeatedAnHourLaterInsideTheWindow() {
        Customer customer = new Customer(ContactWindow.DEFAULT, true);
        ContactDesk desk = deskAt("2026-11-24T18:30:00Z", customer);

        desk.record(REFERENCE, FAILED, "anna");

        assertThat(desk.nextTry(REFERENCE)).contains(Instant.parse("2026-11-25T08:00:00Z"));
        verify(clocks).postpone(ClockKind.CONTACT, REFERENCE, Instant.parse("2026-11-25T08:00:00Z"));
    }

    @Test
    void nobodySearchesForACustomerWhoLeftNoWayToBeReached() {
        ContactDesk desk = deskAt("2026-11-24T10:00:00Z", new Customer(ContactWindow.DEFAULT, false));

        assertThat(desk.record(REFERENCE, NO_WAY, "anna")).isEqualTo(ContactOutcome.NOT_REACHABLE);
        assertThat(tries.made).singleElement().returns(Way.OTHER, ContactTry::way);
    }

    @Test
    void aCustomerWhoLeftAWayIsTried() {
        ContactDesk desk = deskAt("2026-11-24T10:00:00Z", new Customer(ContactWindow.DEFAULT, true));

        assertThatThrownBy(() -> desk.record(REFERENCE, NO_WAY, "anna")).isInstanceOf(Refused.class)
                .hasMessage("This customer left a way to be reached; try it, and write down what you tried.");
        assertThat(tries.made).isEmpty();
        verify(clocks, never()).end(any(), any(), any());
    }

    private ContactDesk deskAt(String now, ContactFacts customer) {
        return new ContactDesk(tries, customer, clocks, events, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static ContactReport report(Map<String, Object> sent) {
        return ContactReport.from(new Answers(sent));
    }

    private record Customer(ContactWindow window, boolean reachable) implements ContactFacts {

        @Override
        public ContactWindow windowOf(String reference) {
            return window;
        }

        @Override
        public String ownerOf(String reference) {
            return "anna";
        }

        @Override
        public boolean canBeReached(String reference) {
            return reachable;
        }
    }

    private static final class Tries implements ContactTries {

        private final List<ContactTry> made = new ArrayList<>();

        @Override
        public ContactTry save(ContactTry contact) {
            made.add(contact);
            return contact;
        }

        @Override
        public List<ContactTry> findByReferenceOrderById(String reference) {
            return made;
        }

        @Override
        public Optional<ContactTry> findFirstByReferenceOrderByIdDesc(String reference) {
            return made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
        }
    }
}
