package nl.klachtkracht.process.resolution;

import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class SendOfferLetterDelegate implements JavaDelegate {

    private final LetterDesk letters;

    SendOfferLetterDelegate(LetterDesk letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.toCustomer(LetterKind.OFFER, execution.getProcessBusinessKey());
    }
}
