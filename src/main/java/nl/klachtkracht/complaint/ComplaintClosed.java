package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Refused;

/** The complaint has ended, so nothing more can be done in it. */
public class ComplaintClosed extends Refused {

    ComplaintClosed(String reference) {
        super("reference", "%s is closed already; register what the customer says now as a new signal.".formatted(reference));
    }
}
