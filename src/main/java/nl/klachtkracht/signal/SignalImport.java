package nl.klachtkracht.signal;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import nl.klachtkracht.refusal.NotReady;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Service;

/**
 * Takes in a file of signals, each row by itself: what is broken is refused and told, the rest comes in, and the same file once more
 * adds nothing.
 */
@Service
public class SignalImport {

    private static final int LONGEST_NAME = 60;
    private static final int STEP = 100;
    private final RowReader reader;
    private final SignalIntake intake;
    private final Signals signals;

    SignalImport(RowReader reader, SignalIntake intake, Signals signals) {
        this.reader = reader;
        this.intake = intake;
        this.signals = signals;
    }

    /**
     * @param source where the file comes from; a ticket of the same source is the same signal
     * @param tell hears each refused row, and how far we are
     * @throws Refused when the file as a whole cannot be read, or nobody is here yet to take its complaints
     */
    public ImportReport run(InputStream csv, String source, String by, Consumer<String> tell) {
        mustBeAName(source);
        SignalFile file = new SignalFile(csv);
        ImportReport report = ImportReport.NOTHING;
        for (Optional<SignalRow> row = file.next(); row.isPresent(); row = file.next()) {
            report = take(report, row.get(), source, by, tell);
            if (report.rows() % STEP == 0) {
                tell.accept("%d rows read".formatted(report.rows()));
            }
        }
        return report;
    }

    private static void mustBeAName(String source) {
        if (source.isBlank() || source.length() > LONGEST_NAME) {
            throw new Refused("source", "Name the source of the file in 1 to %d characters, as in telecom-complaints.".formatted(LONGEST_NAME));
        }
    }

    private ImportReport take(ImportReport report, SignalRow row, String source, String by, Consumer<String> tell) {
        try {
            return receive(row, source, by).map(signal -> report.oneIn(signal.isClosedAtSource())).orElseGet(report::oneThere);
        } catch (NotReady unready) {
            // Every row after this one would meet the same.
            throw unready;
        } catch (Refused refused) {
            tell.accept("line %d, %s: %s".formatted(row.line(), Text.shortened(refused.field()), refused.getMessage()));
            return report.oneRefused();
        } catch (RuntimeException failed) {
            tell.accept("Stopped at line %d by a failure on our side. Import the file again later; what came in is not added twice.".formatted(row.line()));
            throw failed;
        }
    }

    /**
     * @return the signal that came in; empty when it was there already
     * @throws Refused when a value of the row cannot be read, naming its column
     */
    public Optional<Signal> receive(SignalRow row, String source, String by) {
        String key = row.unreadable() == null ? key(row, source) : null;
        NewSignal told = reader.read(row, key, by);
        if (signals.findByIdempotencyKey(key).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(told.isClosedAtSource() ? intake.keepOnRecord(told) : intake.receive(told));
    }

    private static String key(SignalRow row, String source) {
        String ticket = row.value("ticket");
        if (ticket.isEmpty()) {
            throw new Refused("ticket", "The row has no ticket; without one, importing the file twice would bring it in twice.");
        }
        return "import:%s:%s".formatted(source, ticket);
    }
}
