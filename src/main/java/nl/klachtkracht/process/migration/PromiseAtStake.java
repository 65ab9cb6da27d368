package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.AuthorizationException;

/** What a person asked of the engine would break a promise, whoever asks; over REST the answer is 403 with the sentence. */
public class PromiseAtStake extends AuthorizationException {

    private static final long serialVersionUID = 1;

    /** @param sentence what would break, and what to do instead */
    public PromiseAtStake(String sentence) {
        super(sentence);
    }
}
