package nl.klachtkracht.answer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;

/** Takes down what people answer to questions that a process owner added. */
@Service
@Transactional
public class AnswerDesk {

    private final AddedAnswers answers;
    private final Clock clock;

    AnswerDesk(AddedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    public void record(String reference, List<NewAnswer> given, String by) {
        given.forEach(answer -> answers.save(new AddedAnswer(reference, answer, by, clock.instant())));
    }
}
