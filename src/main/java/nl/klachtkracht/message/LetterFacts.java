package nl.klachtkracht.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The facts of one case that a letter may tell. Texts are "" when there are none, moments null; sums and kinds are already worded in
 * the language of the letter.
 *
 * @param way what the customer may expect of us
 * @param language Dutch letters for Dutch, English for every other language
 * @param customerName "" when anonymous
 * @param customerAddress mail address, "" when there is none
 * @param targetAt when the customer has an answer at the latest
 * @param granted what the customer gets by decision, such as "Voucher 80.00 euro"; what was only asked for is never told
 * @param outsideRoute whom the customer can turn to when we do not agree
 * @param ending accepted, bad-news, withdrawn, not-reached or ""
 * @param doneForCustomer what we did with what the customer told us, "" before it is closed
 * @param zone where the customer lives; moments are written in it
 */
public record LetterFacts(
        String reference,
        Way way,
        Locale language,
        String customerName,
        String customerAddress,
        String ownerName,
        String customerWords,
        Instant receivedAt,
        Instant targetAt,
        String wish,
        String offerText,
        String offerDifference,
        String granted,
        String badNewsReason,
        String outsideRoute,
        String answer,
        String ending,
        String doneForCustomer,
        String praisedColleague,
        ZoneId zone) {

    /** What we do with what the customer told us. */
    public enum Way { RESOLVE, ANSWER, PASS_ON }
}
