/** Who works here and is on duty, which one of them owns a signal from intake to close, and who speaks for that one meanwhile. */
@ApplicationModule(displayName = "Roster", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.roster;

import org.springframework.modulith.ApplicationModule;
