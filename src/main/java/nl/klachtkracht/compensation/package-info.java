/** What a customer gets: checked against the mandate, decided within 24 clock hours, paid once or given in kind. */
@ApplicationModule(displayName = "Compensation", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.compensation;

import org.springframework.modulith.ApplicationModule;
