package nl.klachtkracht.process.support;

import nl.klachtkracht.refusal.Answers;

import java.util.function.Supplier;

/** Takes from any form what belongs to none in particular, such as a promise; in the transaction of the submit, so that it may refuse. */
public interface FormExtra {

    /** @param person who submitted the form; asked for only when there is something to record */
    void take(String reference, Answers answers, Supplier<String> person);
}
