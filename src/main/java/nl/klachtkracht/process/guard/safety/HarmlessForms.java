package nl.klachtkracht.process.guard.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;

/** A form shows and asks; it runs nothing, brings nothing in from elsewhere and sends nothing out. */
@Component
final class HarmlessForms implements Rule {

    private static final String REMEDY = "show it in plain words, or ask for it to be built";
    /** Kinds of component that bring in pages, pictures, files or formulas. */
    private static final Map<String, String> KINDS = Map.of(
            "iframe", "shows a page from elsewhere",
            "image", "shows a picture from elsewhere",
            "documentPreview", "shows a file from elsewhere",
            "filepicker", "takes files, which the engine would keep",
            "expression", "computes by a formula of its own",
            "script", "holds a script");
    /** Where a question to the answers may stand, and which words may hold facts of the case. */
    private static final Set<String> QUESTIONS = Set.of("hide", "disabled", "readonly");
    private static final Set<String> MARKUP = Set.of("content", "text");

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]|\\\\[1-9]");

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.forms().stream().filter(Candidate.Form::sent)
                .flatMap(form -> inside(form.schema(), form.file()).flatMap(found -> harm(form.file(), found)).distinct());
    }

    private record Found(String element, String name, String text) {
    }

    /** All texts of the form, each with the field it belongs to. */
    private static Stream<Found> inside(JsonNode node, String element) {
        String own = node.hasNonNull("type") && node.hasNonNull("id") && node.get("id").isTextual() && !node.has("components") ? node.get("id").asText() : element;
        return node.isObject()
                ? node.properties().stream().flatMap(field -> inside(field.getKey(), field.getValue(), own))
                : StreamSupport.stream(node.spliterator(), false).flatMap(item -> inside("", item, own));
    }

    private static Stream<Found> inside(String name, JsonNode value, String element) {
        return value.isContainerNode() ? inside(value, element) : Stream.of(new Found(element, name, value.asText()));
    }

    private static Stream<Finding> harm(String file, Found found) {
        return Stream.of(kind(found), formula(found), template(found), markup(found), pattern(found)).flatMap(Optional::stream).limit(1)
                .map(reason -> Finding.refusal(file, found.element(), reason, REMEDY));
    }

    private static Optional<String> kind(Found found) {
        return found.name().equals("type") ? Optional.ofNullable(KINDS.get(found.text())) : Optional.empty();
    }

    private static Optional<String> formula(Found found) {
        if (!found.text().stripLeading().startsWith("=")) {
            return Optional.empty();
        }
        String formula = found.text().strip().substring(1);
        if (!QUESTIONS.contains(found.name())) {
            return found.name().equals("expression") ? Optional.of(KINDS.get("expression"))
                    : Optional.of("computes '%s' by a formula, and only hiding may ask for other answers".formatted(found.name()));
        }
        return SimpleFeel.isQuestion(formula) ? Optional.empty()
                : Optional.of("asks more than whether an answer is this or that ('%s')".formatted(Markup.shortened(found.text())));
    }

    private static Optional<String> template(Found found) {
        if (Expression.holdsOne(found.text())) {
            return Optional.of("holds ${ or #{, which programs evaluate");
        }
        return Markup.badTemplate(found.text()).map(bad -> "shows '%s', which is more than a fact of the case".formatted(Markup.shortened(bad)));
    }

    /** A browser tries a repetition of repetitions in every way there is. */
    private static Optional<String> pattern(Found found) {
        return found.name().equals("pattern") && REPEATED_GROUP.matcher(found.text()).find()
                ? Optional.of("checks by a pattern ('%s') that can keep a colleague's browser busy for ever".formatted(Markup.shortened(found.text()))) : Optional.empty();
    }

    private static Optional<String> markup(Found found) {
        Optional<String> bad = MARKUP.contains(found.name()) ? Markup.badMarkup(found.text()) : Markup.badAddress(found.text());
        return bad.map(what -> "holds '%s', which could run in a colleague's browser or tell others who looks at this case".formatted(Markup.shortened(what)));
    }
}
