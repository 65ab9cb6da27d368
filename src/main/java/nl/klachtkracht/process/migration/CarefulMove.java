package nl.klachtkracht.process.migration;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.process.watch.Guards;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Holds the moments of a case before and after a move against each other, in the transaction of the move: when one would be another,
 * the case is not moved at all.
 */
final class CarefulMove {

    private final Moments moments;
    private final JdbcClient database;
    private final ClockKeeper clocks;

    CarefulMove(JdbcClient database, ClockKeeper clocks) {
        this.moments = new Moments(database);
        this.database = database;
        this.clocks = clocks;
    }

    /** @param told what was found in each case, when all is well */
    void make(Collection<String> instances, MigrationPlan plan, Runnable move, Consumer<Moments.Compared> told) {
        Map<String, Map<String, Moments.Moment>> before = new LinkedHashMap<>();
        instances.forEach(instance -> before.put(instance, moments.of(instance)));
        move.run();
        before.keySet().forEach(instance -> keepStepClocks(instance, plan));
        // The engine writes when its command ends; only then can the database be asked what became of it.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                before.forEach((instance, moments) -> told.accept(compare(instance, moments, plan)));
            }
        });
    }

    /** The clock of a step is about its task by name. */
    private void keepStepClocks(String instance, MigrationPlan plan) {
        plan.getInstructions().stream().filter(step -> !step.getSourceActivityId().equals(step.getTargetActivityId()))
                .forEach(step -> clocks.rename(ClockKind.STEP, reference(instance), step.getSourceActivityId(), step.getTargetActivityId()));
    }

    private Moments.Compared compare(String instance, Map<String, Moments.Moment> before, MigrationPlan plan) {
        String story = plan.getSourceProcessDefinitionId().split(":")[0];
        Set<String> mapped = plan.getInstructions().stream().map(MigrationInstruction::getSourceActivityId).collect(Collectors.toSet());
        Moments.Compared found = Moments.compare(before, moments.of(instance), node -> !mapped.contains(node) && !Guards.keepAClock(story, node));
        if (!found.broken().isEmpty()) {
            throw new MomentMoved(reference(instance), String.join("; ", found.broken()));
        }
        return found;
    }

    private String reference(String instance) {
        return database.sql("select business_key_ from act_ru_execution where id_ = ?").param(instance).query(String.class).optional().orElse(instance);
    }
}
