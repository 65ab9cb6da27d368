package nl.klachtkracht.process.guard.form;

import com.fasterxml.jackson.databind.JsonNode;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions that a task and a promise need stay on its form and can be answered: recognition and the confirmed summary, whether the
 * customer was reached, what they said, what is promised. Words, order and what stands beside them are free.
 */
@Component
final class QuestionsStay implements Rule {

    /** Nothing depends on these; an owner may leave them out. */
    static final Set<String> MAY_GO = Set.of("product", "remedySought", "onBehalfOf", "customerNumber", "expected", "delivered", "moodBefore",
            "customerReaction", "answerWords", "trackingNote", "conversationScore", "moodAfter", "closingWords", "promiseTo");
    /** Lists of a process owner's own: tables know them, or they are words only. */
    private static final Set<String> OPEN_LISTS = Set.of("category", "questionTo", "question2To", "promiseTo");
    /** One way less to answer takes nothing from a customer. */
    private static final Set<String> MAY_OFFER_LESS = Set.of("way", "wishWay", "channel", "language", "compensationKind", "questionUrgency",
            "question2Urgency", "obstacle", "obstacleHolder");
    /** What customers think of us is theirs to say, or nobody's. */
    private static final Set<String> SAID_BY_THE_CUSTOMER = Set.of("moodBefore", "conversationScore", "moodAfter");
    private static final String WHAT_THE_CUSTOMER_GETS = "compensationKind";
    private static final Map<String, Pattern> CONTRADICTIONS = Map.of("yes", Pattern.compile("(?i)(no|nee|neen|niet|not)\\b.*"), "no", Pattern.compile("(?i)(yes|ja|jawel)\\b.*"));
    private static final Set<String> KINDS_OF_TEXT = Set.of("textfield", "textarea");
    private static final Set<String> KINDS_OF_CHOICE = Set.of("radio", "select");
    private static final Set<String> HARMLESS_CHECKS = Set.of("required", "minLength", "maxLength");
    private static final int SHORT = 200;
    private static final int LONG = 100;
    private final Vocabulary vocabulary;

    QuestionsStay(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return vocabulary.forms().entrySet().stream().flatMap(shipped -> candidate.form(shipped.getKey()).stream().map(FormParts::of)
                .flatMap(parts -> {
                    List<FormParts.Part> questions = FormParts.read(shipped.getValue()).stream().filter(FormParts.Part::isQuestion).toList();
                    return questions.stream().flatMap(question -> Stream.concat(stays(question, parts).stream(), taken(question, questions, parts).stream()));
                }));
    }

    /** The words of one question over the answer of another turn what people say into something else. */
    private static Optional<Finding> taken(FormParts.Part shipped, List<FormParts.Part> questions, FormParts parts) {
        return parts.question(shipped.key()).filter(now -> !now.label().equals(shipped.label())).flatMap(now -> questions.stream()
                .filter(other -> !other.key().equals(shipped.key()) && !other.label().equals(shipped.label()) && other.label().strip().equalsIgnoreCase(now.label().strip())).findFirst()
                .map(other -> parts.refusal(now, "“%s” is asked where the answer to “%s” is kept".formatted(now.label(), shipped.label()),
                        "ask it where its own answer is kept, at %s".formatted(other.key()))));
    }

    private static Optional<Finding> stays(FormParts.Part shipped, FormParts parts) {
        String key = shipped.key();
        Optional<FormParts.Part> now = parts.question(key);
        if (now.isEmpty()) {
            return MAY_GO.contains(key) ? Optional.empty() : Optional.of(parts.refusal(key,
                    "the question “%s” is gone, and its task cannot do without the answer".formatted(shipped.label()), "put it back; its words are free"));
        }
        return Stream.of(kind(shipped, now.get()), answerable(shipped, now.get()), hidden(shipped, now.get()), options(shipped, now.get()),
                        labels(shipped, now.get()), prefilled(shipped, now.get()), checks(shipped, now.get())).flatMap(Optional::stream).findFirst()
                .map(wrong -> parts.refusal(now.get(), "“%s” %s".formatted(now.get().label().isEmpty() ? key : now.get().label(), wrong.reason()), wrong.remedy()));
    }

    private record Wrong(String reason, String remedy) {
    }

    private static Optional<Wrong> when(boolean wrong, String reason, String remedy) {
        return wrong ? Optional.of(new Wrong(reason, remedy)) : Optional.empty();
    }

    private static Optional<Wrong> kind(FormParts.Part shipped, FormParts.Part now) {
        boolean same = now.type().equals(shipped.type()) || Stream.of(KINDS_OF_TEXT, KINDS_OF_CHOICE)
                .anyMatch(alike -> alike.contains(now.type()) && alike.contains(shipped.type()));
        return when(!same, "became a %s, and its answer would no longer be understood".formatted(now.type()), "make it a %s again".formatted(shipped.type()));
    }

