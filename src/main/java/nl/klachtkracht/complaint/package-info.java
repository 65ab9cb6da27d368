/** A complaint from the first conversation to the customer's answer: recognition, summary, offers, bad news and closing. */
@ApplicationModule(displayName = "Complaint", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.complaint;

import org.springframework.modulith.ApplicationModule;
