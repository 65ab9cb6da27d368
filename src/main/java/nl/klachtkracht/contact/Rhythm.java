package nl.klachtkracht.contact;

/** How often a customer wants to hear from us. */
public enum Rhythm {
    /** Every two to four hours of the contact window: our promise, unless the customer asks otherwise. */
    STANDARD,
    /** Once a day, at an hour that was agreed. */
    DAILY,
    /** When there is news, and at least every seven days. */
    ONLY_WITH_NEWS
}
