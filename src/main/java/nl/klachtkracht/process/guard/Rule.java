package nl.klachtkracht.process.guard;

import java.util.stream.Stream;

/** One thing that every deployment keeps. Rules look at all that would be live together, not at the changed file alone. */
public interface Rule {

    /** Of what other rules say nothing while a rule refuses something: they could not read it, and would tell the same fault in other words. */
    enum Silences { NOTHING, THE_ELEMENT, EVERYTHING }

    Stream<Finding> examine(Candidate candidate);

    default Silences silences() {
        return Silences.NOTHING;
    }
}
