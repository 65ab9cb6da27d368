package nl.klachtkracht.contact;

import nl.klachtkracht.clock.ContactWindow;

/** What this house needs to know of a customer's wishes. */
public interface CustomerWindows {

    ContactWindow windowOf(String reference);

    /** @return whether the customer left a telephone number, an address or anything else to be reached at */
    boolean canBeReached(String reference);
}
