package nl.klachtkracht.process.guard;

import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at a deployment before it goes live, whatever way it comes. */
@Component
public class ModelGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);
    private final List<Rule> rules;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Map<String, Read> read = Map.of();

    ModelGate(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A file, which is read once for as long as it stays as it is. */
    private record Read(byte[] content, CandidateReader reader) {
    }

    /**
     * Deployments that are judged at the same time take turns, rule by rule, because what was read is kept from one to the next.
     *
     * @param sent files of the deployment, by name
     * @param live the other files that stay live beside them, by name
     * @return all there is to say at once; nothing when it may go live as it is
     */
    public List<Finding> judge(Map<String, byte[]> sent, Map<String, byte[]> live) {
        CandidateReader all = inTurn(() -> read(sent, live));
        return judge(all.candidate(), all.findings());
    }

    private CandidateReader read(Map<String, byte[]> sent, Map<String, byte[]> live) {
        Map<String, Read> now = new HashMap<>();
        CandidateReader all = new CandidateReader();
        new TreeMap<>(sent).forEach((file, content) -> all.add(read(file, content, now), true));
        new TreeMap<>(live).forEach((file, content) -> all.add(read(file, content, now), false));
        read = now;
        return all;
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private List<Finding> judge(Candidate candidate, List<Finding> unreadable) {
        List<Finding> findings = new ArrayList<>(unreadable);
        examine(Rule.Silences.EVERYTHING, candidate).forEach(findings::add);
        if (findings.stream().noneMatch(Finding::refuses)) {
            Set<List<String>> silent = new HashSet<>();
            examine(Rule.Silences.THE_ELEMENT, candidate).peek(finding -> silent.add(place(finding))).forEach(findings::add);
            examine(Rule.Silences.NOTHING, candidate).filter(finding -> !silent.contains(place(finding))).forEach(findings::add);
        }
        return findings.stream().distinct().toList();
    }

    private Stream<Finding> examine(Rule.Silences silences, Candidate candidate) {
        return rules.stream().filter(rule -> rule.silences() == silences).flatMap(rule -> inTurn(() -> examine(rule, candidate)).stream());
    }

    /** A rule that fails over a model would be no answer to whoever sent it; what cannot be judged is refused. */
    private static List<Finding> examine(Rule rule, Candidate candidate) {
        try {
            return rule.examine(candidate).toList();
        } catch (NullPointerException | ClassCastException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException | NoSuchElementException
                | ModelException | StackOverflowError unforeseen) {
            LOG.error("{} cannot judge what was sent", rule.getClass().getSimpleName(), unforeseen);
            String files = candidate.sent();
            return List.of(Finding.refusal(files, files, "holds something that the gate cannot judge, so nobody knows what it would do to a case",
                    "take back what was changed last and try again, or ask whoever runs the system: the log says more"));
        }
    }

    private static List<String> place(Finding finding) {
        return List.of(finding.file(), finding.element());
    }

    private CandidateReader read(String file, byte[] content, Map<String, Read> now) {
        Read before = read.get(file);
        Read known = before != null && Arrays.equals(before.content, content) ? before
                : new Read(content.clone(), new CandidateReader().read(Map.of(file, content), false));
        now.put(file, known);
        return known.reader;
    }
}
