package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal names the question as it stands on the form, so that the person finds it. */
class FormWordsTest {

    private static final Pattern ASKED = Pattern.compile("\\.(?:required|yes|amount|mark|choice|moment)\\((?:\\w+\\.class, )?\"(\\w+)\", \"([^\"]+)\"\\)");
    private static final Pattern NEEDED = Pattern.compile("needs\\(\"(\\w+)\", \\w+, \"([^\"]+)\"\\)");

    @ParameterizedTest
    @MethodSource("questions")
    void theQuestionStandsOnAForm(String key, String label) {
        assertThat(FormFile.all().stream().flatMap(form -> form.fields().stream())
                .filter(field -> field.path("key").asText().equals(key)).map(FormFile::label)).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionTo", "questionUrgency", "question2To", "question2Urgency"})
    void aDepartmentIsAskedInTheSameWordsWhereverItIsAsked(String key) {
        List<String> asked = FormFile.all().stream().flatMap(form -> form.fields().stream())
                .filter(field -> field.path("key").asText().equals(key))
                .map(field -> FormFile.label(field) + field.path("values")).toList();
        assertThat(asked).hasSizeGreaterThan(2);
        assertThat(Set.copyOf(asked)).hasSize(1);
    }

    /** Owning up to a broken promise is a promise itself. */
    @Test
    void onAnyFormSomethingCanBePromisedInTheSameWords() {
        List<List<String>> promised = FormFile.all().stream().filter(form -> !form.name().equals("explain-broken-promise"))
                .map(form -> form.fields().stream().filter(field -> field.path("key").asText().startsWith("promise"))
                        .map(field -> field.path("key").asText() + FormFile.label(field) + field.path("values")).toList()).toList();
        assertThat(promised).hasSizeGreaterThan(15).allSatisfy(fields -> assertThat(fields).hasSize(3));
        assertThat(Set.copyOf(promised)).hasSize(1);
    }

    static Stream<Object[]> questions() throws IOException {
        List<Object[]> found;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/nl/klachtkracht"))) {
            found = sources.filter(FormWordsTest::readsForms).flatMap(FormWordsTest::asked)
                    .map(question -> new Object[] {question.group(1), question.group(2)}).toList();
        }
        assertThat(found).hasSizeGreaterThan(25);
        return found.stream();
    }

    private static boolean readsForms(Path source) {
        String path = source.toString().replace('\\', '/');
        return path.endsWith(".java") && !path.contains("/web/") && !path.endsWith("/signal/SignalReader.java");
    }

    private static Stream<MatchResult> asked(Path source) {
        try {
            String code = Files.readString(source);
            return Stream.concat(ASKED.matcher(code).results(), NEEDED.matcher(code).results());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
