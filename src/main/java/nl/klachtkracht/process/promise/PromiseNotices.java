package nl.klachtkracht.process.promise;

import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.process.notice.Notices;
import nl.klachtkracht.promise.Promise;
import nl.klachtkracht.promise.PromiseLetters;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes what colleagues and the customer are told about a promise. */
@Component
class PromiseNotices implements PromiseLetters {

    private final Notices notices;
    private final LetterDesk letters;

    PromiseNotices(Notices notices, LetterDesk letters) {
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    public void remind(Promise promise) {
        notices.promiseDue(promise);
    }

    @Override
    public void tellBroken(Promise promise) {
        notices.promiseBroken(promise);
    }

    @Override
    public void ownUp(Promise broken, Optional<Promise> next) {
        Map<String, String> told = new HashMap<>();
        told.put("promiseKind", Code.of(broken.kind()));
        told.put("promise", broken.text());
        told.put("promisedFor", broken.dueAt().toString());
        told.put("explanation", Objects.toString(broken.explanation(), ""));
        told.put("nextKind", next.map(promised -> Code.of(promised.kind())).orElse(""));
        told.put("newMoment", next.map(promised -> promised.dueAt().toString()).orElse(""));
        letters.toCustomer(LetterKind.PROMISE_BROKEN, broken.reference(), broken.subject(), told);
    }
}
