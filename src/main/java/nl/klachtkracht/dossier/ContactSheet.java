package nl.klachtkracht.dossier;

import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.contact.ContactTries;
import nl.klachtkracht.contact.ContactTry;
import nl.klachtkracht.contact.WishedContact;
import nl.klachtkracht.contact.WishedContacts;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a form shows of the last contact, and of how the customer wants to hear from us. */
@Component
class ContactSheet implements SheetPart {

    private final ContactDesk contacts;
    private final ContactTries tries;
    private final WishedContacts wishes;

    ContactSheet(ContactDesk contacts, ContactTries tries, WishedContacts wishes) {
        this.contacts = contacts;
        this.tries = tries;
        this.wishes = wishes;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        Optional<ContactTry> last = tries.findFirstByReferenceAndReachedTrueOrderByIdDesc(reference);
        return Map.of(
                "lastContact", told(last, made -> "%s %s".formatted(Wording.moment(made.madeAt()), Wording.by(Code.of(made.way())))),
                "lastChanged", told(last.filter(made -> made.changed() != null), made -> made.changed() ? made.whatChanged() : "Nothing had changed"),
                "agreedNext", told(last, ContactSheet::agreed),
                "contactWish", wishes.findFirstByReferenceOrderByIdDesc(reference).map(ContactSheet::wished).orElse(""),
                "mustAgree", contacts.mustAgreeOnNext(reference)
                        ? "In two hours this customer is not to be reached: agree with them when you speak again." : "");
    }

    private static String told(Optional<ContactTry> last, Function<ContactTry, String> words) {
        return last.map(words).orElse("");
    }

    private static String agreed(ContactTry made) {
        return made.nextAt() == null ? made.nextStep() : "%s (%s)".formatted(made.nextStep(), Wording.moment(made.nextAt()));
    }

    private static String wished(WishedContact wish) {
        String way = wish.way() == null ? "" : "By %s. ".formatted(Code.of(wish.way()));
        return "%s“%s” (%s)".formatted(way, wish.words(), Wording.moment(wish.wishedAt()));
    }
}
