package nl.klachtkracht.process.notice;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.compensation.ApprovalStep;
import nl.klachtkracht.compensation.CompensationDecision;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.message.Recipient;
import nl.klachtkracht.message.StaffNotice;
import nl.klachtkracht.promise.Promise;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.QuestionStep;
import nl.klachtkracht.obstacle.RaisedObstacle;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.HandedOver;
import nl.klachtkracht.roster.NobodyOnDuty;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.roster.SpeakerChanged;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Letters to colleagues: who gets them, and the link that leads to the work. */
@Component
public class Notices {

    private static final String TEAM_LEADS = "team-lead";
    private static final List<String> EVERYBODY = List.of(
            "agent", TEAM_LEADS, "department-warehouse", "department-billing",
            "department-warehouse-head", "department-billing-head", "manager", "director", "finance", "process-owner");
    private final LetterDesk letters;
    private final Team team;
    private final OwnerDesk owners;
    private final SignalDesk signals;
    private final CaseClocks clocks;
    private final String publicUrl;

    Notices(LetterDesk letters, Team team, OwnerDesk owners, SignalDesk signals, CaseClocks clocks,
            @Value("${klachtkracht.public-url}") String publicUrl) {
        this.letters = letters;
        this.team = team;
        this.owners = owners;
        this.signals = signals;
        this.clocks = clocks;
        this.publicUrl = publicUrl;
    }

    /** To the colleague whom the customer praised; when we do not know who that is, the owner and the team leads find out. */
    public void passOnCompliment(String reference) {
        String praised = signals.find(reference).colleague();
        List<Recipient> to = named(praised).toList();
        write(LetterKind.COMPLIMENT, reference, reference, to.isEmpty() ? speakerAndTeamLeads(reference) : to, Map.of());
    }

