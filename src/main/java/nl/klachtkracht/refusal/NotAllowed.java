package nl.klachtkracht.refusal;

/** The person who asks may not do this; the message says who may. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String sentence) {
        super(sentence);
    }
}
