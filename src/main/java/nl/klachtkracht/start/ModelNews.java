package nl.klachtkracht.start;

import java.util.List;

/** What process owners and operators should know of the models before they go to work. */
public interface ModelNews {

    /** @return names of live files that are not as this version of the product ships them */
    List<String> notAsShipped();

    /** @return whether what this version ships could not be put live beside them */
    boolean newerOnesRefused();
}
