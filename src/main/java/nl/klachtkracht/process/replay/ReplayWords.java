package nl.klachtkracht.process.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.klachtkracht.compensation.ReplayFigures;
import nl.klachtkracht.refusal.Euro;

/** What would have happened to requests, in words for the page. */
final class ReplayWords {

    private ReplayWords() {
    }

    /** One line of a table. */
    record Line(String label, List<String> cells) {
    }

    static List<String> sentences(Replay.Compensation played) {
        List<String> sentences = new ArrayList<>(List.of(
                "%d of %d requests would have come out otherwise.".formatted(played.differing(), played.asItWent().requests()),
                played.approvals() == 0 ? "As many approvals as it went."
                        : "%d approvals %s.".formatted(Math.abs(played.approvals()), played.approvals() < 0 ? "fewer" : "more"),
                "%d granted at once that somebody was asked for; %d put before somebody that were granted at once."
                        .formatted(played.grantedAtOnce(), played.askedFirst()),
                "%s euro by mandate and %s euro by lapse more than it went; less has a minus.".formatted(Euro.said(played.byMandate()), Euro.said(played.byLapse()))));
        if (played.otherFirst() > 0) {
            sentences.add("%d put before somebody else first.".formatted(played.otherFirst()));
        }
        if (played.otherLapse() > 0) {
            sentences.add("%d that nobody decided would have been decided otherwise.".formatted(played.otherLapse()));
        }
        return sentences;
    }

    static List<Line> figures(Replay.Compensation played) {
        return List.of(
                line(played, "Approvals asked", figures -> String.valueOf(figures.approvals())),
                line(played, "Euro by mandate", figures -> Euro.said(figures.byMandate())),
                line(played, "Euro by a person's decision", figures -> Euro.said(figures.byPerson())),
                line(played, "Euro by lapse, when nobody signed", figures -> Euro.said(figures.byLapse())),
                line(played, "Nobody decided yet", figures -> "%d (%s euro)".formatted(figures.undecided(), Euro.said(figures.undecidedAsks()))));
    }

    private static Line line(Replay.Compensation played, String label, Function<ReplayFigures, String> figure) {
        return new Line(label, Stream.of(played.asItWent(), played.live(), played.changed()).map(figure).toList());
    }

    static List<Line> requests(Replay.Compensation played) {
        return played.requests().stream().map(request -> new Line(request.reference(), List.of(
                "%s euro, %s, by the %s".formatted(Euro.said(request.amount()), words(request.category()), words(request.role())),
                words(request.before()),
                words(request.after()) + (request.ifNobodyDecides() == null ? "" : "; %s euro if nobody signs".formatted(Euro.said(request.ifNobodyDecides()))),
                request.why()))).toList();
    }

    private static String words(Replay.Way way) {
        String how = switch (way.by()) {
            case "mandate" -> "mandate";
            case "person" -> "a person, asked of the %s first".formatted(words(way.askedOf()));
            case "lapse" -> "lapse, asked of the %s first".formatted(words(way.askedOf()));
            default -> "waits for the %s".formatted(words(way.askedOf()));
        };
        return way.granted() == null ? how : "%s: %s euro".formatted(how, Euro.said(way.granted()));
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }
}
