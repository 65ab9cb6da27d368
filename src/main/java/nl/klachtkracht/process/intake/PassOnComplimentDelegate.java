package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.notice.Notices;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class PassOnComplimentDelegate implements JavaDelegate {

    private final Notices notices;

    PassOnComplimentDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.passOnCompliment(execution.getProcessBusinessKey());
    }
}
