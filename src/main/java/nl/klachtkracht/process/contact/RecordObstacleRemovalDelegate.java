package nl.klachtkracht.process.contact;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordObstacleRemovalDelegate implements JavaDelegate {

    private final ClockKeeper clocks;

    RecordObstacleRemovalDelegate(ClockKeeper clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.end(ClockKind.OBSTACLE, execution.getProcessBusinessKey(), "obstacle taken away");
    }
}
