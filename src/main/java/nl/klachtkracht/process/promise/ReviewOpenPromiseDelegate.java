package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.promise.PromiseDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class ReviewOpenPromiseDelegate implements JavaDelegate {

    private final PromiseDesk promises;

    ReviewOpenPromiseDelegate(PromiseDesk promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean still = promises.review(execution.getProcessBusinessKey(), Stories.SUBJECT.from(execution));
        PromiseKeepingProcess.STILL_PROMISED.set(execution, still);
    }
}
