package nl.klachtkracht.process.guard.promise;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * A moment that a model asks of our clocks, such as {@code ${clocks.after(execution, 'approval', 'PT8H')}}.
 *
 * @param call bean and method, as {@code clocks.after}
 * @param kind kind of the clock; empty when the method knows it
 * @param ofSubject whether it is about one of several, such as one of several promises
 * @param after clock time since that clock started; null when the clock itself says when
 */
record Moment(String call, String kind, boolean ofSubject, Duration after) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\s*[$#]\\{\\s*([a-z]+)\\s*\\.\\s*([A-Za-z]+)\\s*\\(\\s*execution\\s*(?:,\\s*(['\"])([a-z-]+)\\3\\s*)?(,\\s*subject\\s*)?(?:,\\s*(['\"])([P0-9DTHMS]+)\\6\\s*)?\\)\\s*}\\s*");

    static Optional<Moment> read(String expression) {
        Matcher parts = SHAPE.matcher(expression == null ? "" : expression);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Duration after = parts.group(7) == null ? null : Duration.parse(parts.group(7));
            return Optional.of(new Moment(parts.group(1) + "." + parts.group(2), parts.group(4) == null ? "" : parts.group(4), parts.group(5) != null, after));
        } catch (DateTimeException noDuration) {
            return Optional.empty();
        }
    }

    /** @return the absolute moment at which this event fires; nothing for any other event, or one that waits for more */
    static Optional<Moment> of(BoundaryEvent event) {
        return event.getEventDefinitions().size() == 1 ? event.getEventDefinitions().stream().flatMap(definition -> of(definition).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<Moment> of(EventDefinition definition) {
        return definition instanceof TimerEventDefinition timer && timer.getTimeDate() != null && timer.getTimeCycle() == null && timer.getTimeDuration() == null
                ? read(timer.getTimeDate().getTextContent()) : Optional.empty();
    }

    /** @return whether it asks this, and nothing more, of a clock of this kind */
    boolean asks(String method, String clock) {
        return call.equals(method) && kind.equals(clock) && ofSubject == method.endsWith("Of") && (after == null) != method.startsWith("clocks.after");
    }

    /** @return whether it is the moment at which a clock of this kind, about no subject, is due or broken */
    boolean isDueOrLimitOf(String clock) {
        return asks("clocks.due", clock) || asks("clocks.limit", clock);
    }

    boolean isDueOrLimitOfSubject(String clock) {
        return asks("clocks.dueOf", clock) || asks("clocks.limitOf", clock);
    }

    /** @return whether the clock time is more than nothing and at most this */
    boolean isWithin(Duration most) {
        return after != null && after.compareTo(Duration.ZERO) > 0 && after.compareTo(most) <= 0;
    }
}
