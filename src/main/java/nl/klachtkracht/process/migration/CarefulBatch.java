package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves the cases of a batch one by one with care, and notes what became of each. */
final class CarefulBatch extends MigrationBatchJobHandler {

    private final Supplier<CarefulMove> care;
    private final Supplier<JdbcClient> database;

    CarefulBatch(Supplier<CarefulMove> care, Supplier<JdbcClient> database) {
        this.care = care;
        this.database = database;
    }

    @Override
    public void executeHandler(MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext context, String tenant) {
        if (isStopped(batch.getBatchId())) {
            // The engine takes many jobs in hand at once; one that it finds changed meanwhile it puts back as it was.
            throw new OptimisticLockingException("The move was stopped; those who were not moved wait until it goes on.");
        }
        for (String instance : List.copyOf(batch.getIds())) {
            if (!runs(instance, batch.getMigrationPlan().getSourceProcessDefinitionId())) {
                note(batch, instance, "ENDED", "It ended or was moved before its turn", new Moments.Compared(0, 0, 0, List.of()));
                continue;
            }
            try {
                care.get().make(List.of(instance), batch.getMigrationPlan(),
                        () -> super.executeHandler(createJobConfiguration(batch, List.of(instance)), execution, context, tenant),
                        compared -> note(batch, instance, "MOVED", "", compared));
            } catch (MigratingProcessInstanceValidationException noPlace) {
                // The engine looks before it touches anything, so the case is as it was.
                note(batch, instance, "STAYED", reason(noPlace.getValidationReport()), new Moments.Compared(0, 0, 0, List.of()));
            }
        }
    }

    private boolean isStopped(String batch) {
        return database.get().sql("select count(*) from act_ru_batch where id_ = ? and suspension_state_ = ?").params(batch, SuspensionState.SUSPENDED.getStateCode())
                .query(Long.class).single() > 0;
    }

    private boolean runs(String instance, String definition) {
        return database.get().sql("select count(*) from act_ru_execution where id_ = ? and proc_def_id_ = ?").param(instance).param(definition)
                .query(Long.class).single() > 0;
    }

    private static String reason(MigratingProcessInstanceValidationReport report) {
        return "It went on before its turn and waits where the new version has no place for it: " + Stream.concat(
                report.getActivityInstanceReports().stream().map(place -> place.getSourceScopeId()),
                report.getTransitionInstanceReports().stream().map(place -> place.getSourceScopeId())).distinct().collect(Collectors.joining(", "));
    }

    /** A batch that an administrator made in Cockpit is no move of ours: it takes the same care and leaves no note. */
    private void note(MigrationBatchConfiguration batch, String instance, String outcome, String reason, Moments.Compared compared) {
        database.get().sql("""
                insert into migrated_case (batch_id, instance_id, outcome, reason, moments, added, released)
                select batch_id, ?, ?, ?, ?, ?, ? from migration where batch_id = ?""")
                .params(instance, outcome, reason, compared.kept(), compared.added(), compared.released(), batch.getBatchId()).update();
    }
}
