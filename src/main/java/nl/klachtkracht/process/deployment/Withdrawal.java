package nl.klachtkracht.process.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.ModelGate;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a process owner's own file out of what is live. Nothing is deleted: later deployments do not carry it along any more, and what
 * runs on it finds it in the deployment it came with.
 */
@Component
class Withdrawal {

    /** The engine deploys under this lock too, so nothing that needs the file can go live beside us. */
    private static final String AS_A_DEPLOYMENT = "select name_ from act_ge_property where name_ = 'deployment.lock' for update";
    private final LiveModels live;
    private final ShippedModels shipped;
    private final ModelChanges changes;
    private final SeenBefore seenBefore;
    private final ModelGate gate;
    private final JdbcTemplate database;

    Withdrawal(LiveModels live, ShippedModels shipped, ModelChanges changes, SeenBefore seenBefore, ModelGate gate, JdbcTemplate database) {
        this.live = live;
        this.shipped = shipped;
        this.changes = changes;
        this.seenBefore = seenBefore;
        this.gate = gate;
        this.database = database;
    }

    void withdraw(String file, String why, String person, Long seen) {
        database.queryForList(AS_A_DEPLOYMENT, String.class);
        seenBefore.mustHold(List.of(file), "", seen);
        LiveModels.Live own = live.byFile().get(file);
        if (own == null) {
            throw new Missing("No file '%s' is live.".formatted(Text.shortened(file)));
        }
        if (shipped.find(file).isPresent()) {
            throw new Refused("file", "%s came with the product, which counts on it: change it, or take the shipped version, but it cannot be taken away.".formatted(file));
        }
        List<Finding> needed = needed(file);
        if (!needed.isEmpty()) {
            throw new Refused("file", "%s is still needed by %s: change and deploy that first, then take this away.".formatted(file,
                    needed.stream().map(Withdrawal::place).distinct().collect(Collectors.joining(" and "))));
        }
        changes.withdraw(own, person, why);
    }

    /** What the gate would say of the house without this file, and does not say of it as it is. */
    private List<Finding> needed(String file) {
        Map<String, byte[]> all = live.files();
        Map<String, byte[]> rest = live.files();
        rest.remove(file);
        List<Finding> broken = gate.judge(Map.of(), rest).stream().filter(Finding::refuses).toList();
        List<Finding> already = broken.isEmpty() ? List.of() : gate.judge(Map.of(), all);
        return broken.stream().filter(finding -> !already.contains(finding)).toList();
    }

    private static String place(Finding finding) {
        return finding.element().equals(finding.file()) ? finding.file() : "%s (%s)".formatted(finding.file(), finding.element());
    }
}