    private static Optional<Wrong> answerable(FormParts.Part shipped, FormParts.Part now) {
        return when(Stream.of("disabled", "readonly").anyMatch(lock -> isSet(now.component().path(lock)) && !now.component().path(lock).equals(shipped.component().path(lock))),
                "can be read but not answered", "take away “disabled” and “read only”");
    }

    private static boolean isSet(JsonNode lock) {
        return !lock.isMissingNode() && !lock.isNull() && !lock.asText().equals("false");
    }

    /** A question that was always asked stays so; one that waits for an answer waits for the same, or no longer. */
    private static Optional<Wrong> hidden(FormParts.Part shipped, FormParts.Part now) {
        if (MAY_GO.contains(shipped.key())) {
            return Optional.empty();
        }
        boolean asBefore = condition(now.component()).isEmpty() || condition(now.component()).equals(condition(shipped.component()));
        boolean inTheOpen = now.around().stream().allMatch(group -> condition(group).isEmpty() || condition(group).equals(condition(shipped.component())));
        return when(!asBefore || !inTheOpen, "would be hidden when its task needs it", "hide it as before, or never");
    }

    private static String condition(JsonNode component) {
        return component.at("/conditional/hide").asText().replaceAll("\\s+", " ").strip();
    }

    private static Optional<Wrong> options(FormParts.Part shipped, FormParts.Part now) {
        if (Stream.of("valuesKey", "valuesExpression").anyMatch(elsewhere -> now.component().hasNonNull(elsewhere))) {
            return Optional.of(new Wrong("takes what it offers from elsewhere, and there is nothing", "write its options into the form"));
        }
        if (!KINDS_OF_CHOICE.contains(now.type()) || OPEN_LISTS.contains(shipped.key())) {
            return when(KINDS_OF_CHOICE.contains(now.type()) && now.options().isEmpty(), "offers nothing to choose", "write its options into the form");
        }
        List<String> strange = now.options().stream().filter(option -> !shipped.options().contains(option)).toList();
        if (!strange.isEmpty()) {
            return Optional.of(new Wrong("offers “%s”, which its task would refuse".formatted(strange.get(0)), "offer only: " + String.join(", ", shipped.options())));
        }
        List<String> gone = shipped.options().stream().filter(option -> !now.options().contains(option)).toList();
        boolean mayBeLess = MAY_OFFER_LESS.contains(shipped.key()) && !now.options().isEmpty();
        return when(!gone.isEmpty() && !mayBeLess, "no longer lets people answer “%s”".formatted(gone.isEmpty() ? "" : gone.get(0)),
                "put the option back; its label is free");
    }

    /** Whoever chooses reads the label, and what is kept is the answer behind it. */
    private static Optional<Wrong> labels(FormParts.Part shipped, FormParts.Part now) {
        Map<String, String> before = shipped.optionLabels();
        Map<String, String> labels = now.optionLabels();
        Optional<String> lie = labels.entrySet().stream().filter(option -> before.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(option.getKey()) && other.getValue().equalsIgnoreCase(option.getValue()))
                || CONTRADICTIONS.containsKey(option.getKey()) && CONTRADICTIONS.get(option.getKey()).matcher(option.getValue()).matches())
                .map(Map.Entry::getValue).findFirst();
        boolean alike = labels.values().stream().map(String::toLowerCase).distinct().count() < labels.size();
        return lie.map(label -> new Wrong("keeps another answer than the one that people choose as “%s”".formatted(label), "put each label over its own answer"))
                .or(() -> when(alike, "offers two answers in the same words", "say each of them otherwise"));
    }

    private static Optional<Wrong> prefilled(FormParts.Part shipped, FormParts.Part now) {
        JsonNode before = shipped.component().path("defaultValue");
        JsonNode given = now.component().path("defaultValue");
        boolean free = !SAID_BY_THE_CUSTOMER.contains(shipped.key()) && !shipped.key().equals(WHAT_THE_CUSTOMER_GETS)
                && (MAY_OFFER_LESS.contains(shipped.key()) || OPEN_LISTS.contains(shipped.key()) || MAY_GO.contains(shipped.key()));
        return when(!free && !given.isMissingNode() && !given.isNull() && !given.asText().isEmpty() && !given.equals(before),
                "would be answered before anybody asked", "leave it without a default");
    }

    private static Optional<Wrong> checks(FormParts.Part shipped, FormParts.Part now) {
        if (shipped.isRequired() && !now.isRequired() && !MAY_GO.contains(shipped.key())) {
            return Optional.of(new Wrong("is no longer required, and its task refuses to go on without it", "make it required again"));
        }
        JsonNode checks = now.component().path("validate");
        JsonNode before = shipped.component().path("validate");
        boolean strange = checks.properties().stream().map(Map.Entry::getKey)
                .anyMatch(check -> !HARMLESS_CHECKS.contains(check) && !checks.path(check).equals(before.path(check)));
        return when(strange || checks.path("minLength").asInt(0) > SHORT || checks.path("maxLength").asInt(LONG) < LONG,
                "is checked so that a right answer may be refused", "check at most that it is filled in, with a few letters, and allow at least %d".formatted(LONG));
    }
}
