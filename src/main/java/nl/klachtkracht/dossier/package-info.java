/** The whole story of one case, read-only, for forms, cards, letters and pages. */
@ApplicationModule(displayName = "Dossier")
package nl.klachtkracht.dossier;

import org.springframework.modulith.ApplicationModule;
