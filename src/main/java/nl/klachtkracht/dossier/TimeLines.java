package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.Urgency;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.DepartmentQuestions;
import nl.klachtkracht.obstacle.QuestionStep;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts all that happened in a case into one line of time, and says of each clock what started it, what it fired and how it ended. */
@Service
@Transactional(readOnly = true)
public class TimeLines {

    private static final String REQUESTED = "requested";
    private final Dossier dossier;
    private final CaseClocks clocks;
    private final DepartmentQuestions questions;
    private final Team team;
    private final Clock clock;

    TimeLines(Dossier dossier, CaseClocks clocks, DepartmentQuestions questions, Team team, Clock clock) {
        this.dossier = dossier;
        this.clocks = clocks;
        this.questions = questions;
        this.team = team;
        this.clock = clock;
    }

    /** @throws nl.klachtkracht.refusal.Missing when no signal has this reference */
    public TimeLine of(String reference) {
        Story story = dossier.of(reference);
        List<CaseClock> ran = clocks.findByReferenceOrderById(reference);
        Names names = new Names(team);
        return new TimeLine(reference, Wording.customer(story.customer().name()), Wording.code(story.status()),
                ticking(story, ran, names), new TimeLineReader(story, ran, names).read());
    }

    private List<TimeLine.Ticking> ticking(Story story, List<CaseClock> ran, Names names) {
        Instant now = clock.instant();
        return ran.stream().sorted(Comparator.comparing(CaseClock::isRunning).reversed()
                        .thenComparing(one -> one.isRunning() ? one.limitAt().getEpochSecond() : -one.endedAt().getEpochSecond()))
                .map(one -> new TimeLine.Ticking(Code.of(one.kind()), names.withName(one.startedBy()), Wording.moment(one.startedAt()), Wording.moment(one.dueAt()),
                        Wording.moment(one.limitAt()), names.holder(one.kind(), one.responsible()), state(one, now), stands(one, now, names), levels(one, story, now)))
                .toList();
    }

    private static String state(CaseClock one, Instant now) {
        return one.isRunning() ? one.urgency(now).word() : "ended";
    }

    private static String stands(CaseClock one, Instant now, Names names) {
        if (one.isRunning()) {
            return Wording.left(one.dueAt(), now);
        }
        return "%s: %s%s".formatted(Wording.moment(one.endedAt()), names.withName(one.endedHow()),
                one.brokenAt() == null ? "" : ", " + Wording.lasting(Duration.between(one.brokenAt(), one.endedAt())) + " past the limit");
    }

    private List<String> levels(CaseClock one, Story story, Instant now) {
        List<String> fired = new ArrayList<>();
        if (one.kind() == ClockKind.APPROVAL) {
            Instant until = one.isRunning() ? now : one.endedAt();
            story.offers().stream().flatMap(offer -> offer.approval().stream())
                    .filter(step -> !step.step().equals(REQUESTED) && !step.at().isBefore(one.startedAt()) && !step.at().isAfter(until))
                    .map(step -> "%s, %s: %s".formatted(Wording.code(step.step()), Wording.code(step.level()), Wording.moment(step.at())))
                    .forEach(fired::add);
        }
        if (one.kind() == ClockKind.QUESTION) {
            questions.findByReferenceOrderById(one.reference()).stream().filter(question -> question.subject().equals(one.subject()))
                    .flatMap(TimeLines::steps).forEach(fired::add);
        }
        if (one.brokenAt() != null || one.isRunning() && one.urgency(now) == Urgency.BROKEN) {
            fired.add("broken: " + Wording.moment(one.limitAt()));
        }
        return fired;
    }

    private static Stream<String> steps(DepartmentQuestion question) {
        return Stream.of(QuestionStep.REMINDED, QuestionStep.HEAD, QuestionStep.DIRECTOR)
                .filter(step -> step.compareTo(question.step()) <= 0)
                .map(step -> switch (step) {
                    case REMINDED -> "reminded: " + Wording.moment(question.remindAt());
                    case HEAD -> "head: " + Wording.moment(question.headAt());
                    default -> "director: " + Wording.moment(question.directorAt());
                });
    }
}
