package nl.klachtkracht.process.deployment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.ModelGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds what is live against the rules of this version of the product, once, a while after a start, beside everything else and changing
 * nothing. So whoever deploys then neither waits for rules that were never read nor is surprised by what was live before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class JudgeAfterStart implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeAfterStart.class);
    private final LiveModels live;
    private final ModelGate gate;
    private final Duration after;
    private final Thread beside = new Thread(this::judgeOrSayWhyNot, "judge-after-start");
    private volatile boolean stopping;
    private volatile Judged judged = new Judged(Map.of(), List.of());

    JudgeAfterStart(LiveModels live, ModelGate gate, @Value("${klachtkracht.models.judge-after-start}") Duration after) {
        this.live = live;
        this.gate = gate;
        this.after = after;
    }

    /** @param deployments by file */
    private record Judged(Map<String, String> deployments, List<Finding> refusals) {
    }

    @Override
    public void run(ApplicationArguments arguments) {
        beside.setDaemon(true);
        beside.start();
    }

    @Override
    public void destroy() {
        stopping = true;
        beside.interrupt();
    }

    /** Waits until it is done or given up. */
    void await() throws InterruptedException {
        beside.join();
    }

    private void judgeOrSayWhyNot() {
        try {
            Thread.sleep(after.toMillis());
            judge();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unjudged) {
            if (!stopping) {
                LOG.warn("The live models could not be held against the rules of this version; the next deployment is", unjudged);
            }
        }
    }

    private void judge() {
        List<LiveModels.Live> now = live.all();
        Map<String, byte[]> files = now.stream().collect(Collectors.toMap(LiveModels.Live::file, one -> one.model().content()));
        List<Finding> refusals = gate.judge(files, Map.of()).stream().filter(Finding::refuses).toList();
        judged = new Judged(deployments(now), refusals);
        if (!refusals.isEmpty()) {
            LOG.warn("What is live would be refused by the rules of this version, and so will be the next deployment that does not mend it: {}",
                    sentences(refusals));
        }
    }

    /** @return what speaks against the models that are live; empty once others are, for those passed the gate */
    List<Finding> refusals() {
        Judged last = judged;
        return last.refusals.isEmpty() || !last.deployments.equals(deployments(live.all())) ? List.of() : last.refusals;
    }

    private static Map<String, String> deployments(List<LiveModels.Live> live) {
        return live.stream().collect(Collectors.toMap(LiveModels.Live::file, LiveModels.Live::deployment));
    }

    private static String sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining(" "));
    }
}
