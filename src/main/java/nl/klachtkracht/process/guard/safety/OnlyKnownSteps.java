package nl.klachtkracht.process.guard.safety;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** What a diagram runs is a step of the house. */
@Component
final class OnlyKnownSteps implements Rule {

    private final Vocabulary house;

    OnlyKnownSteps(Vocabulary house) {
        this.house = house;
    }

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return OnlyKnownExpressions.misplaced(candidate, Place.STEP::equals, house);
    }
}
