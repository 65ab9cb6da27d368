package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** A process is called by its name, in the version it was deployed with, for the same case, and gives its answer back. */
@Component
final class CallsKeepTheCase implements Rule {

    private static final Map<String, String> ANSWERS = Map.of("compensationApproval", "decision", "offerAndAnswer", "answer");
    private static final Set<String> KNOWN = Set.of("compensationApproval", "offerAndAnswer", "fulfilment");
    private static final String CASE = "execution.processBusinessKey";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return Stream.concat(unanswered(paths), paths.each(CallActivity.class).flatMap(call -> Stream.of(
                broken(paths, call, paths.called(call).isEmpty() || paths.called(call).stream().noneMatch(Process::isExecutable),
                        "it calls \"%s\", which is no process of the house".formatted(call.getCalledElement()), "name a process that is live or comes along"),
                broken(paths, call, KNOWN.stream().anyMatch(story -> call.getId().equals("callActivity_" + story) && !story.equals(call.getCalledElement())),
                        "it no longer calls what it is there for, so that part of the promise would be left out",
                                "let it call the process of its own name, and draw another call for another process"),
                broken(paths, call, KNOWN.contains(call.getCalledElement()) && !Paths.isSure(call),
                        "what is called for each of several is left out when there are none",
                        "take the multi-instance marker away"),
                broken(paths, call, !"deployment".equals(call.getCamundaCalledElementBinding()),
                        "it would call another version in the middle of a case, and running cases would change unseen",
                        "set the binding of the called element to \"deployment\""),
                broken(paths, call, !staysInTheCase(call), "what it calls would not know which case it is about, so no clock or promise of the case would be found",
                        "pass the business key #{execution.processBusinessKey} on, and nothing else as business key"),
                broken(paths, call, !answers(call), "the answer \"%s\" does not come back from what it calls, so the case would stop behind it"
                        .formatted(ANSWERS.get(call.getCalledElement())),
                        "add the output mapping %1$s to %1$s".formatted(ANSWERS.get(call.getCalledElement())))).flatMap(findings -> findings)));
    }

    /** Whoever called waits for an answer, and stops where none comes back. */
    private static Stream<Finding> unanswered(Paths paths) {
        Answers answers = new Answers(paths);
        Predicate<FlowElement> answered = answers.require("accepted", true).or(Steps.run("recordBadNews", "releaseUnheardOffer"));
        return paths.stories("offerAndAnswer").stream().flatMap(story -> paths.endsWithout(paths.starts(story), answered))
                .map(turn -> Steps.refused(paths, turn, "from here the offer is over without an answer, and the complaint would stop behind it",
                        "lead to where the customer accepts, gets bad news or could not be reached")).distinct();
    }

    private static Stream<Finding> broken(Paths paths, CallActivity call, boolean isBroken, String reason, String remedy) {
        return isBroken ? Stream.of(Steps.refused(paths, call, reason, remedy)) : Stream.empty();
    }

    private static boolean staysInTheCase(CallActivity call) {
        List<String> keys = extensions(call, CamundaIn.class).map(CamundaIn::getCamundaBusinessKey).filter(key -> key != null).toList();
        return keys.size() == 1 && keys.get(0).matches("[$#]\\{\\s*" + Pattern.quote(CASE) + "\\s*}");
    }

    private static boolean answers(CallActivity call) {
        String answer = ANSWERS.get(call.getCalledElement());
        return answer == null || extensions(call, CamundaOut.class).anyMatch(out -> "all".equals(out.getCamundaVariables())
                || answer.equals(out.getCamundaSource()) && answer.equals(out.getCamundaTarget()));
    }

    static <T extends ModelElementInstance> Stream<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null ? Stream.empty() : call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }
}
