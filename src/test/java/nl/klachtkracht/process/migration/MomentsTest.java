package nl.klachtkracht.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.process.migration.Moments.Moment;
import org.junit.jupiter.api.Test;

/** What counts as a moment that stayed, came, may go or was broken. */
class MomentsTest {

    private static final Moment TASK = new Moment("task 1", "userTask_keepPromise", "2031-05-06 10:00:00.123");
    private static final Moment TIMER = new Moment("timer 1", "boundaryTimer_own", "2031-05-06 11:00:00");
    private static final Moment CLOCK = new Moment("clock 1", "PROMISE", "2031-05-06 09:00:00 2031-05-06 10:00:00 2031-05-06 10:00:00");

    @Test
    void whatStaysAndWhatComesIsCounted() {
        Moment fresh = new Moment("timer 2", "boundaryTimer_new", "2031-05-06 12:00:00");

        assertThat(Moments.compare(of(TASK, TIMER, CLOCK), of(TASK, TIMER, CLOCK, fresh), node -> false))
                .returns(3, Moments.Compared::kept).returns(1, Moments.Compared::added).satisfies(found -> assertThat(found.broken()).isEmpty());
    }

    @Test
    void aMomentThatIsAnotherByAMillisecondIsBroken() {
        Moment moved = new Moment("task 1", "userTask_keepPromise", "2031-05-06 10:00:00.124");

        assertThat(Moments.compare(of(TASK), of(moved), node -> true).broken())
                .containsExactly("userTask_keepPromise was 2031-05-06 10:00:00.123 and would be 2031-05-06 10:00:00.124");
    }

    @Test
    void onlyATimerThatMayGoMayBeGone() {
        assertThat(Moments.compare(of(TIMER), of(), "boundaryTimer_own"::equals)).returns(1, Moments.Compared::released)
                .satisfies(found -> assertThat(found.broken()).isEmpty());
        assertThat(Moments.compare(of(TIMER), of(), node -> false).broken()).containsExactly("boundaryTimer_own was 2031-05-06 11:00:00 and would be gone");
        assertThat(Moments.compare(of(TASK, CLOCK), of(), node -> true).broken()).as("a task and a clock never").hasSize(2);
    }

    private static Map<String, Moment> of(Moment... moments) {
        return Arrays.stream(moments).collect(Collectors.toMap(Moment::id, moment -> moment));
    }
}