    private Stream<Recipient> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return EVERYBODY.stream().flatMap(group -> team.membersOf(group).stream()).distinct().map(team::find).flatMap(Optional::stream)
                .filter(colleague -> !wanted.isEmpty()
                        && (colleague.id().equals(wanted) || colleague.name().toLowerCase(Locale.ROOT).contains(wanted)))
                .map(Notices::recipient);
    }

    /** Once for each contact that was due: the next one that is late is told again. */
    public void contactOverdue(String reference) {
        CaseClock broken = clocks.findFirstByReferenceAndKindOrderByIdDesc(reference, ClockKind.CONTACT).orElseThrow();
        write(LetterKind.CONTACT_OVERDUE, reference, reference + "/contact-" + broken.id(), membersOf(TEAM_LEADS),
                Map.of("owner", team.nameOf(owners.ownerOf(reference)), "limitAt", broken.limitAt().toString()));
    }

    public void customerWrote(String reference, long message) {
        List<Recipient> to = owners.findSpeaker(reference)
                .map(this::person)
                .orElseGet(() -> membersOf(TEAM_LEADS));
        write(LetterKind.CUSTOMER_WROTE, reference, reference + "/" + message, to, Map.of());
    }

    /** To the owner, while there is still time to keep it. */
    public void promiseDue(Promise promise) {
        String reference = promise.reference();
        write(LetterKind.PROMISE_DUE, reference, reference + "/" + promise.subject(), speaker(reference).toList(),
                Map.of("promise", promise.text(), "keepBefore", promise.dueAt().toString()));
    }

    /** To the owner, who can explain it, and to the team leads. */
    public void promiseBroken(Promise promise) {
        String reference = promise.reference();
        write(LetterKind.PROMISE_MISSED, reference, reference + "/" + promise.subject(), speakerAndTeamLeads(reference),
                Map.of("promise", promise.text(), "dueAt", promise.dueAt().toString()));
    }

    /** To the new owner. */
    void takenOver(HandedOver made) {
        write(LetterKind.TAKEN_OVER, made.reference(), made.reference() + "/hand-over-" + made.handOver(), person(made.to()),
                Map.of("from", team.nameOf(made.from()), "reason", made.reason()));
    }

    /** To the deputy who has the case in hand from now on. */
    void deputySpeaks(SpeakerChanged changed) {
        write(LetterKind.DEPUTY_SPEAKS, changed.reference(), changed.reference() + "/deputy-" + changed.at(), person(changed.speaker()), Map.of());
    }

    void nobodyOnDuty(NobodyOnDuty came) {
        write(LetterKind.NOBODY_ON_DUTY, came.reference(), came.reference(), membersOf(TEAM_LEADS), Map.of());
    }

    /** Once for each answer that is waited for. */
    public void customerUnheard(String reference) {
        CaseClock waiting = clocks.findFirstByReferenceAndKindOrderByIdDesc(reference, ClockKind.UNHEARD).orElseThrow();
        write(LetterKind.CUSTOMER_UNHEARD, reference, reference + "/unheard-" + waiting.id(), membersOf(TEAM_LEADS),
                Map.of("answerBefore", waiting.dueAt().toString()));
    }

    public void approval(ApprovalStep.Kind step, CompensationRequest request, Role role) {
        LetterKind kind = switch (step) {
            case REQUESTED -> LetterKind.APPROVAL_REQUESTED;
            case REMINDED -> LetterKind.APPROVAL_REMINDER;
            case NEXT_LEVEL -> LetterKind.APPROVAL_NEXT_LEVEL;
            case DIRECTOR -> LetterKind.APPROVAL_DIRECTOR;
        };
        write(kind, request.reference(), subject(request), membersOf(Code.of(role)), facts(request));
    }

    /** The second reminder is about the same request and yet a letter of its own. */
    public void approvalStillOpen(CompensationRequest request) {
        write(LetterKind.APPROVAL_REMINDER, request.reference(), subject(request) + "/again", membersOf(Code.of(request.level())), facts(request));
    }

    public void lapsed(CompensationRequest request, CompensationDecision decision) {
        List<Recipient> to = Stream.concat(
                Stream.of(owners.ownerOf(request.reference()), request.requestedBy()).distinct().map(team::find).flatMap(Optional::stream).map(Notices::recipient),
                membersOf(Code.of(request.level())).stream()).toList();
        Map<String, String> facts = facts(request);
        facts.put("granted", Euro.said(decision.granted()) + " euro");
        facts.put("decision", Code.of(decision.outcome()).replace('-', ' ') + ", by " + decision.decider());
        facts.put("reason", decision.reason());
        write(LetterKind.APPROVAL_LAPSED, request.reference(), subject(request), to, facts);
    }

    public void question(QuestionStep step, DepartmentQuestion question, String group) {
        LetterKind kind = switch (step) {
            case ASKED -> LetterKind.QUESTION_ASKED;
            case REMINDED -> LetterKind.QUESTION_REMINDER;
            case HEAD -> LetterKind.QUESTION_OVERDUE;
            case DIRECTOR -> LetterKind.QUESTION_DIRECTOR;
        };
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("question", question.question());
        facts.put("askedBy", team.nameOf(question.askedBy()));
        facts.put("answerBefore", question.dueAt().toString());
        write(kind, question.reference(), subject(question), membersOf(group), facts);
    }

    public void questionAnswered(DepartmentQuestion question) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("question", question.question());
        facts.put("answer", question.answer());
        facts.put("answeredBy", team.nameOf(question.answeredBy()));
        write(LetterKind.QUESTION_ANSWERED, question.reference(), subject(question),
                team.find(owners.ownerOf(question.reference())).map(Notices::recipient).stream().toList(), facts);
    }

    private static String subject(DepartmentQuestion question) {
        return question.reference() + "/" + question.subject();
    }

    public void obstacleRaised(RaisedObstacle raised) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("answerBefore", raised.dueAt().toString());
        if (!raised.description().isEmpty()) {
            facts.put("obstacle", raised.description());
        }
        write(LetterKind.OBSTACLE_RAISED, raised.reference(), raised.reference() + "/obstacle-" + raised.id(), membersOf(raised.lead()), facts);
    }

    private static String subject(CompensationRequest request) {
        return request.reference() + "/offer-" + request.offerNumber();
    }

    private Map<String, String> facts(CompensationRequest request) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("requester", team.nameOf(request.requestedBy()));
        facts.put("amount", Euro.said(request.amount()) + " euro");
        facts.put("decideBefore", request.lapseAt().toString());
        return facts;
    }

    private List<Recipient> person(String id) {
        return team.find(id).map(Notices::recipient).stream().toList();
    }

    private List<Recipient> speakerAndTeamLeads(String reference) {
        return Stream.concat(speaker(reference), membersOf(TEAM_LEADS).stream()).distinct().toList();
    }

    /** The owner, or the deputy who speaks for them. */
    private Stream<Recipient> speaker(String reference) {
        return team.find(owners.speakerOf(reference)).map(Notices::recipient).stream();
    }

    private List<Recipient> membersOf(String group) {
        return team.membersOf(group).stream().map(team::find).flatMap(Optional::stream).map(Notices::recipient).toList();
    }

    private static Recipient recipient(Colleague colleague) {
        return new Recipient(colleague.name(), colleague.email());
    }

    private void write(LetterKind kind, String reference, String subject, List<Recipient> to, Map<String, String> facts) {
        letters.toStaff(kind, reference, subject, new StaffNotice(to, publicUrl + "/task/" + reference, facts));
    }
}
