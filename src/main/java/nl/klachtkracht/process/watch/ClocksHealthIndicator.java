package nl.klachtkracht.process.watch;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whether every running clock is watched, as the component {@code clocks} of the node's health. A warning never takes the node out of service. */
@Component
class ClocksHealthIndicator implements HealthIndicator {

    static final Status WARNING = new Status("WARNING");
    private static final int MOST_WORDS = 20;
    private final ClockWatch watch;

    ClocksHealthIndicator(ClockWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.last().map(ClocksHealthIndicator::health).orElseGet(() -> Health.up().withDetail("lastLook", "none yet").build());
    }

    private static Health health(ClockWatch.Look look) {
        Health.Builder health = look.isHealthy() ? Health.up() : Health.status(WARNING);
        health.withDetail("lastLook", look.at()).withDetail("clocksUnguarded", look.unguarded().total()).withDetail("timersLate", look.late().total());
        List<String> words = look.findings().stream().limit(MOST_WORDS).map(Finding::words).toList();
        if (!words.isEmpty()) {
            health.withDetail("findings", words);
        }
        if (look.failure() != null) {
            health.withDetail("failure", look.failure());
        }
        return health.build();
    }
}
