package nl.klachtkracht.process.department;

import java.util.List;
import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.SubjectsOfClosedCases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes questions off the lists that nobody needs answered once the complaint is closed; research for ourselves goes on. */
@Component
class QuestionsOfClosedCases extends SubjectsOfClosedCases {

    private static final String PERHAPS = """
            select distinct q.reference from department_question q join complaint c on c.reference = q.reference
            where q.state = 'ASKED' and q.urgency <> 'RESEARCH' and c.closed_at is not null
            order by 1 limit 200""";
    private final QuestionDesk questions;

    QuestionsOfClosedCases(Stories stories, QuestionDesk questions, JdbcTemplate database) {
        super(stories, database, DepartmentQuestionProcess.NO_LONGER_NEEDED, PERHAPS);
        this.questions = questions;
    }

    @Override
    protected List<String> noLongerNeeded(String reference) {
        return questions.noLongerNeeded(reference);
    }
}
