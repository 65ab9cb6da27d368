package nl.klachtkracht.process.support;

import com.fasterxml.jackson.databind.JsonNode;
import nl.klachtkracht.answer.NewAnswer;
import nl.klachtkracht.refusal.Refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What one deployed form asks: the names of all its questions, and the words of those that a process owner added. */
final class AskedQuestions {

    static final AskedQuestions NONE = new AskedQuestions("");
    private static final Set<String> READ_ONLY = Set.of("html", "text", "image", "spacer", "separator", "button", "group", "expression", "table");
    private static final String ADDED = "extra_";
    private final String form;
    private final Set<String> names = new HashSet<>();
    private final Map<String, JsonNode> added = new LinkedHashMap<>();
    private final Set<String> alwaysAsked = new HashSet<>();

    private AskedQuestions(String form) {
        this.form = form;
    }

    static AskedQuestions of(JsonNode form) {
        AskedQuestions asked = new AskedQuestions(form.path("id").asText());
        asked.collect(form, true);
        return asked;
    }

    private void collect(JsonNode node, boolean isShown) {
        for (JsonNode component : node.path("components")) {
            boolean isQuestion = !READ_ONLY.contains(component.path("type").asText())
                    && !component.path("readonly").asBoolean() && !component.path("disabled").asBoolean();
            boolean isAlwaysShown = isShown && component.at("/conditional/hide").asText().isEmpty();
            if (isQuestion && component.hasNonNull("key")) {
                String key = component.get("key").asText();
                names.add(key);
                if (key.startsWith(ADDED)) {
                    added.put(key, component);
                }
                if (isAlwaysShown && component.at("/validate/required").asBoolean()) {
                    alwaysAsked.add(key);
                }
            }
            collect(component, isAlwaysShown);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /**
     * @param sent values by name
     * @return what was answered to added questions, in the order in which they stand on the form
     * @throws Refused when an answer is too long, or when one is missing that the form always asks for
     */
    List<NewAnswer> added(Map<String, Object> sent) {
        List<NewAnswer> answers = new ArrayList<>();
        added.forEach((key, question) -> {
            String words = words(question, sent.get(key));
            if (!words.isBlank()) {
                answers.add(new NewAnswer(form, key, label(question), words));
            } else if (alwaysAsked.contains(key)) {
                throw new Refused(key, "Please fill in '%s'.".formatted(label(question)));
            }
        });
        return List.copyOf(answers);
    }

    private static String label(JsonNode question) {
        return List.of("label", "dateLabel", "key").stream().map(name -> question.path(name).asText()).filter(text -> !text.isBlank())
                .findFirst().orElseThrow();
    }

    /** An option by its label, as the person read it; a box that stays empty says nothing. */
    private static String words(JsonNode question, Object value) {
        if (value instanceof Collection<?> chosen) {
            return chosen.stream().map(one -> words(question, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean ticked) {
            return ticked ? "Yes" : "";
        }
        String text = Objects.toString(value, "");
        for (JsonNode option : question.path("values")) {
            if (option.path("value").asText().equals(text)) {
                return option.path("label").asText(text);
            }
        }
        return text;
    }
}
