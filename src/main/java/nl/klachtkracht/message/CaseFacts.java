package nl.klachtkracht.message;

/** What letters need to know about a case; whoever knows the whole story answers. */
public interface CaseFacts {

    /**
     * @param reference as the customer sees it, K-2026-000123
     * @return the facts of this moment
     */
    LetterFacts of(String reference);
}
