package nl.klachtkracht.contact;

import nl.klachtkracht.clock.ContactWindow;

/** What this house needs to know of a case. */
public interface ContactFacts {

    /** @return the hours that were told with the signal; a later wish of the customer goes before them */
    ContactWindow windowOf(String reference);

    /** @return who is to make the contact */
    String ownerOf(String reference);

    /** @return whether the customer left a telephone number, an address or anything else to be reached at */
    boolean canBeReached(String reference);
}
