package nl.klachtkracht.message;

import nl.klachtkracht.message.LetterKind.Audience;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes letters. Each is put in the outbox in the caller's transaction: it leaves when what it tells is true, and not otherwise. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterDesk {

    /** The most characters of a personal message; what takes more is better told. */
    public static final int LONGEST_MESSAGE = 5_000;
    private static final String FIRST_VERSION = "1";
    private static final String NOBODY = "";
    private static final String MESSAGE_FIELD = "draft";

    private final Letters letters;
    private final CaseFacts cases;
    private final LetterWriter writer;
    private final MailSettings settings;
    private final Clock clock;

    LetterDesk(Letters letters, CaseFacts cases, LetterWriter writer, MailSettings settings, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the only letter of this kind that this customer gets about this case. */
    public void toCustomer(LetterKind kind, String reference) {
        toCustomer(kind, reference, FIRST_VERSION);
    }

    /** @param version tells letters of one kind apart, such as a second offer from the first; the same version is written once */
    public void toCustomer(LetterKind kind, String reference, String version) {
        toCustomer(kind, reference, version, Map.of());
    }

    /** @param told what only this letter tells, by its name in the template; a value that is an ISO 8601 instant is written out */
    public void toCustomer(LetterKind kind, String reference, String version, Map<String, String> told) {
        kind.requireFor(Audience.CUSTOMER);
        LetterFacts about = cases.of(reference);
        Recipient customer = new Recipient(about.customerName(), about.customerAddress());
        add(new LetterKey(reference, kind, version, LetterKey.CUSTOMER), reference, NOBODY, customer, writer.toCustomer(kind, about, told));
    }

    /**
     * Writes to the customer what one colleague has to say; it comes from that colleague and can be answered.
     *
     * @param version tells one message from the next, such as the number of the contact; the same version is written once
     * @param from the colleague's name as the customer reads it
     * @param text the message, exactly as it is to be read
     * @throws Refused when there is nothing in it, too much in it, or no address that it can go to
     */
    public void personalMessage(String reference, String version, String from, String text) {
        LetterFacts about = cases.of(reference);
        requireAddress(about.customerAddress());
        Recipient customer = new Recipient(about.customerName(), about.customerAddress());
        Wording message = writer.personal(LetterKind.PROGRESS_UPDATE, from, sendable(text), about);
        add(new LetterKey(reference, LetterKind.PROGRESS_UPDATE, version, LetterKey.CUSTOMER), reference, from, customer, message);
    }

    private static void requireAddress(String address) {
        if (address.isBlank()) {
            throw new Refused(MESSAGE_FIELD, "This customer left no mail address; call them.");
        }
        if (MailAddress.of(address).isEmpty()) {
            throw new Refused(MESSAGE_FIELD, "No mail can go to '%s'; call this customer.".formatted(Text.shortened(address)));
        }
    }

    private static String sendable(String typed) {
        String text = SafeText.of(typed);
        if (text.isEmpty()) {
            throw new Refused(MESSAGE_FIELD, "The message is empty; write what the customer should know, or call them.");
        }
        if (text.length() > LONGEST_MESSAGE) {
            throw new Refused(MESSAGE_FIELD, "The message has %d characters and may have %d; shorten it, or call the customer.".formatted(
                    text.length(), LONGEST_MESSAGE));
        }
        return text;
    }

    /** @param subjectKey what the notice is about, such as the id of a request; each recipient gets one letter per kind and subject */
    public void toStaff(LetterKind kind, String reference, String subjectKey, StaffNotice notice) {
        kind.requireFor(Audience.STAFF);
        LetterFacts about = cases.of(reference);
        notice.to().forEach(colleague -> add(new LetterKey(subjectKey, kind, FIRST_VERSION, colleague.key()), reference, NOBODY, colleague,
                writer.toColleague(kind, colleague, notice, about)));
    }

    /**
     * Puts a letter that failed back among those that wait.
     *
     * @throws Missing when there is no such letter
     * @throws Conflict when it did not fail
     */
    @Transactional
    public Letter sendAgain(UUID id) {
        Letter letter = Optional.ofNullable(letters.lock(id))
                .orElseThrow(() -> new Missing("There is no letter %s; its id stands in the story of its case.".formatted(id)));
        if (letter.state() != Letter.State.FAILED) {
            throw new Conflict("Letter %s is %s; only one that failed can be sent again.".formatted(id, Code.of(letter.state()).replace('-', ' ')));
        }
        letter.again(letters.databaseTime());
        return letter;
    }

    private void add(LetterKey key, String reference, String from, Recipient to, Wording wording) {
        letters.addOnce(new Letter(key, reference, new Sender(from, settings.domain()), to, wording, clock.instant()));
    }
}
