package nl.klachtkracht.process.resolution;

import nl.klachtkracht.compensation.CompensationDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class ReleaseUnheardOfferDelegate implements JavaDelegate {

    private final CompensationDesk compensation;

    ReleaseUnheardOfferDelegate(CompensationDesk compensation) {
        this.compensation = compensation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        compensation.release(execution.getProcessBusinessKey());
        OfferAndAnswerProcess.ANSWER.set(execution, OfferAndAnswerProcess.NOT_REACHED);
    }
}
