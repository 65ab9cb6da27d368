package nl.klachtkracht.dossier;

import nl.klachtkracht.dossier.Tiding.Person;
import nl.klachtkracht.dossier.Tiding.Term;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads from the record what a customer may hear. Told are facts, and words that were meant for the customer; never what colleagues
 * wrote to each other, why somebody decided, or an amount.
 */
final class ProgressReader {

    /** What one form records together was told in that contact. */
    private static final Duration SAME_FORM = Duration.ofSeconds(5);
    private static final Map<String, String> NEXT = Map.of(
            "registered", "next.opened", "opened", "next.opened", "heard", "next.heard", "offered", "next.offered",
            "accepted", "next.accepted", "not-accepted", "next.notAccepted");
    private static final String CUSTOMER = "customer";
    private static final String ANSWER = "answer";
    private static final String CALL = "call";
    private static final String OPEN = "open";
    /** What we ask for ourselves is no news to the customer and nothing they wait for. */
    private static final String RESEARCH = "research";

    private final Story story;
    private final Instant now;
    private final Optional<Story.Contacted> last;
    private final Optional<Story.Offered> offer;
    private final Instant from;

    ProgressReader(Story story, Instant now) {
        this.story = story;
        this.now = now;
        this.last = story.contacts().stream().filter(Story.Contacted::reached).max(Comparator.comparing(Story.Contacted::at));
        this.offer = story.offers().stream().max(Comparator.comparing(Story.Offered::number)).filter(made -> made.accepted() == null);
        this.from = last.map(Story.Contacted::at).orElse(story.registeredAt()).plus(SAME_FORM);
    }

    Progress read() {
        return new Progress(last.map(Story.Contacted::at).orElse(null), inOrder(happened()), inOrder(broken()), inOrder(waiting()),
                inOrder(promised()), next(), callAt());
    }

    private Stream<Tiding> happened() {
        return Stream.of(
                often("wrote", story.messages().stream().map(Story.Said::at)),
                often("tried", failedTries().map(Story.Contacted::at)),
                Stream.ofNullable(story.immediateHelp()).map(helped -> Tiding.of(helped.at(), "helped", helped.at())),
                offer.stream().map(made -> Tiding.of(made.at(), "offerPrepared", made.at())),
                offer.stream().map(Story.Offered::decision).filter(Objects::nonNull).filter(decision -> !decision.source().equals("mandate"))
                        .map(decision -> Tiding.of(decision.at(), "decided", decision.at())),
                story.questions().stream().filter(asked -> asked.answeredAt() != null && !asked.urgency().equals(RESEARCH))
                        .map(asked -> Tiding.of(asked.answeredAt(), "departmentAnswered", asked.answeredAt(), Term.department(asked.department()))),
                story.obstacles().stream().filter(hindered -> hindered.until() != null).filter(hindered -> !isToldOtherwise(hindered))
                        .map(hindered -> Tiding.of(hindered.until(), "obstacleGone", hindered.until(), term(hindered))),
                promises("kept").filter(promised -> !promised.kind().equals(CALL))
                        .map(promised -> Tiding.of(promised.keptAt(), "promiseKept", promised.keptAt(), promised.text())),
                story.payments().stream().map(paid -> Tiding.of(paid.at(), "paid", paid.at())),
                story.deliveries().stream().filter(given -> given.at() != null)
                        .map(given -> Tiding.of(given.at(), "delivered", given.at(), kind(given), given.done())),
                story.handOvers().stream()
                        .map(handed -> Tiding.of(handed.at(), "handedOver", handed.at(), new Person(handed.to()), new Person(handed.from()))))
                .flatMap(Function.identity()).filter(tiding -> isNews(tiding.at()));
    }

    private boolean isNews(Instant at) {
        return at.isAfter(from);
    }

    /** One sentence for one, one for all of them together when there are more. */
    private Stream<Tiding> often(String sentence, Stream<Instant> moments) {
        List<Instant> news = moments.filter(this::isNews).sorted().toList();
        if (news.isEmpty()) {
            return Stream.empty();
        }
        Instant newest = news.get(news.size() - 1);
        return Stream.of(news.size() == 1 ? Tiding.of(newest, sentence, newest) : Tiding.of(newest, sentence + "Often", newest, news.size()));
    }

    private Stream<Story.Contacted> failedTries() {
        return story.contacts().stream().filter(made -> !made.reached());
    }

    private Stream<Tiding> broken() {
        Stream<Tiding> promises = Stream.concat(promises("broken"), promises(OPEN).filter(promised -> promised.dueAt().isBefore(now)))
                .filter(promised -> isNews(promised.dueAt()))
                .map(promised -> Tiding.of(promised.dueAt(), promised.kind().equals(CALL) ? "callBroken" : "promiseBroken", promised.dueAt(), promised.text()));
        return Stream.concat(promises, answer().filter(promised -> promised.dueAt().isBefore(now))
                .map(promised -> Tiding.of(promised.dueAt(), "answerLate", promised.dueAt())));
    }

