package nl.klachtkracht.dossier;

import nl.klachtkracht.complaint.AgreedDate;
import nl.klachtkracht.signal.Signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The promise of every acknowledgement, a solution or an answer by a date, and the dates a customer agreed with since. */
final class Targets {

    private static final String PROMISED = "A solution or a clear answer";
    private static final String CUSTOMER = "customer";
    private static final String ANSWER = "answer";

    private Targets() {
    }

    /**
     * @param kept when the customer had the answer, null while there is none
     * @param ended how the case ended without one, "" when it did not
     */
    static List<Story.Promised> promised(Signal signal, List<AgreedDate> agreed, Instant kept, String ended) {
        List<Story.Promised> told = new ArrayList<>();
        if (signal.targetAt() == null) {
            return told;
        }
        String by = "";
        Instant madeAt = signal.registeredAt();
        Instant dueAt = signal.targetAt();
        for (AgreedDate date : agreed) {
            told.add(new Story.Promised(PROMISED, CUSTOMER, by, madeAt, dueAt, "ended", null, why(date), ANSWER));
            by = date.agreedBy();
            madeAt = date.agreedAt();
            dueAt = date.date();
        }
        String state = kept != null ? "kept" : ended.isEmpty() ? "open" : "ended";
        told.add(new Story.Promised(PROMISED, CUSTOMER, by, madeAt, dueAt, state, kept, ended, ANSWER));
        return told;
    }

    private static String why(AgreedDate date) {
        return "The customer agreed with a new date. Reason: %s Their words: %s".formatted(date.reason(), date.consentWords());
    }
}
