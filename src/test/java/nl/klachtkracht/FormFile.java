package nl.klachtkracht;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form in {@code forms/}: what it shows and what it asks. */
record FormFile(String name, String text, JsonNode schema) {

    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    static List<FormFile> all() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().map(FormFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FormFile of(String name) {
        return read(FORMS.resolve(name + ".form"));
    }

    private static FormFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new FormFile(file.getFileName().toString().replace(".form", ""), text, JSON.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<JsonNode> components() {
        return list(schema.path("components"));
    }

    List<JsonNode> components(String type) {
        return components().stream().filter(component -> component.path("type").asText().equals(type)).toList();
    }

    List<JsonNode> fields() {
        return components().stream().filter(component -> component.has("key")).toList();
    }

    List<String> keys() {
        return fields().stream().map(field -> field.path("key").asText()).toList();
    }

    /** What a field is called; a field of date and time carries its question over the date. */
    static String label(JsonNode field) {
        return field.path("label").asText(field.path("dateLabel").asText());
    }

    List<String> options(String key) {
        return fields().stream().filter(field -> field.path("key").asText().equals(key))
                .flatMap(field -> list(field.path("values")).stream())
                .map(option -> option.path("value").asText()).toList();
    }

    /** The facts this form shows, from the record of the case. */
    List<String> facts() {
        return components("html").stream()
                .flatMap(html -> SHOWN.matcher(html.path("content").asText()).results())
                .map((MatchResult fact) -> fact.group(1)).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
