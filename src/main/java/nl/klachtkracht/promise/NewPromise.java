package nl.klachtkracht.promise;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.time.Instant;
import java.util.Optional;

/** A promise about to be made. */
public record NewPromise(Promise.Kind kind, String text, String toWhom, Instant due) {

    static final String CUSTOMER = "customer";

    /** @return empty when the form promises nothing */
    public static Optional<NewPromise> from(Answers answers) {
        String text = answers.text("promiseText");
        Instant due = answers.moment("promiseDue", "By when?");
        if (text.isEmpty() && due == null) {
            return Optional.empty();
        }
        if (due == null) {
            throw new Refused("promiseDue", "You wrote down a promise without a moment: fill in 'By when?', day and time, so that it can be kept.");
        }
        if (text.isEmpty()) {
            throw new Refused("promiseText", "You filled in a moment without a promise: fill in 'What do you promise?', or clear the moment.");
        }
        String toWhom = answers.text("promiseTo");
        return Optional.of(new NewPromise(Promise.Kind.PROMISE, text, toWhom.isEmpty() ? CUSTOMER : toWhom, due));
    }

    static NewPromise call(Instant at) {
        return new NewPromise(Promise.Kind.CALL, "Call the customer", CUSTOMER, at);
    }

    static NewPromise change(Instant by) {
        return new NewPromise(Promise.Kind.CHANGE, "Tell the customer what we changed", CUSTOMER, by);
    }
}
