package nl.klachtkracht.process.intake;

import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class SendReplyDelegate implements JavaDelegate {

    private final LetterDesk letters;

    SendReplyDelegate(LetterDesk letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.toCustomer(LetterKind.REPLY, execution.getProcessBusinessKey());
    }
}
