package nl.klachtkracht.process.guard.form;

import com.fasterxml.jackson.databind.JsonNode;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every answer that a form asks for is taken down: by its task, or as a question that a process owner added. */
@Component
final class AnswersAreTakenDown implements Rule {

    /** A promise, a question to a department, a new date or an obstacle may be told on any form. */
    private static final Set<String> ON_ANY_FORM = Set.of("promiseText", "promiseDue", "promiseTo", "questionTo", "questionUrgency", "question",
            "question2To", "question2Urgency", "question2", "hardCase", "newDate", "newDateReason", "newDateConsent", "newDateWords",
            "obstacle", "obstacleText", "obstacleHolder", "obstacleGone");
    private static final Pattern ADDED = Pattern.compile(FormParts.ADDED + "[A-Za-z0-9_]{1,60}");
    private static final int LONGEST_LABEL = 300;
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private final Vocabulary vocabulary;

    AnswersAreTakenDown(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.forms().stream().flatMap(form -> {
            FormParts parts = FormParts.of(form);
            Set<String> seen = new HashSet<>();
            return parts.questions().flatMap(question -> judge(form.id(), parts, question, seen.add(question.key())));
        });
    }

    private Stream<Finding> judge(String form, FormParts parts, FormParts.Part question, boolean first) {
        if (question.key().isEmpty()) {
            return Stream.of(parts.refusal(question, "it has no key, so its answer would go nowhere", "give it the key %sand a word of your own".formatted(FormParts.ADDED)));
        }
        if (!first) {
            return Stream.of(parts.refusal(question, "two questions have the key “%s”, and one answer would take the place of the other".formatted(question.key()),
                    "give one of them another key"));
        }
        if (question.around().stream().anyMatch(AnswersAreTakenDown::nests)) {
            return Stream.of(parts.refusal(question, "it stands in a list or a group with a path, so its answer would not arrive under its key",
                    "take it out of the list, or empty the group’s path"));
        }
        return question.isAdded() ? added(parts, question) : house(form, parts, question);
    }

    private static boolean nests(JsonNode group) {
        return group.path("type").asText().equals("dynamiclist") || !group.path("path").asText().isEmpty();
    }

    private static Stream<Finding> added(FormParts parts, FormParts.Part question) {
        if (!ADDED.matcher(question.key()).matches()) {
            return Stream.of(parts.refusal(question, "a key holds letters, digits and underscores only, at most sixty", "write it as extra_boxLooked, for example"));
        }
        if (question.label().isBlank() || question.label().length() > LONGEST_LABEL) {
            return Stream.of(parts.refusal(question, "the story of a case tells this answer under its label, and the label is %s"
                    .formatted(question.label().isBlank() ? "empty" : "longer than %d characters".formatted(LONGEST_LABEL)), "write the question as its label"));
        }
        if (question.isRequired() && !canBeAnswered(question)) {
            return Stream.of(parts.refusal(question, "it must be answered and cannot be, so the task could not be completed any more",
                    "let people write or choose something, or do not require it"));
        }
        return Stream.empty();
    }

    private static boolean canBeAnswered(FormParts.Part question) {
        JsonNode component = question.component();
        boolean locked = Stream.of("disabled", "readonly").anyMatch(lock -> component.hasNonNull(lock) && !component.path(lock).asText().equals("false"));
        boolean nothingToChoose = CHOICES.contains(question.type()) && question.options().isEmpty();
        JsonNode checks = component.path("validate");
        boolean impossible = checks.path("minLength").asInt(0) > checks.path("maxLength").asInt(Integer.MAX_VALUE)
                || checks.path("min").asDouble(-Double.MAX_VALUE) > checks.path("max").asDouble(Double.MAX_VALUE);
        return !locked && !nothingToChoose && !impossible;
    }

    private Stream<Finding> house(String form, FormParts parts, FormParts.Part question) {
        if (vocabulary.fieldsOf(form).contains(question.key()) || ON_ANY_FORM.contains(question.key())) {
            return Stream.empty();
        }
        return Stream.of(parts.refusal(question, "the task of this form does not take down “%s”: people would fill it in and it would be gone".formatted(question.key()),
                "let the key begin with %s, such as %s%s, and the answer stands in the story of the case".formatted(
                        FormParts.ADDED, FormParts.ADDED, question.key().replaceAll("\\W", ""))));
    }
}
