package nl.klachtkracht.process.department;

import java.util.List;
import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.support.CaseClosed;
import nl.klachtkracht.process.support.Repair;
import nl.klachtkracht.process.support.Stories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes questions off the lists that nobody needs answered once the complaint is closed; research for ourselves goes on. */
@Component
class QuestionsOfClosedCases implements Repair {

    /** Narrows down; the desk decides. */
    private static final String PERHAPS = """
            select distinct q.reference from department_question q join complaint c on c.reference = q.reference
            where q.state = 'ASKED' and q.urgency <> 'RESEARCH' and c.closed_at is not null
            order by 1 limit 200""";
    private final Stories stories;
    private final QuestionDesk questions;
    private final JdbcTemplate database;

    QuestionsOfClosedCases(Stories stories, QuestionDesk questions, JdbcTemplate database) {
        this.stories = stories;
        this.questions = questions;
        this.database = database;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tell(CaseClosed closed) {
        tell(closed.reference());
    }

    private void tell(String reference) {
        questions.noLongerNeeded(reference)
                .forEach(subject -> stories.tell(DepartmentQuestionProcess.NO_LONGER_NEEDED, reference, subject));
    }

    @Override
    public int repair() {
        List<String> perhaps = database.queryForList(PERHAPS, String.class);
        perhaps.forEach(this::tell);
        return perhaps.size();
    }
}
