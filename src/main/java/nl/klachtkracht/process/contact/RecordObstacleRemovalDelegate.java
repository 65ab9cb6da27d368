package nl.klachtkracht.process.contact;

import nl.klachtkracht.obstacle.ObstacleDesk;
import nl.klachtkracht.obstacle.Removal;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordObstacleRemovalDelegate implements JavaDelegate {

    private final ObstacleDesk obstacles;
    private final CurrentPerson person;

    RecordObstacleRemovalDelegate(ObstacleDesk obstacles, CurrentPerson person) {
        this.obstacles = obstacles;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        obstacles.remove(execution.getProcessBusinessKey(), Removal.from(Submitted.by(execution)), person.id());
    }
}
