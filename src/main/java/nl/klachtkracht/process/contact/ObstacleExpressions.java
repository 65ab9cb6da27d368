package nl.klachtkracht.process.contact;

import nl.klachtkracht.obstacle.ObstacleDesk;
import nl.klachtkracht.process.support.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who takes away what stands in the way, as {@code ${obstacles.leadOf(execution)}}. */
@ModelBean("obstacles")
public class ObstacleExpressions {

    private final ObstacleDesk obstacles;

    ObstacleExpressions(ObstacleDesk obstacles) {
        this.obstacles = obstacles;
    }

    public String leadOf(DelegateExecution execution) {
        return obstacles.leadOf(execution.getProcessBusinessKey());
    }
}
