package nl.klachtkracht.process.contact;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@Component
final class RaiseObstacleDelegate implements JavaDelegate {

    private static final Duration WITHIN = Duration.ofHours(4);
    private final ClockKeeper clocks;
    private final Clock clock;

    RaiseObstacleDelegate(ClockKeeper clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant due = clock.instant().plus(WITHIN);
        clocks.start(new ClockStart(ClockKind.OBSTACLE, execution.getProcessBusinessKey(), "two contacts without change", due, "team-lead"));
    }
}
