package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.FormExtra;
import nl.klachtkracht.promise.PromiseDesk;
import nl.klachtkracht.refusal.Answers;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** Promises a customer who wants to know it to tell what we change; there is such a promise if and only if the answer was yes. */
@Component
class ChangeExtra implements FormExtra {

    private final PromiseDesk promises;

    ChangeExtra(PromiseDesk promises) {
        this.promises = promises;
    }

    @Override
    public void take(String reference, Answers answers, Supplier<String> person) {
        if (!answers.text("tellChange").isEmpty() && answers.yes("tellChange", "Shall we tell you what we change?")) {
            promises.promiseChange(reference, person.get());
        }
    }
}
