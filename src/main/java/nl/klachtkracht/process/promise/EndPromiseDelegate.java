package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.promise.PromiseDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class EndPromiseDelegate implements JavaDelegate {

    private final PromiseDesk promises;

    EndPromiseDelegate(PromiseDesk promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.end(execution.getProcessBusinessKey(), Stories.SUBJECT.from(execution));
    }
}
