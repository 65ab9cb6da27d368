package nl.klachtkracht.process.guard.form;

import com.fasterxml.jackson.databind.JsonNode;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Heard first: no form and no diagram asks whether a complaint is justified. */
@Component
final class NothingJudges implements Rule {

    /** "Terecht gekomen" is where a parcel ended up, and nobody's judgement. */
    private static final Pattern JUDGING = Pattern.compile(
            "(?i)(?<![\\p{L}])(un|on)?(founded|justified|gegrond|terecht(?! ?(ge)?k[ow]m)|genuine|legitimate|reëel|reeel)(e|heid|ly)?(?![\\p{L}])");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]");
    private static final List<String> SAID = List.of("label", "dateLabel", "timeLabel", "description", "text", "content");
    private static final String REASON = "it asks or says whether a complaint is justified (“%s”), and here a customer is heard first";
    private static final String REMEDY = "ask what the situation is and what the customer wishes";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(candidate.forms().stream().map(FormParts::of).flatMap(NothingJudges::form), candidate.diagrams().stream().flatMap(NothingJudges::diagram));
    }

    private static Stream<Finding> form(FormParts parts) {
        return parts.all().flatMap(part -> words(part.component()).flatMap(NothingJudges::judging).limit(1)
                .map(word -> parts.refusal(part, REASON.formatted(word), REMEDY)));
    }

    private static Stream<String> words(JsonNode component) {
        return Stream.concat(SAID.stream().map(name -> component.path(name).asText()),
                StreamSupport.stream(component.path("values").spliterator(), false).map(option -> option.path("label").asText()));
    }

    private static Stream<Finding> diagram(Candidate.Diagram diagram) {
        Stream<Finding> labels = diagram.each(FlowElement.class).stream().flatMap(element -> judging(element.getName())
                .map(word -> Finding.refusal(diagram.file(), element.getId(), REASON.formatted(word), REMEDY)));
        Stream<Finding> notes = diagram.model().getModelElementsByType(Documentation.class).stream()
                .flatMap(note -> judging(note.getTextContent()).map(word -> Finding.refusal(diagram.file(),
                        note.getParentElement() instanceof BaseElement holder ? holder.getId() : diagram.file(), REASON.formatted(word), REMEDY)));
        return Stream.concat(labels, notes);
    }

    private static Stream<String> judging(String text) {
        if (text == null) {
            return Stream.empty();
        }
        String seen = UNSEEN.matcher(Normalizer.normalize(TAG.matcher(text).replaceAll(""), Normalizer.Form.NFKC)).replaceAll("");
        return JUDGING.matcher(seen).results().map(found -> found.group()).limit(1);
    }
}
