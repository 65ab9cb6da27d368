package nl.klachtkracht.process.guard.form;

import com.fasterxml.jackson.databind.JsonNode;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that stands on a form, what groups hold included. */
final class FormParts {

    /** Keys of questions that a process owner added begin so. */
    static final String ADDED = "extra_";
    private static final Set<String> ONLY_SHOWN = Set.of("html", "text", "image", "spacer", "separator", "button", "group", "dynamiclist",
            "expression", "table", "iframe");
    private final String file;
    private final List<Part> parts;

    private FormParts(String file, List<Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    static FormParts of(Candidate.Form form) {
        return new FormParts(form.file(), read(form.schema()));
    }

    static List<Part> read(JsonNode form) {
        List<Part> parts = new ArrayList<>();
        collect(form, List.of(), parts);
        return List.copyOf(parts);
    }

    private static void collect(JsonNode holder, List<JsonNode> around, List<Part> parts) {
        for (JsonNode component : holder.path("components")) {
            parts.add(new Part(component, around));
            collect(component, Stream.concat(around.stream(), Stream.of(component)).toList(), parts);
        }
    }

    /** @param around the groups that hold it, the outer first */
    record Part(JsonNode component, List<JsonNode> around) {

        String type() {
            return component.path("type").asText();
        }

        String key() {
            return component.path("key").asText();
        }

        /** What a finding calls it. */
        String name() {
            return Stream.of(key(), component.path("id").asText(), type()).filter(name -> !name.isEmpty()).findFirst().orElse("(without a name)");
        }

        String label() {
            return component.path("label").asText(component.path("dateLabel").asText());
        }

        boolean isQuestion() {
            return !ONLY_SHOWN.contains(type());
        }

        boolean isAdded() {
            return key().startsWith(ADDED);
        }

        boolean isRequired() {
            return component.at("/validate/required").asBoolean();
        }

        /** @return the words of each option, by its value */
        Map<String, String> optionLabels() {
            Map<String, String> labels = new LinkedHashMap<>();
            component.path("values").forEach(option -> labels.put(option.path("value").asText(), option.path("label").asText().strip()));
            return labels;
        }

        List<String> options() {
            return StreamSupport.stream(component.path("values").spliterator(), false).map(option -> option.path("value").asText()).toList();
        }
    }

    Stream<Part> all() {
        return parts.stream();
    }

    Stream<Part> questions() {
        return all().filter(Part::isQuestion);
    }

    Optional<Part> question(String key) {
        return questions().filter(question -> question.key().equals(key)).findFirst();
    }

    Finding refusal(String element, String reason, String remedy) {
        return Finding.refusal(file, element, reason, remedy);
    }

    Finding refusal(Part part, String reason, String remedy) {
        return refusal(part.name(), reason, remedy);
    }

    Finding advice(Part part, String reason, String remedy) {
        return Finding.advice(file, part.name(), reason, remedy);
    }
}
