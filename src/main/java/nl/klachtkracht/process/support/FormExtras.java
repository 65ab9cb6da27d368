package nl.klachtkracht.process.support;

import nl.klachtkracht.answer.AnswerDesk;
import nl.klachtkracht.answer.NewAnswer;
import nl.klachtkracht.process.access.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives every completed form to whoever takes something from any of them, and has the answers to added questions taken down. */
final class FormExtras implements TaskListener {

    private final Supplier<Stream<FormExtra>> extras;
    private final Supplier<AnswerDesk> answers;
    private final Supplier<CurrentPerson> person;

    FormExtras(Supplier<Stream<FormExtra>> extras, Supplier<AnswerDesk> answers, Supplier<CurrentPerson> person) {
        this.extras = extras;
        this.answers = answers;
        this.person = person;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        extras.get().forEach(extra -> extra.take(reference, Submitted.by(task), () -> person.get().id()));
        List<NewAnswer> added = Submitted.addedBy(task);
        if (!added.isEmpty()) {
            answers.get().record(reference, added, person.get().id());
        }
    }
}
