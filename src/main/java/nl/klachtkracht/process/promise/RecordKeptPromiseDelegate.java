package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.promise.PromiseDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordKeptPromiseDelegate implements JavaDelegate {

    private final PromiseDesk promises;
    private final CurrentPerson person;

    RecordKeptPromiseDelegate(PromiseDesk promises, CurrentPerson person) {
        this.promises = promises;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String word = Submitted.by(execution).required("word", "What did you do?");
        promises.keep(execution.getProcessBusinessKey(), Stories.SUBJECT.from(execution), word, person.id());
    }
}
