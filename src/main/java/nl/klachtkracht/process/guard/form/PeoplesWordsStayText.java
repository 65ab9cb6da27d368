package nl.klachtkracht.process.guard.form;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What customers wrote is shown as they wrote it: only in an html view between tags, where markup stays text, and nothing on a form runs. */
@Component
final class PeoplesWordsStayText implements Rule {

    private static final Pattern FACT_IN_TAG = Pattern.compile("<[^>]*\\{\\{(?![#/])[^>]*>?");
    private static final Pattern FACT_IN_STYLE = Pattern.compile("(?is)<style\\b(?:(?!</style).)*\\{\\{");
    private static final Pattern RUNS = Pattern.compile("(?i)<\\s*(script|iframe|object|embed|form|input|button|link|meta|base)\\b|\\bon[a-z]+\\s*=|javascript:");
    private static final String REMEDY = "show it in an html view, between two tags, as our forms do: <p>{{customerWords}}</p>";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.forms().stream().map(FormParts::of).flatMap(parts -> parts.all().flatMap(part -> judge(parts, part)));
    }

    private static Stream<Finding> judge(FormParts parts, FormParts.Part part) {
        return switch (part.type()) {
            case "text" -> isFilledIn(part.component().path("text").asText())
                    ? Stream.of(parts.refusal(part, "a text view turns what customers wrote into links, pictures and markup", REMEDY)) : Stream.empty();
            case "image" -> Stream.of("source", "alt").anyMatch(name -> isFilledIn(part.component().path(name).asText()))
                    ? Stream.of(parts.refusal(part, "a picture would be fetched from wherever the words of a customer say", "choose one picture that is always the same")) : Stream.empty();
            case "html" -> html(parts, part);
            default -> Stream.empty();
        };
    }

    /** Whether something of the case is put in. */
    private static boolean isFilledIn(String text) {
        return text.contains("{{") || text.strip().startsWith("=");
    }

    private static Stream<Finding> html(FormParts parts, FormParts.Part part) {
        String content = part.component().path("content").asText();
        if (content.strip().startsWith("=")) {
            return Stream.of(parts.refusal(part, "an html view that is computed as a whole may turn what customers wrote into markup", REMEDY));
        }
        if (FACT_IN_TAG.matcher(content).find() || FACT_IN_STYLE.matcher(content).find()) {
            return Stream.of(parts.refusal(part, "what customers wrote would stand inside a tag, where it may change the page", REMEDY));
        }
        return List.of(RUNS).stream().filter(runs -> runs.matcher(content).find())
                .map(runs -> parts.refusal(part, "something on this form would run, send or fetch", "leave only words, tables and headings"));
    }
}
