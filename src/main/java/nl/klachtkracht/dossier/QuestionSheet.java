package nl.klachtkracht.dossier;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.DepartmentQuestions;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Component;

/** What was asked of departments and what came back; for the department itself, what is asked of it. */
@Component
class QuestionSheet implements SheetPart {

    private final DepartmentQuestions questions;
    private final Team team;
    private final Clock clock;

    QuestionSheet(DepartmentQuestions questions, Team team, Clock clock) {
        this.questions = questions;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        List<DepartmentQuestion> asked = questions.findByReferenceOrderById(reference);
        Map<String, String> facts = new HashMap<>();
        facts.put("openQuestions", lines(asked.stream().filter(DepartmentQuestion::isOpen).map(this::open)));
        facts.put("answers", lines(asked.stream().filter(question -> question.answer() != null).map(this::answered)));
        asked.stream().filter(question -> question.subject().equals(subject)).forEach(question -> {
            facts.put("askedQuestion", question.question());
            facts.put("askedQuestionBy", team.nameOf(question.askedBy()));
            facts.put("askedQuestionAt", Wording.moment(question.askedAt()));
            facts.put("askedQuestionUrgency", soon(question));
            facts.put("answerBefore", Wording.moment(question.dueAt()) + left(question));
        });
        return facts;
    }

    /** Whoever leads those who were asked learns with whom it lies. */
    private String left(DepartmentQuestion question) {
        Names names = new Names(team);
        return switch (question.step()) {
            case ASKED, REMINDED -> "";
            case HEAD -> "; %s has not answered yet".formatted(names.group(question.workGroup()));
            case DIRECTOR -> "; %s and %s have not answered yet".formatted(names.group(question.workGroup()), names.group(question.headGroup()));
        };
    }

    /** As whoever asked chose it on their form. */
    private static String soon(DepartmentQuestion question) {
        return switch (question.urgency()) {
            case URGENT -> "Urgent: the customer cannot wait";
            case NORMAL -> "Normal: today";
            case CAN_WAIT -> "Can wait until tomorrow";
            case RESEARCH -> "Research for ourselves: the customer does not wait for it";
        };
    }

    private String open(DepartmentQuestion question) {
        return "%s, %s: %s".formatted(question.department(), Wording.left(question.dueAt(), clock.instant()), question.question());
    }

    private String answered(DepartmentQuestion question) {
        return "%s (%s, %s)\n%s".formatted(question.question(), team.nameOf(question.answeredBy()), Wording.moment(question.answeredAt()), question.answer());
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
