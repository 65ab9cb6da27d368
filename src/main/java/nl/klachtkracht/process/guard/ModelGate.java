package nl.klachtkracht.process.guard;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at a deployment before it goes live, whatever way it comes. */
@Component
public class ModelGate {

    private final List<Rule> rules;

    ModelGate(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param sent files of the deployment, by name
     * @param live the other files that stay live beside them, by name
     * @return all there is to say at once; nothing when it may go live as it is
     */
    public List<Finding> judge(Map<String, byte[]> sent, Map<String, byte[]> live) {
        CandidateReader reader = new CandidateReader().read(sent, true).read(live, false);
        Candidate candidate = reader.candidate();
        return Stream.concat(reader.findings().stream(), rules.stream().flatMap(rule -> rule.examine(candidate))).distinct().toList();
    }
}
