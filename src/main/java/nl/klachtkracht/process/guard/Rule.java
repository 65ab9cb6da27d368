package nl.klachtkracht.process.guard;

import java.util.stream.Stream;

/** One thing that every deployment keeps. Rules look at all that would be live together, not at the changed file alone. */
public interface Rule {

    Stream<Finding> examine(Candidate candidate);
}
