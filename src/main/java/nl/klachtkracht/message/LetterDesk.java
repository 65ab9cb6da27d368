package nl.klachtkracht.message;

import nl.klachtkracht.message.LetterKind.Audience;
import nl.klachtkracht.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Writes letters. Each is put in the outbox in the caller's transaction: it leaves when what it tells is true, and not otherwise. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterDesk {

    private static final String FIRST_VERSION = "1";

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
        kind.requireFor(Audience.CUSTOMER);
        LetterFacts about = cases.of(reference);
        Recipient customer = new Recipient(about.customerName(), about.customerAddress());
        add(new LetterKey(reference, kind, version, LetterKey.CUSTOMER), reference, customer, writer.toCustomer(kind, about));
    }

    /** Writes to the customer what one colleague has to say. */
    public void personalMessage(String reference, String version, String from, String text) {
        LetterFacts about = cases.of(reference);
        if (about.customerAddress().isBlank()) {
            throw new Refused("draft", "This customer left no mail address; call them.");
        }
        Recipient customer = new Recipient(about.customerName(), about.customerAddress());
        Wording named = writer.toCustomer(LetterKind.PROGRESS_UPDATE, about);
        add(new LetterKey(reference, LetterKind.PROGRESS_UPDATE, version, LetterKey.CUSTOMER), reference, customer,
                new Wording(named.subject(), SafeText.of(text) + "\n\n" + SafeText.line(from), named.html()));
    }

    /** @param subjectKey what the notice is about, such as the id of a request; each recipient gets one letter per kind and subject */
    public void toStaff(LetterKind kind, String reference, String subjectKey, StaffNotice notice) {
        kind.requireFor(Audience.STAFF);
        LetterFacts about = cases.of(reference);
        notice.to().forEach(colleague -> add(new LetterKey(subjectKey, kind, FIRST_VERSION, colleague.key()), reference, colleague,
                writer.toColleague(kind, colleague, notice, about)));
    }

    private void add(LetterKey key, String reference, Recipient to, Wording wording) {
        letters.addOnce(new Letter(key, reference, to, wording, settings.domain(), clock.instant()));
    }
}
