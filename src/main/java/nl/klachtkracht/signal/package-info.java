/** What customers tell us, on any channel, good or bad: kept in their own words, triaged and acknowledged. */
@ApplicationModule(displayName = "Signal", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.signal;

import org.springframework.modulith.ApplicationModule;
