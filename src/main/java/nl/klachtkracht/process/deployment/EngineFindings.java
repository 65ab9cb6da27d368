package nl.klachtkracht.process.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.ResourceReport;
import org.springframework.core.NestedExceptionUtils;

/** What the engine alone finds when it takes models in, said like a finding of the gate. */
final class EngineFindings {

    private static final String MEND = "mend it in Camunda Modeler and deploy it again";
    private static final Pattern FILE = Pattern.compile("(?:process definition|DMN resource|Camunda Form resource) '?([^':]+\\.(?:bpmn|dmn|form))");
    /** How PostgreSQL says that a text is longer than its column. */
    private static final String TOO_LONG = "value too long for type character varying";

    /** @param heard what the engine says, with groups for the names in it */
    private record Words(Pattern heard, String reason, String remedy) {

        static Words of(String heard, String reason, String remedy) {
            return new Words(Pattern.compile(heard), reason, remedy);
        }
    }

    private static final List<Words> KNOWN = List.of(
            Words.of("has no outgoing sequence flows", "leads nowhere, so a case would stop here", "draw what comes next"),
            Words.of("has only one outgoing sequence flow .'([^']+)'", "asks a question with one answer, and '%s' has a condition", "draw the other answer, or take the condition away"),
            Words.of("has outgoing sequence flow '([^']+)' which is the default flow", "its default answer '%s' has a condition too, and only one of both can count", "take the condition away"),
            Words.of("has outgoing sequence flow '([^']+)' without condition", "its answer '%s' has no condition, so nobody knows when a case goes there",
                    "write the condition, or mark this flow as the default flow"),
            Words.of("must define a startEvent", "has no beginning, so no case could start", "draw a start event in it"),
            Words.of("multiple none start events|multiple start events", "begins twice, and nobody knows which of them is meant", "keep one start event"),
            Words.of("only allowed on start event if subprocess|not allowed on start event within a subprocess", "waits for an event at the beginning of a box that a case simply comes to",
                    "begin the box with a plain start event"),
            Words.of("start event of event subprocess must be of type", "begins a box beside the story with nothing that could start it", "let it begin with a message, a timer or an error"),
            Words.of("Unsupported (?:intermediate catch|boundary) event", "waits for nothing that anybody could tell it", "say in Camunda Modeler what it waits for: a message or a timer"),
            Words.of("Timer needs configuration", "is a timer without a time, so a case would wait here for good", "write the moment, such as ${clocks.due(execution, 'contact')}"),
            Words.of("'messageRef' is required|empty or missing name", "waits for a message that has no name", "choose the message, and give it a name"),
            Words.of("more than one message event subscription with name '([^']+)'", "waits for the message '%s' a second time in the same place, and one of both would never hear it",
                    "keep one of them"),
            Words.of("there already is a message event subscription for the message with name '([^']+)'", "begins with the message '%s', with which another story begins already",
                    "give it a message of its own"),
            Words.of("Event based gateway can only be connected|Invalid incoming sequenceflow for intermediateCatchEvent", "leads from an event gateway to something that is no event",
                    "draw the events that it waits for right behind it"),
            Words.of("asyncAfter' not supported", "is run later ('Asynchronous after') although it only waits", "take 'Asynchronous after' away"),
            Words.of("loopCardinality or loopDataInputRef|LoopDataInputRef/activiti:collection must be set", "is repeated without saying for how many", "write a number from 1 to 50, or name a list"),
            Words.of("No decision result mapper", "takes the table's answer over in a way that is none", "choose one in Camunda Modeler, such as singleEntry"),
            Words.of("Missing attribute '(?:camunda:)?(\\w+)' when", "is bound to one version and does not say which ('%s')", "choose the binding \"deployment\", or say the version"),
            Words.of("'errorRef' attribute is mandatory|'errorCode' is mandatory", "ends with an error that has no code, so nobody could catch it", "choose the error, and give it a code"),
            Words.of("(?:Missing parameter|Empty attribute) '(?:source|target)", "hands on something without a name", "say what is handed on, and under which name"),
            Words.of("sequence flow of event subprocess", "joins a box that only an event can start", "take the flow away"),
            Words.of("Invalid reference in 'bpmnElement'", "draws something that is not there", "delete it in Camunda Modeler and draw it again"),
            Words.of("no id or name specified", "has a property without a name", "give it a name, or take it away"));

    private EngineFindings() {
    }

    /**
     * @param files what was sent, for what the engine says of no file in particular
     * @return empty when it is no fault of the models
     */
    static Optional<ModelsRefused> of(ProcessEngineException failure, Collection<String> files) {
        String all = String.join(", ", files);
        if (failure instanceof ParseException unreadable) {
            return Optional.of(new ModelsRefused(unreadable.getResorceReports().stream().flatMap(EngineFindings::of).toList()));
        }
        String words = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        if (failure instanceof ProcessEnginePersistenceException) {
            return !words.contains(TOO_LONG) ? Optional.empty() : Optional.of(new ModelsRefused(List.of(Finding.refusal(all, all,
                    "holds a name, an id or a version tag that is longer than the engine keeps", "write ids and names of at most 255 characters, and version tags of at most 64"))));
        }
        String file = Stream.of(failure.getMessage(), words).map(FILE::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst().orElse(all);
        return failure.getClass() == ProcessEngineException.class ? Optional.of(new ModelsRefused(List.of(said(file, file, words)))) : Optional.empty();
    }

    private static Stream<Finding> of(ResourceReport report) {
        String file = report.getResourceName();
        return report.getErrors().stream().map(problem -> said(file, element(problem, file), problem.getMessage())).distinct();
    }

    private static String element(Problem problem, String file) {
        // The engine names the repetition of a step apart from the step.
        return Objects.requireNonNullElse(problem.getMainElementId(), file).replaceFirst("#multiInstanceBody$", "");
    }

    private static Finding said(String file, String element, String words) {
        for (Words known : KNOWN) {
            Matcher heard = known.heard.matcher(words);
            if (heard.find()) {
                return Finding.refusal(file, element, known.reason.formatted(heard.groupCount() > 0 ? heard.group(1) : ""), known.remedy);
            }
        }
        return Finding.refusal(file, element, "cannot be run: " + words.replaceFirst("^[A-Z]+-\\d+ ", "").replaceAll("[.\\s]+$", ""), MEND);
    }
}
