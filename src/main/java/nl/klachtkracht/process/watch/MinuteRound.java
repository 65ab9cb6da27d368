package nl.klachtkracht.process.watch;

import nl.klachtkracht.process.support.Repair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.List;

/** Every minute: first mend what can be mended, then look what is still not as it should be. */
@Component
public class MinuteRound {

    private static final Logger LOG = LoggerFactory.getLogger(MinuteRound.class);
    private final List<Repair> repairs;
    private final ClockWatch watch;

    MinuteRound(List<Repair> repairs, ClockWatch watch) {
        this.repairs = repairs;
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "${klachtkracht.watch.every}", initialDelayString = "${klachtkracht.watch.after-start}")
    public void go() {
        repairs.forEach(MinuteRound::mend);
        watch.look();
    }

    private static void mend(Repair repair) {
        try {
            int mended = repair.repair();
            if (mended > 0) {
                LOG.warn("{} mended {}", repair.getClass().getSimpleName(), mended);
            }
        } catch (RuntimeException failed) {
            // One that fails keeps neither the others nor the watch from looking; it is tried again in a minute.
            LOG.error("{} failed", repair.getClass().getSimpleName(), failed);
        }
    }
}
