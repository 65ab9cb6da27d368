package nl.klachtkracht.process.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.clock.ClockHolder;
import nl.klachtkracht.clock.RunningClock;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.refusal.Code;

/** Clocks as lines of a file that a spreadsheet opens; nothing in it is ever a formula. */
final class ClockFile {

    /** The mark in front makes a spreadsheet read the names as UTF-8. */
    static final String HEAD = "\uFEFF" + line("reference", "kind", "state", "why", "held by", "holder", "started", "due", "at the latest");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private final Map<ClockHolder, String> names;
    private final Instant now;

    ClockFile(Map<ClockHolder, String> names, Instant now) {
        this.names = names;
        this.now = now;
    }

    void write(RunningClock clock, Writer writer) {
        try {
            writer.write(line(clock.reference(), Code.of(clock.kind()), Code.of(clock.urgency(now)), clock.startedBy(),
                    names.getOrDefault(clock.holder(), clock.responsible()), clock.responsible(),
                    moment(clock.startedAt()), moment(clock.dueAt()), moment(clock.limitAt())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(Wording.HOUSE));
    }

    static String line(String... cells) {
        return Stream.of(cells).map(ClockFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
