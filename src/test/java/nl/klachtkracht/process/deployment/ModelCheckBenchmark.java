package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.guard.ModelGate;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long the check of one changed diagram takes, and the gate alone. Not part of the build: {@code mvn test -Dtest=ModelCheckBenchmark}. */
@JourneyTest
class ModelCheckBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheckBenchmark.class);
    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final int CHECKS = 20;
    private static final Duration MOST = Duration.ofSeconds(1);

    @Autowired
    private ModelDesk desk;
    @Autowired
    private ModelGate gate;
    @Autowired
    private LiveModels live;

    @Test
    void aChangedDiagramIsCheckedWithinASecond() {
        Map<String, byte[]> sent = Map.of(APPROVAL, changed());
        measure("the gate alone", () -> gate.judge(sent, WholeHouse.with(sent, live.all()).besideByName()));
        assertThat(measure("check: deployed and taken back", () -> desk.check(sent, null))).isLessThan(MOST);
    }

    private static Duration measure(String what, Runnable work) {
        List<Duration> took = new ArrayList<>();
        for (int check = 0; check < CHECKS; check++) {
            long start = System.nanoTime();
            work.run();
            took.add(Duration.ofNanos(System.nanoTime() - start));
        }
        Duration first = took.get(0);
        took.sort(null);
        LOG.info("{}: first {} ms, middle {} ms, slowest {} ms", what, first.toMillis(), took.get(CHECKS / 2).toMillis(), took.get(CHECKS - 1).toMillis());
        return took.get(CHECKS / 2);
    }

    private static byte[] changed() {
        String shipped = new String(new ShippedModels().find(APPROVAL).orElseThrow().content(), StandardCharsets.UTF_8);
        return shipped.replace("8 hours elapsed", "Eight hours have gone").getBytes(StandardCharsets.UTF_8);
    }
}
