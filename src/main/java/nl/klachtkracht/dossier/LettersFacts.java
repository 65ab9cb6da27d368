package nl.klachtkracht.dossier;

import nl.klachtkracht.message.CaseFacts;
import nl.klachtkracht.message.LetterFacts;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** Tells the letters what the record says. */
@Component
class LettersFacts implements CaseFacts {

    private static final Map<String, String> ENDINGS = Map.of(
            "closed-as-accepted", "accepted", "closed-after-bad-news", "bad-news", "closed-as-not-reached", "not-reached", "withdrawn", "withdrawn");
    private final Dossier dossier;
    private final SignalDesk signals;
    private final Team team;
    private final ContactDesk contacts;

    LettersFacts(Dossier dossier, SignalDesk signals, Team team, ContactDesk contacts) {
        this.dossier = dossier;
        this.signals = signals;
        this.team = team;
        this.contacts = contacts;
    }

    @Override
    public LetterFacts of(String reference) {
        Signal signal = signals.find(reference);
        Story story = dossier.of(reference);
        Locale language = signal.language();
        Story.Offered offer = last(story);
        return new LetterFacts(reference, LetterFacts.Way.valueOf(signal.route().name()), language,
                signal.customer().name(), signal.customer().email(), nameOf(story.owner()), signal.words(),
                signal.receivedAt(), signal.targetAt(), Sheet.wish(story),
                offer == null ? "" : offer.text(), offer == null ? "" : offer.difference(),
                offer == null || offer.decision() == null || offer.decision().granted().signum() == 0 ? ""
                        : Wording.compensation(offer.compensationKind(), offer.decision().granted(), language),
                story.badNews() == null ? "" : story.badNews().reason(), story.badNews() == null ? "" : story.badNews().outsideRoute(),
                story.reply() == null ? "" : story.reply().text(), ENDINGS.getOrDefault(story.status(), ""),
                story.closing() == null ? "" : story.closing().doneForCustomer(), signal.colleague(),
                contacts.windowOf(reference).zone());
    }

    private static Story.Offered last(Story story) {
        return story.offers().isEmpty() ? null : story.offers().get(story.offers().size() - 1);
    }

    private String nameOf(String owner) {
        return team.find(owner).map(Colleague::name).orElse(owner);
    }
}
