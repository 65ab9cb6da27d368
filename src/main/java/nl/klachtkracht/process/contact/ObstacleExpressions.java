package nl.klachtkracht.process.contact;

import nl.klachtkracht.process.support.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who takes an obstacle away, as {@code ${obstacles.leadOf(execution)}}. */
@ModelBean("obstacles")
public class ObstacleExpressions {

    public String leadOf(DelegateExecution execution) {
        return "team-lead";
    }
}
