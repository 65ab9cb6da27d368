package nl.klachtkracht.process.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.klachtkracht.clock.ClockHolder;
import nl.klachtkracht.clock.RunningClock;
import nl.klachtkracht.dossier.Names;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.process.support.SpreadsheetLine;
import nl.klachtkracht.refusal.Code;

/** Clocks as lines of a file that a spreadsheet opens; nothing in it is ever a formula. */
final class ClockFile {

    static final String HEAD = SpreadsheetLine.MARK + SpreadsheetLine.of("reference", "kind", "state", "why", "held by", "holder", "started", "due", "at the latest");
    private final Map<ClockHolder, String> holders;
    private final Names starters;
    private final Instant now;

    ClockFile(Map<ClockHolder, String> holders, Names starters, Instant now) {
        this.holders = holders;
        this.starters = starters;
        this.now = now;
    }

    void write(RunningClock clock, Writer writer) {
        try {
            writer.write(SpreadsheetLine.of(clock.reference(), Code.of(clock.kind()), Code.of(clock.urgency(now)), starters.withName(clock.startedBy()),
                    holders.getOrDefault(clock.holder(), clock.responsible()), clock.responsible(),
                    moment(clock.startedAt()), moment(clock.dueAt()), moment(clock.limitAt())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(Wording.HOUSE));
    }
}
