package nl.klachtkracht.obstacle;

import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.ClockEnded;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.refusal.Answers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks other departments what an owner needs to know. The complaint stays with its owner; the question has an owner and a clock of its
 * own. Each step may be asked for twice; the second time changes nothing.
 */
@Service
@Transactional
public class QuestionDesk {

    private static final Pattern SUBJECT = Pattern.compile("question-(\\d{1,18})");
    private final DepartmentQuestions questions;
    private final DepartmentTables tables;
    private final Departments departments;
    private final ObstacleDesk obstacles;
    private final ClockKeeper clocks;
    private final Clock clock;

    QuestionDesk(DepartmentQuestions questions, DepartmentTables tables, Departments departments, ObstacleDesk obstacles,
            ClockKeeper clocks, Clock clock) {
        this.questions = questions;
        this.tables = tables;
        this.departments = departments;
        this.obstacles = obstacles;
        this.clocks = clocks;
        this.clock = clock;
    }

    public DepartmentQuestion ask(String reference, QuestionDraft draft, String by) {
        DepartmentClock times = tables.clock(draft.department(), draft.urgency());
        DepartmentQuestion asked = questions.save(new DepartmentQuestion(reference, draft, times, by, clock.instant()));
        clocks.start(new ClockStart(ClockKind.QUESTION, reference, asked.subject(), "asked by " + by, asked.dueAt(), asked.dueAt(), asked.workGroup()));
        if (asked.keepsCustomerWaiting()) {
            obstacles.begin(reference, new NewObstacle(ObstacleCode.DEPARTMENT, asked.workGroup(), draft.question(), asked.subject()), by);
        }
        departments.begin(asked);
        departments.tell(QuestionStep.ASKED, asked, asked.workGroup());
        return asked;
    }

    /** Puts the question before the next group, once for each step. */
    public void remind(String reference, String subject) {
        take(QuestionStep.REMINDED, find(reference, subject));
    }

    public void askHead(String reference, String subject) {
        take(QuestionStep.HEAD, find(reference, subject));
    }

    public void askDirector(String reference, String subject) {
        take(QuestionStep.DIRECTOR, find(reference, subject));
    }

    private void take(QuestionStep step, DepartmentQuestion question) {
        if (question.take(step)) {
            departments.tell(step, question, question.groupAt(step));
        }
    }

    /** @throws nl.klachtkracht.refusal.Refused without words */
    public void answer(String reference, String subject, Answers answers, String by) {
        String words = answers.required("answer", "Your answer");
        DepartmentQuestion question = find(reference, subject);
        question.answer(words, by, clock.instant());
        clocks.end(ClockKind.QUESTION, reference, subject, "answered by " + by);
    }

    public void tellAnswer(String reference, String subject) {
        departments.tellAnswer(find(reference, subject));
    }

    /** @return the subjects of the questions that nobody needs answered when the complaint is closed */
    @Transactional(readOnly = true)
    public List<String> noLongerNeeded(String reference) {
        return questions.findByReferenceOrderById(reference).stream()
                .filter(question -> question.isOpen() && question.keepsCustomerWaiting()).map(DepartmentQuestion::subject).toList();
    }

    /** However its story ended, a question does not stay open without one. */
    @EventListener
    void clockEnded(ClockEnded ended) {
        CaseClock of = ended.clock();
        if (of.kind() == ClockKind.QUESTION) {
            DepartmentQuestion question = find(of.reference(), of.subject());
            if (question.isOpen()) {
                question.drop(of.endedAt());
            }
        }
    }

    /**
     * The question a story is about.
     *
     * @throws IllegalStateException when this case has no such question, whatever a variable says
     */
    @Transactional(readOnly = true)
    public DepartmentQuestion find(String reference, String subject) {
        Matcher named = SUBJECT.matcher(subject);
        if (!named.matches()) {
            throw new IllegalStateException("'%s' names no question".formatted(subject));
        }
        return questions.findByIdAndReference(Long.valueOf(named.group(1)), reference)
                .orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(reference, subject)));
    }
}
