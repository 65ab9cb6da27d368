/** The promise ledger: everything promised has a moment, is kept or broken, and when broken the customer hears it from us. */
@ApplicationModule(displayName = "Promise", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.promise;

import org.springframework.modulith.ApplicationModule;
