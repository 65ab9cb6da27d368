/** Figures for managers, read together from what every house keeps; it writes nothing but who of the management read. */
@ApplicationModule(displayName = "Insight")
package nl.klachtkracht.insight;

import org.springframework.modulith.ApplicationModule;
