package nl.klachtkracht.promise;

import java.util.Optional;

/** Tells people about a promise; each of these once for one promise. */
public interface PromiseLetters {

    /** To the owner, while there is time. */
    void remind(Promise promise);

    /** To the owner and the team lead. */
    void tellBroken(Promise promise);

    /** To the customer: that we did not keep it, why if somebody said so, and what we promise now, if anything is still owed. */
    void ownUp(Promise broken, Optional<Promise> next);
}
