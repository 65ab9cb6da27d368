/** Who works here, and which one of them owns a signal from intake to close. */
@ApplicationModule(displayName = "Roster", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.roster;

import org.springframework.modulith.ApplicationModule;
