/** Contact with the customer by a person: when it is due, each try, and when a customer cannot be reached. */
@ApplicationModule(displayName = "Contact", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.contact;

import org.springframework.modulith.ApplicationModule;
