/** Reading what a person sent: the value, or one clear sentence that says what is wrong, where, and what to do. */
@ApplicationModule(displayName = "Refusal")
package nl.klachtkracht.refusal;

import org.springframework.modulith.ApplicationModule;
