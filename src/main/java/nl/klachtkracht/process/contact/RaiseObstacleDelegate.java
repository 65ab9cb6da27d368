package nl.klachtkracht.process.contact;

import nl.klachtkracht.obstacle.ObstacleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RaiseObstacleDelegate implements JavaDelegate {

    private final ObstacleDesk obstacles;

    RaiseObstacleDelegate(ObstacleDesk obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        obstacles.raise(execution.getProcessBusinessKey());
    }
}
