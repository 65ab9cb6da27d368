package nl.klachtkracht.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final Instant NOW = Instant.parse("2031-03-11T09:00:00Z");

    @ParameterizedTest(name = "promised for {0}: reminded after {1}")
    @CsvSource({"P7D, PT166H", "PT24H, PT22H", "PT4H1S, PT2H1S", "PT4H, PT2H", "PT3H59M, PT1H59M30S", "PT1H, PT30M", "PT1S, PT0.5S"})
    void theReminderComesTwoHoursBeforeOrAtHalfOfTheTime(String time, String reminder) {
        Instant due = NOW.plus(Duration.parse(time));

        assertThat(Promise.remindAt(NOW, due)).isEqualTo(NOW.plus(Duration.parse(reminder))).isBefore(due).isAfterOrEqualTo(NOW);
    }

    @Test
    void aPromiseThatWasExplainedIsPromisedAgainForTheMomentNamed() {
        Promise broken = broken(new NewPromise(Promise.Kind.PROMISE, "The invoice is right", "customer", NOW.plusSeconds(60)));
        broken.explain(new Explained("We forgot.", NOW.plusSeconds(7200)), "anna", NOW.plusSeconds(90));

        assertThat(broken.next(NOW.plusSeconds(3600)))
                .isEqualTo(new NewPromise(Promise.Kind.PROMISE, "The invoice is right", "customer", NOW.plusSeconds(7200)));
    }

    @Test
    void aPromiseThatNobodyExplainedBecomesACall() {
        Promise broken = broken(NewPromise.change(NOW.plusSeconds(60)));

        assertThat(broken.next(NOW.plusSeconds(3600))).isEqualTo(NewPromise.call(NOW.plusSeconds(3600)));
    }

    @Test
    void whatIsKeptBrokenOrEndedStaysSo() {
        Promise kept = promise(NewPromise.call(NOW.plusSeconds(60)));
        kept.keep("Called.", "anna", NOW.plusSeconds(30));

        assertThatThrownBy(() -> kept.keep("Called again.", "bram", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(kept::breakAtDue).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.end(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(kept).returns(Promise.State.KEPT, Promise::state).returns("Called.", Promise::keptWord).returns("anna", Promise::keptBy);
        Promise broken = broken(NewPromise.call(NOW.plusSeconds(60)));
        assertThatThrownBy(() -> broken.keep("After all.", "anna", NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(broken.brokenAt()).isEqualTo(NOW.plusSeconds(60));
        Promise open = promise(NewPromise.call(NOW.plusSeconds(60)));
        assertThatThrownBy(() -> open.explain(new Explained("Why?", NOW), "anna", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormThatPromisesNothingAsksForNothing() {
        assertThat(NewPromise.from(new Answers(Map.of()))).isEmpty();
        assertThat(NewPromise.from(new Answers(Map.of("promiseText", "  ", "promiseDue", "", "promiseTo", "warehouse")))).isEmpty();
    }

    @Test
    void aPromiseIsMadeToTheCustomerUnlessItSaysToWhom() {
        Map<String, Object> promised = Map.of("promiseText", "A new invoice", "promiseDue", "2031-03-12T10:00+01:00");
        assertThat(NewPromise.from(new Answers(promised))).contains(
                new NewPromise(Promise.Kind.PROMISE, "A new invoice", "customer", Instant.parse("2031-03-12T09:00:00Z")));
        assertThat(NewPromise.from(new Answers(Map.of("promiseText", "A new invoice", "promiseDue", "2031-03-12T10:00+01:00", "promiseTo", "billing")))
                .orElseThrow().toWhom()).isEqualTo("billing");
    }

    @Test
    void aPromiseNeedsAMomentAndAMomentAPromise() {
        assertThatThrownBy(() -> NewPromise.from(new Answers(Map.of("promiseText", "A new invoice")))).isInstanceOf(Refused.class)
                .hasMessage("You wrote down a promise without a moment: fill in 'By when?', day and time, so that it can be kept.");
        assertThatThrownBy(() -> NewPromise.from(new Answers(Map.of("promiseDue", "2031-03-12T10:00Z")))).isInstanceOf(Refused.class)
                .hasMessage("You filled in a moment without a promise: fill in 'What do you promise?', or clear the moment.");
        assertThatThrownBy(() -> Explained.from(new Answers(Map.of("explanation", "We forgot.")))).isInstanceOf(Refused.class)
                .hasMessage("Fill in 'The new moment', day and time: the letter names it.");
    }

    private static Promise promise(NewPromise promised) {
        return new Promise("K-2031-000001", promised, "anna", NOW);
    }

    private static Promise broken(NewPromise promised) {
        Promise promise = promise(promised);
        promise.breakAtDue();
        return promise;
    }
}
