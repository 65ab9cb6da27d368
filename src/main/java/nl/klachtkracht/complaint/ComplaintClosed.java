package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Conflict;

/** The complaint has ended, so nothing more can be done in it. */
public class ComplaintClosed extends Conflict {

    ComplaintClosed(String reference) {
        super("%s is closed already; register what the customer says now as a new signal.".formatted(reference));
    }
}
