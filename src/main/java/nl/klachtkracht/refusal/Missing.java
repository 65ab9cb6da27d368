package nl.klachtkracht.refusal;

/** The thing a person asked for does not exist; the message says which and where to look. */
public class Missing extends RuntimeException {

    public Missing(String sentence) {
        super(sentence);
    }
}
