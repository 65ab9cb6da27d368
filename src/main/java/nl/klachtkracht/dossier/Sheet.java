package nl.klachtkracht.dossier;

import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.CompensationRequests;
import nl.klachtkracht.compensation.MandateLeft;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Customer;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a case as a form shows them beside its questions: short texts for staff, "" where there is nothing to tell. */
@Service
@Transactional(readOnly = true)
public class Sheet {

    private static final Map<String, String> OUTSIDE_ROUTE = Map.of(
            "nl", "Bent u het niet met ons eens? U kunt uw klacht voorleggen aan De Geschillencommissie (degeschillencommissie.nl) of aan de rechter.",
            "en", "Do you disagree? You can put your complaint before the independent disputes committee (degeschillencommissie.nl) or a court.");
    private final Dossier dossier;
    private final SignalDesk signals;
    private final CompensationDesk compensation;
    private final CompensationRequests requests;
    private final Team team;
    private final ObjectProvider<SheetPart> parts;

    Sheet(Dossier dossier, SignalDesk signals, CompensationDesk compensation, CompensationRequests requests, Team team,
            ObjectProvider<SheetPart> parts) {
        this.dossier = dossier;
        this.signals = signals;
        this.compensation = compensation;
        this.requests = requests;
        this.team = team;
        this.parts = parts;
    }

    /**
     * @param subject which of several questions or promises the form is about, "" for the case itself
     * @param reader the person who opens the form; what is left of a mandate is theirs
     */
    public Map<String, String> of(String reference, String subject, String reader) {
        Signal signal = signals.find(reference);
        Story story = dossier.of(reference);
        Map<String, String> facts = new HashMap<>();
        signal(facts, signal, story);
        conversation(facts, story);
        offer(facts, story, signal);
        request(facts, reference, signal);
        mandate(facts, compensation.mandateLeft(reference, signal.category(), reader));
        parts.orderedStream().forEach(part -> facts.putAll(part.of(reference, subject, reader)));
        facts.replaceAll((name, text) -> Objects.toString(text, ""));
        return facts;
    }

    private void signal(Map<String, String> facts, Signal signal, Story story) {
        Customer customer = signal.customer();
        facts.put("reference", signal.reference());
        facts.put("kind", Wording.code(story.kind()));
        facts.put("customerName", Wording.customer(customer.name()));
        facts.put("customerWords", signal.words());
        facts.put("reachVia", Stream.of(customer.phone(), customer.email()).filter(way -> !way.isEmpty()).collect(Collectors.joining(" or ")));
        facts.put("contactWindow", story.customer().contactWindow());
        facts.put("owner", team.nameOf(story.owner()));
        facts.put("category", Wording.code(signal.category()));
        facts.put("receivedAt", Wording.moment(signal.receivedAt()));
        facts.put("targetAt", Wording.moment(story.targetAt()));
        facts.put("urgentNeed", story.urgentNeed().equals("none") ? "" : story.urgentNeed());
        facts.put("onBehalfOf", signal.onBehalfOf());
        facts.put("messages", lines(story.messages().stream().map(said -> Wording.moment(said.at()) + ": " + said.words())));
        facts.put("tries", lines(story.contacts().stream().map(made -> "%s %s: %s%s".formatted(Wording.moment(made.at()), Wording.by(made.way()),
                made.reached() ? "reached" : "not reached", made.note().isEmpty() ? "" : ", " + made.note()))));
    }

    private static void conversation(Map<String, String> facts, Story story) {
        List<Story.Talk> talks = story.conversation();
        Story.Talk last = talks.isEmpty() ? new Story.Talk(null, "", "", "", "", "", "", null, "", "", "", "", false) : talks.get(talks.size() - 1);
        facts.put("recognition", last.recognition());
        facts.put("expected", last.expected());
        facts.put("delivered", last.delivered());
        facts.put("currentSituation", last.currentSituation());
        facts.put("currentFeeling", last.currentFeeling());
        facts.put("desiredSituation", last.desiredSituation());
        facts.put("desiredFeeling", last.desiredFeeling());
        facts.put("discrepancy", last.discrepancy());
        facts.put("summary", last.summary());
        facts.put("wish", wish(story));
    }

    /** What the customer wishes, in the newest words there are. */
    static String wish(Story story) {
        if (story.wish() != null) {
            return story.wish();
        }
        return story.conversation().isEmpty() ? story.remedySought() : story.conversation().get(story.conversation().size() - 1).desiredSituation();
    }

    private void offer(Map<String, String> facts, Story story, Signal signal) {
        List<Story.Offered> offers = story.offers();
        Story.Offered last = offers.isEmpty() ? null : offers.get(offers.size() - 1);
        facts.put("offerText", last == null ? "" : last.text());
        facts.put("offerDifference", last == null ? "" : last.difference());
        facts.put("offerCompensation", last == null ? "" : Wording.compensation(last.compensationKind(), last.amount(), Locale.ENGLISH));
        Story.Decided decision = last == null ? null : last.decision();
        facts.put("granted", decision == null || last.compensationKind().equals("none") ? ""
                : decided(decision) + (last.givenBack() ? "; given back, because the customer did not take it" : ""));
        facts.put("decisionReason", decision == null || decision.source().equals("mandate") ? "" : decision.reason());
        facts.put("outsideRoute", OUTSIDE_ROUTE.getOrDefault(signal.language().getLanguage(), OUTSIDE_ROUTE.get("en")));
        facts.put("departmentTask", lines(story.deliveries().stream().filter(given -> given.at() == null)
                .map(given -> "%s, due %s".formatted(Wording.kind(given.kind(), Locale.ENGLISH), Wording.moment(earlier(given.dueAt(), story.targetAt()))))));
    }

    /** A department's own time never goes beyond what was promised to the customer. */
    private static Instant earlier(Instant due, Instant promised) {
        return promised != null && promised.isBefore(due) ? promised : due;
    }

    private String decided(Story.Decided decision) {
        String outcome = decision.granted().signum() == 0 ? "declined"
                : "%s euro %s".formatted(Euro.said(decision.granted()), Wording.code(decision.outcome()));
        return outcome + switch (decision.source()) {
            case "mandate" -> ", within the mandate";
            case "table" -> ", by the table because nobody decided in time";
            default -> ", by " + team.nameOf(decision.decidedBy());
        };
    }

    private void request(Map<String, String> facts, String reference, Signal signal) {
        CompensationRequest open = requests.findFirstByReferenceOrderByIdDesc(reference).filter(CompensationRequest::isOpen).orElse(null);
        facts.put("requestedBy", open == null ? "" : team.nameOf(open.requestedBy()));
        facts.put("requestedAt", open == null ? "" : Wording.moment(open.requestedAt()));
        facts.put("decideBefore", open == null ? "" : Wording.moment(open.lapseAt()));
        facts.put("whatHappensOtherwise", open == null ? "" : otherwise(open));
    }

    private String otherwise(CompensationRequest open) {
        return "At %s the table decides: %s.".formatted(
                Wording.moment(open.lapseAt()), compensation.wouldLapse(open));
    }

    private static void mandate(Map<String, String> facts, MandateLeft left) {
        facts.put("alreadyGranted", left.alreadyGranted().signum() == 0 ? "nothing yet" : euro(left.alreadyGranted()));
        facts.put("mandateLimit", euro(left.limit()));
        facts.put("mandateLeft", euro(left.onComplaint()));
        facts.put("budgetLeft", left.thisMonth() == null ? "no monthly limit" : euro(left.thisMonth()));
    }

    private static String euro(BigDecimal amount) {
        return Euro.said(amount) + " euro";
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
