package nl.klachtkracht.process.deployment;

import java.util.List;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.engine.BadUserRequestException;

/** A deployment that may not go live. Its message is what Camunda Modeler shows, so it says everything at once. */
public final class ModelsRefused extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /** @return refusals first, then advice */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(List<Finding> findings) {
        long refusals = findings.stream().filter(Finding::refuses).count();
        return findings.stream().map(finding -> (finding.refuses() ? "" : "Advice: ") + finding.sentence())
                .collect(Collectors.joining("\n", "Not deployed: %d %s would break a promise or open a hole.\n"
                        .formatted(refusals, refusals == 1 ? "thing" : "things"), ""));
    }
}
