package nl.klachtkracht.contact;

import nl.klachtkracht.clock.ContactWindow;

import java.util.Collection;
import java.util.Map;

/** What this house needs to know of a case. */
public interface ContactFacts {

    /** @return the hours that were told with the signal; a later wish of the customer goes before them */
    ContactWindow windowOf(String reference);

    /** @return the same for many cases at once */
    Map<String, ContactWindow> windowsOf(Collection<String> references);

    /** @return who is to make the contact */
    String ownerOf(String reference);

    /** @return whether the customer left a telephone number, an address or anything else to be reached at */
    boolean canBeReached(String reference);
}
