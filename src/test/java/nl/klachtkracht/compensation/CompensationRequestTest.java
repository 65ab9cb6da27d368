package nl.klachtkracht.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompensationRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-28T23:30:00Z");

    @Test
    void aDecisionFallsWithinTwentyFourHoursOnTheClockAlsoWhenTheTimeChanges() {
        CompensationRequest request = requested("400.00", "0");

        request.open(Role.TEAM_LEAD, NOW);

        assertThat(request.lapseAt()).isEqualTo(Instant.parse("2026-03-29T23:15:00Z"));
        assertThat(request.deadline()).isEqualTo(Instant.parse("2026-03-29T23:30:00Z"));
    }

    @Test
    void whatIsDecidedIsNeitherOpenedNorDecidedAgain() {
        CompensationRequest request = requested("400.00", "0");
        request.open(Role.TEAM_LEAD, NOW);
        request.decide();

        assertThatThrownBy(() -> request.open(Role.DIRECTOR, NOW)).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be opened: it is DECIDED");
        assertThatThrownBy(request::decide).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be decided: it is DECIDED");
    }

    @Test
    void whatWasTakenBackIsNotDecided() {
        CompensationRequest request = requested("400.00", "0");
        request.open(Role.TEAM_LEAD, NOW);
        request.release(NOW);

        assertThat(request.isReleased()).isTrue();
        assertThatThrownBy(request::decide).isInstanceOf(IllegalStateException.class).hasMessageContaining("it is RELEASED");
    }

    @Test
    void theLevelOnlyRises() {
        CompensationRequest request = requested("400.00", "0");
        request.open(Role.MANAGER, NOW);

        request.raiseTo(Role.TEAM_LEAD);
        assertThat(request.level()).isEqualTo(Role.MANAGER);
        request.raiseTo(Role.DIRECTOR);
        assertThat(request.level()).isEqualTo(Role.DIRECTOR);
    }

    @ParameterizedTest(name = "{0} asked after {1}, the table says {2} up to {3}: {4}, {5}")
    @CsvSource({
        "400.00, 0,      GRANTED,         400.00, GRANTED,         400.00",
        "400.00, 0,      GRANTED_IN_PART, 500.00, GRANTED,         400.00",
        "900.00, 0,      GRANTED_IN_PART, 500.00, GRANTED_IN_PART, 500.00",
        "900.00, 450.00, GRANTED_IN_PART, 500.00, GRANTED_IN_PART, 50.00",
        "900.00, 500.00, GRANTED_IN_PART, 500.00, DECLINED,        0.00",
        "900.00, 600.00, GRANTED,         500.00, DECLINED,        0.00",
        "400.00, 0,      DECLINED,        400.00, DECLINED,        0.00",
        "400.00, 0,      GRANTED,         99.999, GRANTED_IN_PART, 99.99"})
    void whatTheTablePaysIsWhatItDecided(String asked, String before, Outcome said, String upTo, Outcome outcome, String granted) {
        Lapse lapse = new Lapse(said, new BigDecimal(upTo), "Nobody decided in time.", new TableRow("approvalLapse", 3, 2));

        CompensationDecision decision = CompensationDecision.byTable(requested(asked, before), lapse, "", NOW);

        assertThat(decision).returns(outcome, CompensationDecision::outcome).returns(new BigDecimal(granted), CompensationDecision::granted)
                .returns("the lapse table, version 3, row 2", CompensationDecision::decider);
    }

    @ParameterizedTest
    @CsvSource({"PT24H, false", "PT24H0.001S, true"})
    void aDecisionAfterTheLastMomentIsKnownAsLate(Duration after, boolean late) {
        CompensationRequest request = requested("400.00", "0");
        request.open(Role.TEAM_LEAD, NOW);

        CompensationDecision decision = CompensationDecision.byPerson(
                request, new Verdict(Outcome.DECLINED, BigDecimal.ZERO, "No"), "lea", "", NOW.plus(after));

        assertThat(decision.isLate()).isEqualTo(late);
    }

    private static CompensationRequest requested(String amount, String alreadyGranted) {
        Terms terms = new Terms(1, Terms.MONEY, new BigDecimal(amount), "delivery", "anna", false);
        return new CompensationRequest("K-2026-000123", terms, Role.AGENT, new BigDecimal(alreadyGranted), NOW);
    }
}
