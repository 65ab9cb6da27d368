package nl.klachtkracht.dossier;

import nl.klachtkracht.answer.AddedAnswers;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.compensation.ApprovalSteps;
import nl.klachtkracht.compensation.CompensationDecision;
import nl.klachtkracht.compensation.CompensationDecisions;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.CompensationRequests;
import nl.klachtkracht.compensation.Deliveries;
import nl.klachtkracht.compensation.Payments;
import nl.klachtkracht.complaint.AgreedDate;
import nl.klachtkracht.complaint.AgreedDates;
import nl.klachtkracht.complaint.BadNewsBook;
import nl.klachtkracht.complaint.Complaint;
import nl.klachtkracht.complaint.Complaints;
import nl.klachtkracht.complaint.ConversationHeld;
import nl.klachtkracht.complaint.Conversations;
import nl.klachtkracht.complaint.Offer;
import nl.klachtkracht.complaint.Offers;
import nl.klachtkracht.complaint.Recap;
import nl.klachtkracht.complaint.Recaps;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.contact.ContactRhythm;
import nl.klachtkracht.contact.ContactTries;
import nl.klachtkracht.message.Letters;
import nl.klachtkracht.obstacle.CaseHours;
import nl.klachtkracht.obstacle.CaseObstacle;
import nl.klachtkracht.obstacle.CaseObstacles;
import nl.klachtkracht.obstacle.DepartmentQuestions;
import nl.klachtkracht.promise.Promise;
import nl.klachtkracht.promise.Promises;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.roster.HandOvers;
import nl.klachtkracht.roster.Ownership;
import nl.klachtkracht.roster.Ownerships;
import nl.klachtkracht.signal.Customer;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalDesk;
import nl.klachtkracht.signal.SignalMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the story of one case together from every house that keeps a part of it. */
@Service
@Transactional(readOnly = true)
public class Dossier {

    private final SignalDesk signals;
    private final SignalMessages messages;
    private final Ownerships ownerships;
    private final HandOvers handOvers;
    private final Complaints complaints;
    private final Conversations conversations;
    private final Offers offers;
    private final Recaps recaps;
    private final BadNewsBook badNews;
    private final AgreedDates agreedDates;
    private final Promises promises;
    private final ContactTries tries;
    private final ContactDesk contacts;
    private final CompensationRequests requests;
    private final CompensationDecisions decisions;
    private final ApprovalSteps steps;
    private final Payments payments;
    private final Deliveries deliveries;
    private final CaseObstacles obstacles;
    private final DepartmentQuestions questions;
    private final AddedAnswers added;
    private final CaseClocks clocks;
    private final Letters letters;
    private final Clock clock;

    Dossier(SignalDesk signals, SignalMessages messages, Ownerships ownerships, HandOvers handOvers, Complaints complaints,
            Conversations conversations, Offers offers, Recaps recaps, BadNewsBook badNews, AgreedDates agreedDates, Promises promises,
            ContactTries tries, ContactDesk contacts, CompensationRequests requests, CompensationDecisions decisions, ApprovalSteps steps,
            Payments payments, Deliveries deliveries, CaseObstacles obstacles, DepartmentQuestions questions, AddedAnswers added,
            CaseClocks clocks, Letters letters, Clock clock) {
        this.signals = signals;
        this.messages = messages;
        this.ownerships = ownerships;
        this.handOvers = handOvers;
        this.complaints = complaints;
        this.conversations = conversations;
        this.offers = offers;
        this.recaps = recaps;
        this.badNews = badNews;
        this.agreedDates = agreedDates;
        this.promises = promises;
        this.tries = tries;
        this.contacts = contacts;
        this.requests = requests;
        this.decisions = decisions;
        this.steps = steps;
        this.payments = payments;
        this.deliveries = deliveries;
        this.obstacles = obstacles;
        this.questions = questions;
        this.added = added;
        this.clocks = clocks;
        this.letters = letters;
        this.clock = clock;
    }

