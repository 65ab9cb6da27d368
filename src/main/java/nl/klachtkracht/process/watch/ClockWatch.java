package nl.klachtkracht.process.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether every running clock is guarded and every timer fires, and says so in figures, in the health of the node and in Cockpit. */
@Component
class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private final Findings findings;
    private final Incidents incidents;
    private final ClockFigures figures;
    private final Clock clock;
    private volatile Look last;

    ClockWatch(Findings findings, Incidents incidents, ClockFigures figures, Clock clock) {
        this.findings = findings;
        this.incidents = incidents;
        this.figures = figures;
        this.clock = clock;
    }

    /** @param failure why nothing could be seen, null when it could */
    record Look(Instant at, Findings.Found unguarded, Findings.Found late, String failure) {

        List<Finding> findings() {
            return Stream.concat(unguarded.listed().stream(), late.listed().stream()).toList();
        }

        boolean isHealthy() {
            return failure == null && unguarded.total() == 0 && late.total() == 0;
        }
    }

    Look look() {
        try {
            last = see();
        } catch (RuntimeException blind) {
            LOG.error("The clocks could not be watched", blind);
            last = new Look(clock.instant(), Findings.Found.NOTHING, Findings.Found.NOTHING, "The clocks could not be watched: " + blind.getMessage());
        }
        return last;
    }

    private Look see() {
        Look look = new Look(clock.instant(), findings.unguarded(), findings.late(), null);
        figures.show(look);
        incidents.show(look.findings(), look.unguarded().isComplete() && look.late().isComplete());
        return look;
    }

    /** Empty before the first look. */
    Optional<Look> last() {
        return Optional.ofNullable(last);
    }
}
