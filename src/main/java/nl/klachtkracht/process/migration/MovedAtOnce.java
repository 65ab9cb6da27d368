package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.springframework.beans.DirectFieldAccessor;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The same care for cases that somebody moves at once, as Cockpit can. */
final class MovedAtOnce extends CommandInterceptor {

    private final Supplier<CarefulMove> care;

    MovedAtOnce(Supplier<CarefulMove> care) {
        this.care = care;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof MigrateProcessInstanceCmd)) {
            return next.execute(command);
        }
        var asked = (MigrationPlanExecutionBuilderImpl) new DirectFieldAccessor(command).getPropertyValue("executionBuilder");
        AtomicReference<T> answer = new AtomicReference<>();
        care.get().make(instances(asked), asked.getMigrationPlan(), () -> answer.set(next.execute(command)), compared -> { });
        return answer.get();
    }

    private static Set<String> instances(MigrationPlanExecutionBuilderImpl asked) {
        Set<String> instances = new LinkedHashSet<>();
        if (asked.getProcessInstanceIds() != null) {
            instances.addAll(asked.getProcessInstanceIds());
        }
        if (asked.getProcessInstanceQuery() instanceof ProcessInstanceQueryImpl query) {
            instances.addAll(query.listIds());
        }
        return instances;
    }
}
