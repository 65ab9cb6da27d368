/** What a person meets first: the start page by role, and the checks that refuse to start a system nobody should trust. */
@ApplicationModule(displayName = "Start", allowedDependencies = {"refusal", "roster", "dossier"})
package nl.klachtkracht.start;

import org.springframework.modulith.ApplicationModule;
