package nl.klachtkracht.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactWindowTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest(name = "{0} to {1}: {3} of the window after {2} is {4}")
    @CsvSource({
        "09:00, 20:00, 2026-11-24T18:59:00Z, PT1M,  2026-11-24T19:00:00Z",
        "09:00, 20:00, 2026-11-24T19:00:00Z, PT0S,  2026-11-25T08:00:00Z",
        "22:00, 06:00, 2026-03-28T20:00:00Z, PT7H,  2026-03-29T04:00:00Z",
        "22:00, 06:00, 2026-03-28T20:00:00Z, PT8H,  2026-03-29T21:00:00Z",
        "22:00, 06:00, 2026-10-24T19:00:00Z, PT9H,  2026-10-25T05:00:00Z",
        "00:00, 00:00, 2026-03-28T23:00:00Z, PT23H, 2026-03-29T22:00:00Z",
        "00:00, 00:00, 2026-10-24T22:00:00Z, PT25H, 2026-10-25T23:00:00Z",
        "02:30, 04:00, 2026-03-28T23:00:00Z, PT0S,  2026-03-29T01:00:00Z",
        "02:30, 04:00, 2026-10-24T22:00:00Z, PT0S,  2026-10-25T00:30:00Z"})
    void timeInTheWindowIsCountedAsItReallyPasses(LocalTime opens, LocalTime closes, Instant start, Duration amount, Instant expected) {
        assertThat(new ContactWindow(opens, closes, EnumSet.allOf(DayOfWeek.class), AMSTERDAM).after(start, amount)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1} in {2}: {4} of the window after {3} is {5}")
    @CsvSource({
        "22:00, 02:30, Europe/Amsterdam,   2026-03-28T20:00:00Z, PT4H,  2026-03-29T01:00:00Z",
        "22:00, 02:30, Europe/Amsterdam,   2026-10-24T19:00:00Z, PT5H30M, 2026-10-25T01:30:00Z",
        "02:30, 02:30, Europe/Amsterdam,   2026-10-24T20:00:00Z, PT24H, 2026-10-25T20:00:00Z",
        "00:00, 06:00, America/Sao_Paulo,  2018-11-04T02:00:00Z, PT5H,  2018-11-04T08:00:00Z",
        "00:00, 00:00, Asia/Beirut,        2022-03-26T21:00:00Z, PT24H, 2022-03-27T21:00:00Z",
        "09:00, 10:00, Pacific/Kiritimati, 2026-06-01T18:00:00Z, PT90M, 2026-06-02T19:30:00Z",
        "09:00, 10:00, America/Los_Angeles, 2026-03-07T17:30:00Z, PT1H, 2026-03-08T16:30:00Z",
        "09:00, 17:00, Asia/Kolkata,       2026-06-01T11:00:00Z, PT1H,  2026-06-02T04:00:00Z"})
    void whereverTheCustomerLives(LocalTime opens, LocalTime closes, ZoneId zone, Instant start, Duration amount, Instant expected) {
        assertThat(new ContactWindow(opens, closes, EnumSet.allOf(DayOfWeek.class), zone).after(start, amount)).isEqualTo(expected);
    }

    @Test
    void onADayThatNeverWasTheWindowDoesNotOpen() {
        ContactWindow apia = new ContactWindow(LocalTime.of(9, 0), LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class), ZoneId.of("Pacific/Apia"));

        Instant thursdayEvening = Instant.parse("2011-12-30T06:00:00Z");

        assertThat(apia.closesAfter(thursdayEvening.minusSeconds(1))).isEqualTo(thursdayEvening);
        assertThat(apia.nextOpening(thursdayEvening)).isEqualTo("2011-12-30T19:00:00Z");
    }

    @Test
    void aTimeOfDayLiesInTheWindowOrNot() {
        ContactWindow night = new ContactWindow(LocalTime.of(22, 0), LocalTime.of(6, 0), EnumSet.of(DayOfWeek.FRIDAY), AMSTERDAM);

        assertThat(night.holds(LocalTime.of(22, 0))).isTrue();
        assertThat(night.holds(LocalTime.of(5, 59))).isTrue();
        assertThat(night.holds(LocalTime.of(6, 0))).isFalse();
        assertThat(ContactWindow.DEFAULT.holds(LocalTime.of(9, 0))).isTrue();
        assertThat(ContactWindow.DEFAULT.holds(LocalTime.of(20, 0))).isFalse();
    }

    @Test
    void aWindowThatNeverOpensCannotBeMade() {
        assertThatThrownBy(() -> new ContactWindow(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of(), AMSTERDAM))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("a contact window opens on at least one day");
    }
}
