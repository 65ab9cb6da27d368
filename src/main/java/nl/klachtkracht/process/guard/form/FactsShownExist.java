package nl.klachtkracht.process.guard.form;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form shows of a case is something that the house knows of a case. */
@Component
final class FactsShownExist implements Rule {

    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(#if |#loop |/)?([^}]*)}}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("if", "loop", "and", "or", "not", "null", "true", "false", "then", "else", "this", "parent");
    private final Vocabulary vocabulary;

    FactsShownExist(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Set<String> facts = vocabulary.forms().values().stream().flatMap(form -> FormParts.read(form).stream())
                .flatMap(part -> Stream.concat(shown(part), Stream.of(part.key()))).collect(Collectors.toSet());
        return candidate.forms().stream().map(FormParts::of).flatMap(parts -> {
            Set<String> known = new HashSet<>(facts);
            parts.questions().forEach(question -> known.add(question.key()));
            return parts.all().flatMap(part -> shown(part).filter(fact -> !known.contains(fact)).distinct()
                    .map(fact -> parts.refusal(part, "it shows “%s”, and the house knows no such thing of a case: nothing would stand there".formatted(fact),
                            "use a name from one of our forms, such as customerWords, summary or targetAt")));
        });
    }

    private static Stream<String> shown(FormParts.Part part) {
        return SHOWN.matcher(part.component().path("content").asText()).results()
                .flatMap(found -> NAME.matcher(found.group(2).replaceAll("\"[^\"]*\"", "")).results().map(name -> name.group()))
                .filter(name -> !WORDS.contains(name));
    }
}
