/**
 * The ground floor: a running deadline (what started it, when it is due, who is responsible, how it ended) and how near it is to its end, the
 * customer's contact window and the ways to reach a customer, how far somebody sees, and the days that figures are asked for.
 */
@ApplicationModule(displayName = "Clock")
package nl.klachtkracht.clock;

import org.springframework.modulith.ApplicationModule;
