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

    @Test
    void aWindowThatNeverOpensCannotBeMade() {
        assertThatThrownBy(() -> new ContactWindow(LocalTime.NOON, LocalTime.MIDNIGHT, Set.of(), AMSTERDAM))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("a contact window opens on at least one day");
    }
}
