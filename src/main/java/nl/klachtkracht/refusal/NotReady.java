package nl.klachtkracht.refusal;

/** What a person sent is right, but this house cannot take it yet; the message says what somebody here has to arrange first. */
public class NotReady extends Refused {

    public NotReady(String field, String sentence) {
        super(field, sentence);
    }
}
