package nl.klachtkracht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the guide for process owners, as an owner who followed it would deploy them. */
public final class Guide {

    public static final String REMINDER = "reminder";
    public static final String CHECK = "check";
    public static final String QUESTION = "question";
    public static final String MANDATE = "mandate";
    private static final Path FOLDER = Path.of("src/test/resources/guide");

    private Guide() {
    }

    /** @return the files of one change, by name */
    public static Map<String, byte[]> files(String change) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(change))) {
            Map<String, byte[]> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
