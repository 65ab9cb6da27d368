/** What people answered to the questions that a process owner added to a form, in the words of the question. */
@ApplicationModule(displayName = "Answer", allowedDependencies = {"clock", "refusal"})
package nl.klachtkracht.answer;

import org.springframework.modulith.ApplicationModule;
