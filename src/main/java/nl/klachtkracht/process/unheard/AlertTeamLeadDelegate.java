package nl.klachtkracht.process.unheard;

import nl.klachtkracht.process.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class AlertTeamLeadDelegate implements JavaDelegate {

    private final Notices notices;

    AlertTeamLeadDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.customerUnheard(execution.getProcessBusinessKey());
    }
}
