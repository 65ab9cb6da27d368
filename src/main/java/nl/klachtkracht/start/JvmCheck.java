package nl.klachtkracht.start;

import java.lang.management.ManagementFactory;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Settings of the JVM that a promise depends on. */
@Component
final class JvmCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JvmCheck.class);

    JvmCheck() {
        this(TimeZone.getDefault());
    }

    JvmCheck(TimeZone zone) {
        if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
            throw new StartRefused("This JVM runs in the time zone " + zone.getID() + "; the engine's timers carry no zone,"
                    + " so every node must run in UTC.", "Start it with -Duser.timezone=UTC.");
        }
        if (!ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:+ExitOnOutOfMemoryError")) {
            LOG.warn("Start the JVM with -XX:+ExitOnOutOfMemoryError: a node that is out of memory should end, so that another takes over its work.");
        }
    }
}
