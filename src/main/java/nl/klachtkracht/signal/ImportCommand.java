package nl.klachtkracht.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.klachtkracht.refusal.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code java -jar klachtkracht.jar import FILE.csv}: takes the file in beside a system that runs, says what became of it, and ends. */
@Component
class ImportCommand {

    static final String NAME = "import";
    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
    private static final String USAGE = "Say which file: java -jar klachtkracht.jar import FILE.csv [--source=NAME]. Without a source it is the name of the file.";
    private static final int DONE = 0;
    private static final int SOME_REFUSED = 1;
    private static final int NOT_READ = 2;
    private final SignalImport imports;
    private final ApplicationArguments arguments;

    ImportCommand(SignalImport imports, ApplicationArguments arguments) {
        this.imports = imports;
        this.arguments = arguments;
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        if (isMeant(arguments.getNonOptionArgs())) {
            int result = run(arguments, System.out);
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> result));
        }
    }

    static boolean isMeant(List<String> words) {
        return !words.isEmpty() && words.get(0).equals(NAME);
    }

    /** @return 0 when every row came in or was there, 1 when some were refused, 2 when the file could not be read to its end */
    int run(ApplicationArguments given, PrintStream out) {
        if (given.getNonOptionArgs().size() != 2) {
            out.println(USAGE);
            return NOT_READ;
        }
        Path file = Path.of(given.getNonOptionArgs().get(1));
        if (!Files.isRegularFile(file)) {
            out.printf("There is no file %s; check the path.%n", file);
            return NOT_READ;
        }
        try (InputStream csv = Files.newInputStream(file)) {
            ImportReport report = imports.run(csv, source(given, file), NAME, out::println);
            out.println(report.sentence());
            return report.refused() == 0 ? DONE : SOME_REFUSED;
        } catch (Refused refused) {
            out.println(refused.getMessage());
        } catch (IOException | RuntimeException stopped) {
            LOG.error("The import of {} stopped", file, stopped);
        }
        return NOT_READ;
    }

    private static String source(ApplicationArguments given, Path file) {
        List<String> named = given.getOptionValues("source");
        return named == null || named.isEmpty() ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "") : named.get(0);
    }
}
