package nl.klachtkracht.process.resolution;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code offer-and-answer.bpmn}. */
public final class OfferAndAnswerProcess {

    public static final String KEY = "offerAndAnswer";
    public static final String BAD_NEWS = "bad-news";
    public static final String NOT_REACHED = "not-reached";
    /** accepted, not-accepted, bad-news or not-reached. */
    public static final Variable<String> ANSWER = new Variable<>("answer", String.class);
    /** Whether an offer was made, or a department is asked first. */
    public static final Variable<Boolean> OFFER_MADE = new Variable<>("offerMade", Boolean.class);
    public static final Variable<Boolean> ACCEPTED = new Variable<>("accepted", Boolean.class);
    public static final Variable<Boolean> NEW_OFFER_POSSIBLE = new Variable<>("newOfferPossible", Boolean.class);

    private OfferAndAnswerProcess() {
    }
}
