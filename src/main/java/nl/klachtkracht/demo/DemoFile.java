package nl.klachtkracht.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.klachtkracht.signal.SignalFile;
import nl.klachtkracht.signal.SignalRow;
import org.springframework.core.io.ClassPathResource;

/**
 * What comes in at the first start of a demo.
 *
 * @param source the name under which an import of the same file would find its tickets again
 */
record DemoFile(String source, List<SignalRow> rows) {

    private static final int REAL = 40;
    private static final Set<String> UNDER_WAY = Set.of("Open", "Pending");

    static List<DemoFile> all() {
        return List.of(new DemoFile("dutch-signals", read("dutch-signals")),
                new DemoFile("telecom-complaints", labelled(read("telecom-complaints"))));
    }

    /**
     * The first real complaints as they arrived, most of them closed there, and the first that are under way. They name nobody: those
     * under way get a customer who is labelled as invented.
     */
    private static List<SignalRow> labelled(List<SignalRow> rows) {
        Iterator<String> names = names().iterator();
        List<SignalRow> labelled = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            SignalRow row = rows.get(number);
            if (UNDER_WAY.contains(row.value("status")) && names.hasNext()) {
                labelled.add(withCustomer(row, names.next(), labelled.size()));
            } else if (number < REAL) {
                labelled.add(row);
            }
        }
        return labelled;
    }

    private static SignalRow withCustomer(SignalRow row, String name, int number) {
        return row.with(Map.of("customer_name", name + " (fictitious)",
                "customer_email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                "customer_phone", "+1 555 01%02d".formatted(number)));
    }

    private static List<SignalRow> read(String source) {
        try (InputStream csv = open(source + ".csv")) {
            SignalFile file = new SignalFile(csv);
            List<SignalRow> rows = new ArrayList<>();
            for (Optional<SignalRow> row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(open("customers.txt"), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getInputStream();
    }
}
