package nl.klachtkracht.process.resolution;

import nl.klachtkracht.compensation.FulfilmentDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class BookPaymentDelegate implements JavaDelegate {

    private final FulfilmentDesk fulfilment;

    BookPaymentDelegate(FulfilmentDesk fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.bookPayment(execution.getProcessBusinessKey());
    }
}
