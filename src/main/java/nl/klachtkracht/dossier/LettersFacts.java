package nl.klachtkracht.dossier;

import nl.klachtkracht.message.CaseFacts;
import nl.klachtkracht.message.LetterFacts;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the letters what the record says. */
@Component
class LettersFacts implements CaseFacts {

    private static final Map<String, String> ENDINGS = Map.of(
            "closed-as-accepted", "accepted", "closed-after-bad-news", "bad-news", "closed-as-not-reached", "not-reached", "withdrawn", "withdrawn");
    private final Dossier dossier;
    private final SignalDesk signals;
    private final Team team;
    private final ContactDesk contacts;
    private final ProgressWords words;
    private final Clock clock;

    LettersFacts(Dossier dossier, SignalDesk signals, Team team, ContactDesk contacts, ProgressWords words, Clock clock) {
        this.dossier = dossier;
        this.signals = signals;
        this.team = team;
        this.contacts = contacts;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public LetterFacts of(String reference) {
        Signal signal = signals.find(reference);
        Story story = dossier.of(reference);
        Locale language = signal.language();
        Story.Offered offer = last(story);
        ZoneId zone = contacts.windowOf(reference).zone();
        return new LetterFacts(reference, LetterFacts.Way.valueOf(signal.route().name()), language,
                signal.customer().name(), signal.customer().email(), team.nameOf(story.owner()), signal.words(),
                signal.receivedAt(), story.targetAt(), Sheet.wish(story),
                offer == null ? "" : offer.text(), offer == null ? "" : offer.difference(),
                offer == null || offer.decision() == null || offer.decision().granted().signum() == 0 ? ""
                        : Wording.compensation(offer.compensationKind(), offer.decision().granted(), language),
                story.badNews() == null ? "" : story.badNews().reason(), story.badNews() == null ? "" : story.badNews().outsideRoute(),
                story.reply() == null ? "" : story.reply().text(), ENDINGS.getOrDefault(story.status(), ""),
                story.closing() == null ? "" : story.closing().doneForCustomer(), signal.colleague(), zone, progress(story, zone));
    }

    private LetterFacts.Progress progress(Story story, ZoneId zone) {
        Locale language = ProgressWords.spoken(story.language());
        Progress progress = Progress.of(story, clock.instant());
        return new LetterFacts.Progress(progress.since(), words.newest(progress.happened(), language, zone),
                words.newest(progress.broken(), language, zone), words.first(progress.waiting(), language, zone),
                words.first(Stream.concat(progress.next().stream(), progress.promised().stream()).toList(), language, zone), progress.callAt());
    }

    private static Story.Offered last(Story story) {
        return story.offers().isEmpty() ? null : story.offers().get(story.offers().size() - 1);
    }
}
