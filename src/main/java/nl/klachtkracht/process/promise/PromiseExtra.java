package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.FormExtra;
import nl.klachtkracht.promise.NewPromise;
import nl.klachtkracht.promise.PromiseDesk;
import nl.klachtkracht.refusal.Answers;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** Writes down what a person promises on any form. */
@Component
class PromiseExtra implements FormExtra {

    private final PromiseDesk promises;

    PromiseExtra(PromiseDesk promises) {
        this.promises = promises;
    }

    @Override
    public void take(String reference, Answers answers, Supplier<String> person) {
        NewPromise.from(answers).ifPresent(promised -> promises.promise(reference, promised, person.get()));
    }
}
