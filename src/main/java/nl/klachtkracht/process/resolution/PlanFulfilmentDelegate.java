package nl.klachtkracht.process.resolution;

import nl.klachtkracht.compensation.FulfilmentDesk;
import nl.klachtkracht.compensation.Plan;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class PlanFulfilmentDelegate implements JavaDelegate {

    private final FulfilmentDesk fulfilment;

    PlanFulfilmentDelegate(FulfilmentDesk fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Plan plan = fulfilment.plan(execution.getProcessBusinessKey());
        FulfilmentProcess.FULFILMENT.set(execution, Code.of(plan.way()));
        FulfilmentProcess.DEPARTMENT.set(execution, plan.group());
    }
}