    private Stream<Tiding> waiting() {
        return Stream.of(
                story.questions().stream().filter(asked -> asked.answeredAt() == null && !asked.urgency().equals(RESEARCH)).map(this::asked),
                offer.filter(made -> made.decision() == null && !made.approval().isEmpty()).stream().map(this::undecided),
                story.deliveries().stream().filter(given -> given.at() == null)
                        .map(given -> Tiding.of(given.dueAt(), inTime("delivery", given.dueAt()), kind(given), given.dueAt())),
                story.obstacles().stream().filter(hindered -> hindered.until() == null).filter(hindered -> !isToldOtherwise(hindered))
                        .map(hindered -> Tiding.of(hindered.from(), "obstacle", hindered.from(), term(hindered))))
                .flatMap(Function.identity());
    }

    private Tiding asked(Story.Asked asked) {
        return Tiding.of(asked.at(), inTime("department", asked.dueAt()), asked.at(), Term.department(asked.department()), asked.dueAt());
    }

    private Tiding undecided(Story.Offered made) {
        Instant since = made.approval().get(0).at();
        return story.clocks().stream().filter(clock -> clock.kind().equals("approval") && clock.endedAt() == null && clock.limitAt().isAfter(now))
                .findFirst().map(clock -> Tiding.of(since, "decisionDue", since, clock.limitAt()))
                .orElse(Tiding.of(since, "decisionAsked", since));
    }

    private String inTime(String sentence, Instant due) {
        return sentence + (due.isBefore(now) ? "Late" : "Due");
    }

    /** A question, a decision and a failed try are obstacles in the books too, and are told as what they are. */
    private boolean isToldOtherwise(Story.Hindered hindered) {
        return switch (hindered.code()) {
            case "department" -> story.questions().stream().anyMatch(asked -> Term.plain(asked.department()).equals(Term.plain(holder(hindered))));
            case "approval" -> story.offers().stream().anyMatch(made -> !made.approval().isEmpty());
            case CUSTOMER -> failedTries()
                    .anyMatch(made -> Duration.between(made.at(), hindered.from()).abs().compareTo(SAME_FORM) <= 0);
            default -> false;
        };
    }

    private static Term term(Story.Hindered hindered) {
        return hindered.code().equals("department") && !holder(hindered).isEmpty() ? Term.department(holder(hindered))
                : new Term("obstacle." + hindered.code(), hindered.code());
    }

    private static String holder(Story.Hindered hindered) {
        return Objects.toString(hindered.holder(), "");
    }

    private static Term kind(Story.Given given) {
        return new Term("kind." + given.kind(), given.kind());
    }

    private Stream<Tiding> promised() {
        Stream<Tiding> promises = promises(OPEN).filter(promised -> !promised.kind().equals(CALL) && !promised.dueAt().isBefore(now))
                .map(promised -> Tiding.of(promised.dueAt(), "promise", promised.dueAt(), promised.text()));
        return Stream.concat(promises, answer().filter(promised -> !promised.dueAt().isBefore(now))
                .map(promised -> Tiding.of(promised.dueAt(), "answerDue", promised.dueAt())));
    }

    /** What people promised to this customer. */
    private Stream<Story.Promised> promises(String state) {
        return story.promises().stream()
                .filter(promised -> promised.to().equals(CUSTOMER) && !promised.kind().equals(ANSWER) && promised.state().equals(state));
    }

    private Stream<Story.Promised> answer() {
        return story.promises().stream().filter(promised -> promised.kind().equals(ANSWER) && promised.state().equals(OPEN));
    }

    private List<Tiding> next() {
        List<Tiding> next = new ArrayList<>();
        last.filter(contact -> !Objects.toString(contact.nextStep(), "").isEmpty())
                .ifPresent(contact -> next.add(Tiding.of(contact.at(), "agreed", contact.nextStep())));
        boolean undecided = offer.filter(made -> made.decision() == null).isPresent();
        Optional.ofNullable(NEXT.get(story.status()))
                .ifPresent(sentence -> next.add(Tiding.of(now, undecided && story.status().equals("offered") ? "next.undecided" : sentence)));
        return next;
    }

    private Instant callAt() {
        return promises(OPEN).filter(promised -> promised.kind().equals(CALL)).max(Comparator.comparing(Story.Promised::madeAt))
                .map(Story.Promised::dueAt).or(() -> last.map(Story.Contacted::nextAt)).filter(at -> at.isAfter(now)).orElse(null);
    }

    private static List<Tiding> inOrder(Stream<Tiding> tidings) {
        return tidings.sorted(Comparator.comparing(Tiding::at)).toList();
    }
}
