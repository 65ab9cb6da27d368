package nl.klachtkracht.refusal;

/** What a person asked for was right once, but something happened in between; the message says what. */
public class Conflict extends RuntimeException {

    public Conflict(String sentence) {
        super(sentence);
    }
}