    /** @throws nl.klachtkracht.refusal.Missing when no signal has this reference */
    public Story of(String reference) {
        Signal signal = signals.find(reference);
        Optional<Complaint> complaint = complaints.findByReference(reference);
        List<AgreedDate> agreed = agreedDates.findByReferenceOrderById(reference);
        List<CaseObstacle> hindered = obstacles.findByReferenceOrderById(reference);
        return new Story(reference, Code.of(signal.kind()), status(signal, complaint), owner(reference),
                Code.of(signal.channel()), signal.words(), signal.language().getLanguage(), signal.category(), signal.product(),
                signal.remedySought(), signal.onBehalfOf(), Code.of(signal.need()), signal.receivedAt(), signal.registeredAt(),
                target(signal, agreed), complaint.map(Complaint::closedAt).orElse(null), person(signal.customer(), contacts.rhythmOf(reference)),
                messages.findByReferenceOrderById(reference).stream()
                        .map(said -> new Story.Said(said.receivedAt(), Code.of(said.channel()), said.words())).toList(),
                signal.helpGiven() == null ? null : new Story.Helped(signal.helpGivenAt(), signal.helpGivenBy(), signal.helpGiven()),
                signal.reply() == null ? null : new Story.Helped(signal.repliedAt(), signal.repliedBy(), signal.reply()),
                conversations.findByReferenceOrderById(reference).stream()
                        .map(held -> talk(held.heldAt(), held.heldBy(), held.said())).toList(),
                offers.findByReferenceOrderByNumber(reference).stream().map(this::offered).toList(),
                recaps.findFirstByReferenceOrderByIdDesc(reference).map(Recap::wish).orElse(null),
                badNews.findByReference(reference)
                        .map(news -> new Story.Bad(news.broughtAt(), news.broughtBy(), news.reason(), news.outsideRoute(), news.way(), news.reaction())).orElse(null),
                complaint.filter(closed -> closed.closingAsked() != null).map(Dossier::closing).orElse(null),
                complaint.map(Complaint::withdrawalReason).orElse(null),
                tries.findByReferenceOrderById(reference).stream()
                        .map(made -> new Story.Contacted(made.madeAt(), made.madeBy(), Code.of(made.way()), made.reached(), made.note(),
                                made.message(), made.changed(), made.whatChanged(), made.nextStep(), made.nextAt())).toList(),
                payments.findByReference(reference).stream().map(paid -> new Story.Paid(paid.bookedAt(), paid.amount())).toList(),
                deliveries.findByReference(reference).stream().map(given -> new Story.Given(given.kind(), given.department(),
                        given.dueAt(), given.done(), given.note(), given.doneBy(), given.doneAt())).toList(),
                promises(signal, complaint, agreed),
                hindered.stream().map(obstacle -> new Story.Hindered(Code.of(obstacle.code()), obstacle.holder(), obstacle.description(),
                        obstacle.startedAt(), obstacle.endedAt(), obstacle.endedHow())).toList(),
                questions.findByReferenceOrderById(reference).stream().map(asked -> new Story.Asked(asked.department(), Code.of(asked.urgency()),
                        asked.question(), asked.askedBy(), asked.askedAt(), asked.dueAt(), asked.answer(), asked.answeredBy(), asked.answeredAt())).toList(),
                added.findByReferenceOrderById(reference).stream().map(answer -> new Story.Added(answer.answeredAt(), answer.answeredBy(), answer.form(),
                        answer.question(), answer.answer())).toList(),
                handOvers(reference), complaint.map(closed -> hours(signal, closed, hindered)).orElse(null),
                clocks.findByReferenceOrderById(reference).stream().map(this::running).toList(),
                letters.findByReferenceOrderByWrittenAt(reference).stream().map(letter -> new Story.Written(letter.id(), Code.of(letter.kind()),
                        letter.toAddress(), letter.subject(), Code.of(letter.state()), letter.writtenAt(), letter.sentAt().orElse(null))).toList());
    }

    /** @return null while it is open, and for what its source had closed: nothing of its time was ours */
    private static Story.Hours hours(Signal signal, Complaint complaint, List<CaseObstacle> hindered) {
        if (!complaint.isClosed() || complaint.state() == Complaint.State.CLOSED_AT_SOURCE) {
            return null;
        }
        CaseHours hours = CaseHours.of(signal.registeredAt(), complaint.closedAt(), hindered.stream()
                .map(obstacle -> new CaseHours.Wait(obstacle.startedAt(), obstacle.endedAt())).toList());
        return new Story.Hours(hours.lead(), hours.active(), hours.obstacle());
    }

    private static String status(Signal signal, Optional<Complaint> complaint) {
        return complaint.map(Complaint::state).map(Code::of).orElseGet(() -> {
            if (signal.route() == null) {
                return "registered";
            }
            return switch (signal.route()) {
                case RESOLVE -> "registered";
                case PASS_ON -> "passed-on";
                case ANSWER -> signal.reply() == null ? "to-answer" : "answered";
            };
        });
    }

