package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
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

    /** What differs; of what does not, nothing is said. */
    static List<String> sentences(Replay.Compensation played) {
        return Stream.of(
                "%d of %d requests would have come out otherwise.".formatted(played.differing(), played.asItWent().requests()),
                approvals(played.approvals()),
                counted(played.grantedAtOnce(), "granted at once that somebody was asked for"),
                counted(played.askedFirst(), "put before somebody that the mandate covered"),
                counted(played.otherFirst(), "put before somebody else first"),
                counted(played.otherLapse(), "that nobody decided would have been decided otherwise"),
                counted(played.overBudget(), "within the limit, but with the budget of the month used up"),
                euro(played.byMandate(), "by mandate"),
                euro(played.byLapse(), "by lapse, when nobody signs")).filter(sentence -> !sentence.isEmpty()).toList();
    }

    private static String counted(int times, String what) {
        return times == 0 ? "" : "%d %s.".formatted(times, what);
    }

    private static String euro(BigDecimal more, String by) {
        return more.signum() == 0 ? "" : "%s euro %s %s.".formatted(Euro.said(more.abs()), more.signum() < 0 ? "less" : "more", by);
    }

    private static String approvals(int more) {
        return more == 0 ? "As many approvals as it went."
                : "%d %s %s.".formatted(Math.abs(more), Math.abs(more) == 1 ? "approval" : "approvals", more < 0 ? "fewer" : "more");
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
