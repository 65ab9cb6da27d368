/** The ground floor: a running deadline (what started it, when it is due, who is responsible, how it ended) and the customer's contact window. */
@ApplicationModule(displayName = "Clock")
package nl.klachtkracht.clock;

import org.springframework.modulith.ApplicationModule;
