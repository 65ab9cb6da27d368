package nl.klachtkracht.process.guard.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** An error that a diagram throws is caught around it; otherwise all that was done before it is undone, each time anew. */
@Component
final class ErrorsAreCaught implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.each(EndEvent.class).flatMap(end -> errors(end).filter(error -> !isCaught(paths, end, code(error), new HashSet<>()))
                .map(error -> Steps.refused(paths, end, "this error is caught nowhere, so whatever led here would be undone and nobody could go on",
                        "catch it on the boundary of what encloses or calls this, or end without an error")));
    }

    private static Stream<ErrorEventDefinition> errors(FlowElement event) {
        return Paths.definitions(event).filter(ErrorEventDefinition.class::isInstance).map(ErrorEventDefinition.class::cast);
    }

    /** @return the code; empty when the error has none */
    private static String code(ErrorEventDefinition definition) {
        Error error = definition.getError();
        return error == null || error.getErrorCode() == null ? "" : error.getErrorCode();
    }

    /** @param above calls that were looked at already */
    private static boolean isCaught(Paths paths, FlowElement from, String code, Set<FlowElement> above) {
        boolean inTheStory = Stream.concat(paths.scopes(from), Stream.of(paths.storyOf(from))).anyMatch(scope -> catches(paths, scope, code));
        Process story = paths.storyOf(from);
        List<CallActivity> callers = paths.callers(story).stream().filter(above::add).toList();
        return inTheStory || !callers.isEmpty() && callers.stream().allMatch(caller -> isCaught(paths, caller, code, above));
    }

    private static boolean catches(Paths paths, ModelElementInstance scope, String code) {
        Stream<FlowElement> inside = paths.beside(scope).stream().flatMap(event -> paths.starts(event).stream());
        return Stream.concat(paths.boundaries(scope).stream(), inside).flatMap(ErrorsAreCaught::errors)
                .map(ErrorsAreCaught::code).anyMatch(caught -> caught.isEmpty() || caught.equals(code));
    }
}
