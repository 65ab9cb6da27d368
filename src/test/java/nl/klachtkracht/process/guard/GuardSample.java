package nl.klachtkracht.process.guard;

import nl.klachtkracht.process.support.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A bean opened to the models of the tests beside it. */
@ModelBean
public class GuardSample {

    public String referenceOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    public long twice(long number) {
        return 2 * number;
    }

    public static String everybody() {
        return "static";
    }
}
