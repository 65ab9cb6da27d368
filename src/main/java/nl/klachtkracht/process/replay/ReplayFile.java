package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.klachtkracht.compensation.ReplayedRequest;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.process.support.SpreadsheetLine;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.signal.ReplayedSignal;

/** Every case that comes out otherwise, as a file for a spreadsheet. */
final class ReplayFile {

    private static final String REQUESTS = SpreadsheetLine.of("reference", "offer", "asked at", "asked by", "category", "kind", "amount",
            "before: decided by", "before: granted", "before: asked of", "after: decided by", "after: granted", "after: asked of", "if nobody decides", "why");
    private static final String SIGNALS = SpreadsheetLine.of("reference", "registered", "kind", "before: way", "before: need", "before: category",
            "after: way", "after: need", "after: category");

    private ReplayFile() {
    }

    static String of(List<ReplayedRequest> requests, List<ReplayedSignal> signals) {
        StringBuilder file = new StringBuilder(SpreadsheetLine.MARK);
        if (!requests.isEmpty() || signals.isEmpty()) {
            file.append(REQUESTS);
            requests.forEach(request -> file.append(line(request)));
        }
        if (!signals.isEmpty()) {
            file.append(SIGNALS);
            signals.forEach(signal -> file.append(line(signal)));
        }
        return file.toString();
    }

    private static String line(ReplayedRequest request) {
        return SpreadsheetLine.of(request.reference(), String.valueOf(request.offerNumber()), moment(request.requestedAt()), Code.of(request.requestedRole()),
                request.category(), request.kind(), euro(request.amount()),
                Code.of(request.before().by()), euro(request.before().granted()), role(request.before().askedOf()),
                Code.of(request.after().by()), euro(request.after().granted()), role(request.after().askedOf()), euro(request.ifNobodyDecides()), request.why());
    }

    private static String line(ReplayedSignal signal) {
        return SpreadsheetLine.of(signal.reference(), moment(signal.registeredAt()), Code.of(signal.kind()),
                Code.of(signal.before().route()), Code.of(signal.before().need()), signal.before().category(),
                Code.of(signal.after().route()), Code.of(signal.after().need()), signal.after().category());
    }

    private static String role(Role role) {
        return role == null ? "" : Code.of(role);
    }

    private static String euro(BigDecimal amount) {
        return amount == null ? "" : Euro.text(amount);
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(Wording.HOUSE));
    }
}
