package nl.klachtkracht.signal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of signals, read row by row. Rows are found before they are taken apart, so that a broken one is refused by itself and the
 * next one is read as if nothing had happened.
 */
public final class SignalFile {

    private static final int MOST_LINES = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final FileLines lines;
    private final char delimiter;
    private final List<String> columns;

    /** @throws Refused when the first line does not name the columns */
    public SignalFile(InputStream in) {
        lines = new FileLines(in);
        byte[] first = lines.next();
        String header = (first == null ? "" : new String(first, StandardCharsets.UTF_8)).replaceFirst("^" + BYTE_ORDER_MARK, "");
        delimiter = header.contains(",") ? ',' : ';';
        columns = columns(header);
    }

    private List<String> columns(String header) {
        List<String> names = new ArrayList<>();
        for (String name : headings(header)) {
            String column = RowReader.columnOf(name).orElse(name.strip());
            if (names.contains(column)) {
                throw new Refused("header", "The first line names the column '%s' twice; remove one of them.".formatted(Text.shortened(column)));
            }
            names.add(column);
        }
        if (!names.containsAll(RowReader.REQUIRED)) {
            throw new Refused("header", "The first line must name the columns, separated by commas, with at least %s; this one begins with '%s'."
                    .formatted(String.join(", ", RowReader.REQUIRED), Text.shortened(header)));
        }
        names.stream().filter(name -> RowReader.columnOf(name).isEmpty()).findFirst().ifPresent(unknown -> {
            throw new Refused("header", "'%s' is not a column of a file of signals; known are: %s."
                    .formatted(Text.shortened(unknown), RowReader.columns()));
        });
        return names;
    }

    private List<String> headings(String header) {
        try {
            return split(header);
        } catch (IOException broken) {
            return List.of();
        }
    }

    /** @return the next row, readable or not; empty after the last */
    public Optional<SignalRow> next() {
        byte[] line = lines.next();
        while (line != null && new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
            line = lines.next();
        }
        return line == null ? Optional.empty() : Optional.of(row(line));
    }

    private SignalRow row(byte[] line) {
        long number = lines.number();
        if (line.length > FileLines.LONGEST) {
            return SignalRow.refused(number, "text", "The line is longer than 400 KB; a text may have at most 100 KB.");
        }
        List<byte[]> more = new ArrayList<>();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(line);
        boolean open = isOpenAfter(line, false);
        while (open && more.size() < MOST_LINES && whole.size() <= FileLines.LONGEST) {
            byte[] next = lines.next();
            if (next == null) {
                break;
            }
            more.add(next);
            whole.write('\n');
            whole.writeBytes(next);
            open = isOpenAfter(next, true);
        }
        if (open) {
            lines.giveBack(more);
            return SignalRow.refused(number, "line", "A quote (\") opens a value on this line and none closes it; add the second one.");
        }
        return takeApart(number, whole.toByteArray());
    }

    /** A quote opens a value only at its very beginning; inside a value two of them stand for one. */
    private boolean isOpenAfter(byte[] line, boolean wasOpen) {
        boolean open = wasOpen;
        boolean atBeginning = !wasOpen;
        for (int i = 0; i < line.length; i++) {
            if (open && line[i] == '"') {
                boolean doubled = i + 1 < line.length && line[i + 1] == '"';
                open = doubled;
                i += doubled ? 1 : 0;
            } else if (!open) {
                open = atBeginning && line[i] == '"';
                atBeginning = line[i] == delimiter;
            }
        }
        return open;
    }

    private SignalRow takeApart(long number, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return SignalRow.refused(number, "line", "The line is not written in UTF-8; save the file as CSV UTF-8 and import it again.");
        }
        if (text.indexOf('\0') >= 0) {
            return SignalRow.refused(number, "line", "The line contains a NUL sign, which no text has; remove it.");
        }
        try {
            return named(number, split(text));
        } catch (IOException broken) {
            return SignalRow.refused(number, "line", "Something follows the quote (\") that closes a value; write a quote inside a value twice.");
        }
    }

    private SignalRow named(long number, List<String> values) {
        if (values.size() != columns.size()) {
            return SignalRow.refused(number, "line", "The line has %d values where the first line names %d columns; put a value with a comma between quotes."
                    .formatted(values.size(), columns.size()));
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byColumn.put(columns.get(i), values.get(i));
        }
        return SignalRow.of(number, byColumn);
    }

    private List<String> split(String row) throws IOException {
        try (CSVParser parser = CSVParser.parse(row, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get())) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
