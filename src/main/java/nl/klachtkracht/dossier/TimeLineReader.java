package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Reads each thing that happened out of the story of one case. */
final class TimeLineReader {

    private final Story story;
    private final List<CaseClock> clocks;
    private final Names names;
    private final List<TimeLine.Happened> happened = new ArrayList<>();

    TimeLineReader(Story story, List<CaseClock> clocks, Names names) {
        this.story = story;
        this.clocks = clocks;
        this.names = names;
    }

    List<TimeLine.Happened> read() {
        heard();
        offers();
        contacts();
        promises();
        others();
        happened.sort(Comparator.comparing(TimeLine.Happened::at));
        return happened;
    }

    private void heard() {
        add(story.receivedAt(), "signal", "Told to us by " + story.channel(), story.words());
        story.messages().forEach(said -> add(said.at(), "message", "Said since then by " + said.channel(), said.words()));
        helped("Helped at once", story.immediateHelp());
        helped("Answered", story.reply());
        story.conversation().forEach(talk -> add(talk.at(), "conversation", talk.summaryConfirmed() ? "Heard, and the summary confirmed, " + by(talk.by())
                : "Heard, the summary not confirmed, " + by(talk.by()), talk.summary()));
    }

    private void helped(String what, Story.Helped help) {
        if (help != null) {
            add(help.at(), "help", what + " " + by(help.by()), help.text());
        }
    }

    private void offers() {
        story.offers().forEach(offer -> {
            add(offer.at(), "offer", "Offer %d %s".formatted(offer.number(), by(offer.by())),
                    Wording.joined(offer.text(), Wording.compensation(offer.compensationKind(), offer.amount(), Locale.ENGLISH)));
            offer.approval().forEach(step -> add(step.at(), "approval", Wording.title(step.step()) + ", before " + Wording.code(step.level()), ""));
            if (offer.decision() != null) {
                Story.Decided decision = offer.decision();
                add(decision.at(), "decision", "%s, %s euro, by %s".formatted(Wording.title(decision.outcome()), Euro.said(decision.granted()), names.person(decision.decidedBy())),
                        decision.reason(), decision.late());
            }
        });
        if (story.badNews() != null) {
            Story.Bad news = story.badNews();
            add(news.at(), "bad news", "Bad news %s %s".formatted(Wording.by(news.way()), by(news.by())), Wording.joined(news.reason(), news.reaction()));
        }
    }

    private void contacts() {
        story.contacts().forEach(made -> add(made.at(), "contact",
                made.reached() ? "Contact %s %s".formatted(Wording.by(made.way()), by(made.by())) : "Tried to reach them " + by(made.by()), Wording.told(made)));
        clocks.stream().filter(clock -> clock.brokenAt() != null)
                .forEach(clock -> add(clock.brokenAt(), "clock", "The clock for %s broke".formatted(Wording.code(Code.of(clock.kind()))), "", true));
    }

    private void promises() {
        story.promises().forEach(promise -> {
            add(promise.madeAt(), "promise", "Promised to %s by %s, %s".formatted(promise.to(), Wording.moment(promise.dueAt()), by(promise.by())), promise.text());
            switch (promise.state()) {
                case "kept" -> add(promise.keptAt(), "promise", "Promise kept", Wording.joined(promise.text(), promise.word()), promise.keptAt().isAfter(promise.dueAt()));
                case "broken" -> add(promise.dueAt(), "promise", "Promise broken", Wording.joined(promise.text(), promise.word()), true);
                default -> { }
            }
        });
    }

    private void others() {
        story.questions().forEach(asked -> {
            add(asked.at(), "question", "Asked %s %s".formatted(asked.department(), by(asked.by())), asked.question());
            if (asked.answeredAt() != null) {
                add(asked.answeredAt(), "answer", "Answered " + by(asked.answeredBy()), asked.answer(), asked.answeredAt().isAfter(asked.dueAt()));
            }
        });
        story.added().forEach(added -> add(added.at(), "answer", "%s %s".formatted(added.question(), by(added.by())), added.answer()));
        story.obstacles().forEach(obstacle -> {
            add(obstacle.from(), "obstacle", "Something stands in the way", obstacle.description());
            add(obstacle.until(), "obstacle", "It no longer stands in the way", obstacle.description());
        });
        story.handOvers().forEach(made -> add(made.at(), "hand-over", "%s handed over to %s".formatted(names.person(made.from()), names.person(made.to())), made.reason()));
        story.payments().forEach(paid -> add(paid.at(), "given", "Money booked, %s euro".formatted(Euro.said(paid.amount())), ""));
        story.deliveries().forEach(given -> add(given.at(), "given", "Given: " + given.kind(), Wording.joined(given.done(), given.note())));
        story.letters().forEach(letter -> add(letter.writtenAt(), "letter", "Letter to %s, %s".formatted(letter.to(), Wording.code(letter.state())), letter.subject()));
        add(story.closedAt(), "end", Wording.title(story.status()), Wording.joined(story.withdrawalReason(), story.closing() == null ? "" : story.closing().words()));
    }

    private void add(Instant at, String kind, String what, String words) {
        add(at, kind, what, words, false);
    }

    private void add(Instant at, String kind, String what, String words, boolean late) {
        if (at != null) {
            happened.add(new TimeLine.Happened(at, Wording.moment(at), kind, what, Objects.toString(words, ""), late));
        }
    }

    private String by(String person) {
        return "by " + names.person(person);
    }
}
