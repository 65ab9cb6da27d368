/** The ground floor: a running deadline (what started it, when it is due, who is responsible, how it ended), the customer's contact window and the ways to reach a customer. */
@ApplicationModule(displayName = "Clock")
package nl.klachtkracht.clock;

import org.springframework.modulith.ApplicationModule;