    private String owner(String reference) {
        return ownerships.findByReference(reference).map(Ownership::owner).orElse("");
    }

    private List<Story.HandedOver> handOvers(String reference) {
        return handOvers.findByReferenceOrderById(reference).stream()
                .map(made -> new Story.HandedOver(made.handedAt(), made.from(), made.to(), made.by(), made.reason())).toList();
    }

    private static Story.Person person(Customer customer, ContactRhythm rhythm) {
        return new Story.Person(customer.name(), customer.email(), customer.phone(), customer.customerNumber(),
                Wording.hearing(rhythm));
    }

    private static Story.Talk talk(Instant at, String by, ConversationHeld said) {
        return new Story.Talk(at, by, said.recognition(), said.expected(), said.delivered(), said.currentSituation(), said.currentFeeling(),
                said.moodBefore(), said.desiredSituation(), said.desiredFeeling(), said.discrepancy(), said.summary(), said.summaryConfirmed());
    }

    private Story.Offered offered(Offer offer) {
        Optional<CompensationRequest> request = requests.findByReferenceAndOfferNumber(offer.reference(), offer.number());
        Optional<CompensationDecision> decision = request.flatMap(asked -> decisions.findByRequestId(asked.id()));
        return new Story.Offered(offer.number(), offer.preparedAt(), offer.preparedBy(), offer.text(), offer.difference(),
                Code.of(offer.kind()), offer.amount(), offer.isAnswered() ? offer.isAccepted() : null, offer.answerWords(),
                decision.map(Dossier::decided).orElse(null),
                request.filter(CompensationRequest::isReleased).isPresent() && decision.filter(made -> made.granted().signum() > 0).isPresent(),
                request.map(asked -> steps.of(asked.id()).stream()
                        .map(step -> new Story.Step(Code.of(step.step()), Code.of(step.level()), step.takenAt())).toList()).orElse(List.of()));
    }

    private static Story.Decided decided(CompensationDecision decision) {
        return new Story.Decided(Code.of(decision.outcome()), decision.granted(), Code.of(decision.source()), decision.decider(),
                decision.reason(), decision.inputs(), decision.decidedAt(), decision.isLate());
    }

    private static Story.Closing closing(Complaint complaint) {
        return new Story.Closing(Code.of(complaint.closingAsked()), complaint.conversationScore(), complaint.moodAfter(), complaint.closingWords(),
                Objects.toString(complaint.doneForCustomer(), ""), Objects.toString(complaint.doneForOrganisation(), ""));
    }

    /** By when it is solved: the newest date the customer agreed with, or what the acknowledgement promised. */
    private static Instant target(Signal signal, List<AgreedDate> agreed) {
        return agreed.isEmpty() ? signal.targetAt() : agreed.get(agreed.size() - 1).date();
    }

    private List<Story.Promised> promises(Signal signal, Optional<Complaint> complaint, List<AgreedDate> agreed) {
        Instant kept = complaint.filter(Complaint::isAnswered).map(Complaint::closedAt).orElse(signal.repliedAt());
        String ended = complaint.filter(closed -> closed.isClosed() && !closed.isAnswered()).map(Complaint::state).map(Code::of).orElse("");
        List<Story.Promised> told = new ArrayList<>(Targets.promised(signal, agreed, kept, ended));
        promises.findByReferenceOrderById(signal.reference()).stream().map(Dossier::promised).forEach(told::add);
        return told;
    }

    private static Story.Promised promised(Promise promise) {
        String word = switch (promise.state()) {
            case KEPT -> promise.keptWord();
            case BROKEN -> Objects.toString(promise.explanation(), "");
            case OPEN, ENDED -> "";
        };
        return new Story.Promised(promise.text(), promise.toWhom(), promise.madeBy(), promise.madeAt(), promise.dueAt(),
                Code.of(promise.state()), promise.keptAt(), word, Code.of(promise.kind()));
    }

    private Story.Running running(CaseClock running) {
        String state = running.isRunning() ? running.isOverdue(clock.instant()) ? "overdue" : "running" : "ended";
        return new Story.Running(Code.of(running.kind()), running.startedBy(), running.startedAt(), running.dueAt(), running.limitAt(),
                running.responsible(), state, running.endedAt(), running.endedHow(), running.brokenAt());
    }
}
