package nl.klachtkracht.process.resolution;

import nl.klachtkracht.process.notice.Notices;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class TellTeamLeadDelegate implements JavaDelegate {

    private final Notices notices;

    TellTeamLeadDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.contactOverdue(execution.getProcessBusinessKey());
    }
}
