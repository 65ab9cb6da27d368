package nl.klachtkracht.dossier;

import nl.klachtkracht.complaint.Complaint;
import nl.klachtkracht.complaint.Complaints;
import nl.klachtkracht.complaint.Offer;
import nl.klachtkracht.complaint.Offers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the story of a case beside a form: what an owner wants in sight while talking with the customer. */
@Service
@Transactional(readOnly = true)
public class Panels {

    private static final int MOST_ALIKE = 5;
    private final Dossier dossier;
    private final CaseFinder finder;
    private final Complaints complaints;
    private final Offers offers;
    private final Team team;
    private final Clock clock;

    Panels(Dossier dossier, CaseFinder finder, Complaints complaints, Offers offers, Team team, Clock clock) {
        this.dossier = dossier;
        this.finder = finder;
        this.complaints = complaints;
        this.offers = offers;
        this.team = team;
        this.clock = clock;
    }

    /** For somebody who may look into the case; of other cases it tells only those in sight. */
    public Panel of(String reference) {
        Story story = dossier.of(reference);
        boolean heard = story.conversation().stream().anyMatch(Story.Talk::summaryConfirmed);
        return new Panel(reference, Wording.customer(story.customer().name()), Wording.code(story.status()), parts(story, heard), heard,
                heard ? alike(story) : List.of());
    }

    /** What a process owner asks besides stands there only when it was answered. */
    private List<Panel.Part> parts(Story story, boolean heard) {
        Stream<Panel.Part> always = Stream.of(words(story), feelings(story, heard), summary(story), offered(story), contacts(story), promises(story));
        return Stream.concat(always, story.added().isEmpty() ? Stream.empty() : Stream.of(added(story))).toList();
    }

    private static Panel.Part added(Story story) {
        return new Panel.Part("Also asked", newestFirst(story.added().stream().map(answer -> line(answer.question(), answer.answer()))));
    }

    private static Panel.Part words(Story story) {
        return new Panel.Part("In the customer's words", Stream.concat(
                Stream.of(line("%s, by %s".formatted(Wording.moment(story.receivedAt()), story.channel()), story.words())),
                story.messages().stream().map(said -> line("%s, by %s".formatted(Wording.moment(said.at()), said.channel()), said.words()))).toList());
    }

    private static Panel.Part feelings(Story story, boolean heard) {
        return new Panel.Part("Feelings", story.conversation().stream().skip(Math.max(0, story.conversation().size() - 1))
                .flatMap(talk -> Stream.of(line("Now", talk.currentFeeling()), line("Wished for", talk.desiredFeeling()),
                        line("Mood when we spoke", heard && talk.moodBefore() != null ? talk.moodBefore() + " of 5" : "")))
                .filter(told -> !told.text().isEmpty()).toList());
    }

    private static Panel.Part summary(Story story) {
        return new Panel.Part("Summary", story.conversation().stream().filter(talk -> !talk.summary().isEmpty())
                .map(talk -> line(talk.summaryConfirmed() ? "Confirmed by the customer" : "Not confirmed", talk.summary())).toList());
    }

    private Panel.Part offered(Story story) {
        return new Panel.Part("Offers", newestFirst(story.offers().stream()
                .map(offer -> line("Offer %d, %s, %s".formatted(offer.number(), team.nameOf(offer.by()), Wording.moment(offer.at())), offered(offer)))));
    }

    private static String offered(Story.Offered offer) {
        String answer = offer.accepted() == null ? "no answer yet" : offer.accepted() ? "accepted" : "not accepted";
        String decision = offer.decision() == null ? "" : Wording.code(offer.decision().outcome()) + (offer.givenBack() ? ", given back" : "");
        return Wording.joined(offer.text(), Wording.compensation(offer.compensationKind(), offer.amount(), Locale.ENGLISH), decision, answer);
    }

    private Panel.Part contacts(Story story) {
        return new Panel.Part("Contacts", newestFirst(story.contacts().stream().map(made -> line(
                "%s, %s %s".formatted(Wording.moment(made.at()), team.nameOf(made.by()), made.reached() ? Wording.by(made.way()) : "did not reach them"),
                Wording.told(made)))));
    }

    private Panel.Part promises(Story story) {
        return new Panel.Part("Promises", story.promises().stream().map(promise -> new Panel.Line(
                "To %s by %s, %s".formatted(promise.to(), Wording.moment(promise.dueAt()),
                        promise.state().equals("open") ? Wording.left(promise.dueAt(), clock.instant()) : promise.state()),
                promise.text(), state(promise))).toList());
    }

    private String state(Story.Promised promise) {
        return switch (promise.state()) {
            case "open" -> clock.instant().isAfter(promise.dueAt()) ? "overdue" : "running";
            case "broken" -> "overdue";
            default -> "ended";
        };
    }

    private List<Panel.Alike> alike(Story story) {
        return finder.alike(story.reference(), story.category(), story.product(), MOST_ALIKE).stream()
                .map(other -> new Panel.Alike(other.reference(), other.words(), other.open() ? "open" : ended(other.reference()), given(other.reference())))
                .toList();
    }

    private String ended(String reference) {
        return complaints.findByReference(reference).map(Complaint::state).map(Code::of).map(Wording::code).orElse("answered");
    }

    private String given(String reference) {
        return offers.findByReferenceOrderByNumber(reference).stream().filter(Offer::isAnswered).filter(Offer::isAccepted)
                .map(offer -> "%s %s".formatted(offer.text(), Wording.compensation(Code.of(offer.kind()), offer.amount(), Locale.ENGLISH)).strip())
                .collect(Collectors.joining(" · "));
    }

    private static List<Panel.Line> newestFirst(Stream<Panel.Line> lines) {
        List<Panel.Line> turned = new ArrayList<>(lines.toList());
        Collections.reverse(turned);
        return turned;
    }

    private static Panel.Line line(String about, String text) {
        return new Panel.Line(about, text == null ? "" : text, "");
    }
}
