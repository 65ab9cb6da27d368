package nl.klachtkracht.refusal;

/** What a person sent cannot be accepted and may be corrected; the message is the sentence that person reads. */
public class Refused extends RuntimeException {

    private final String field;

    /**
     * @param field the name of what was wrong, as it was sent
     * @param sentence what is wrong and what to do, in words for the person who sent it
     */
    public Refused(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
