package nl.klachtkracht.process.intake;

import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class AcknowledgeSignalDelegate implements JavaDelegate {

    private final LetterDesk letters;

    AcknowledgeSignalDelegate(LetterDesk letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.toCustomer(LetterKind.ACKNOWLEDGEMENT, execution.getProcessBusinessKey());
    }
}
