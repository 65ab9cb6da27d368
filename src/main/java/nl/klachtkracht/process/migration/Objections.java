package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobsRetriesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.task.Task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What speaks against a command, in one sentence: what it would break, and what to do instead. */
final class Objections {

    private static final String PAGE = "/models/running";
    private static final Map<Class<?>, BiFunction<Objections, Command<?>, Optional<String>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(SuspendProcessInstanceCmd.class, Objections::toSuspending);
        ALL.put(SuspendProcessDefinitionCmd.class, Objections::toSuspending);
        ALL.put(SuspendJobCmd.class, Objections::toSuspending);
        ALL.put(SuspendJobDefinitionCmd.class, Objections::toSuspending);
        ALL.put(AbstractUpdateProcessInstancesSuspendStateCmd.class, Objections::toSuspendingMany);
        ALL.put(SetJobDuedateCmd.class, Objections::toMovingATimer);
        ALL.put(RecalculateJobDuedateCmd.class, Objections::toMovingATimer);
        ALL.put(SetJobRetriesCmd.class, Objections::toMovingATimerWithItsTries);
        ALL.put(AbstractSetJobsRetriesBatchCmd.class, Objections::toMovingManyTimersWithTheirTries);
        ALL.put(DeleteJobCmd.class, Objections::toDeletingJobs);
        ALL.put(DeleteJobsCmd.class, Objections::toDeletingJobs);
        ALL.put(SetTaskDueDateCmd.class, Objections::toMovingATask);
        ALL.put(SaveTaskCmd.class, Objections::toSavingATask);
        ALL.put(DeleteDeploymentCmd.class, Objections::toDeletingADeployment);
        ALL.put(AbstractDeleteProcessDefinitionCmd.class, Objections::toDeletingAVersion);
        ALL.put(DeleteProcessDefinitionsByIdsCmd.class, Objections::toDeletingAVersion);
        ALL.put(AbstractMigrationCmd.class, Objections::toComputingTimersAnew);
    }

    private final Stakes stakes;

    Objections(Stakes stakes) {
        this.stakes = stakes;
    }

    /** Whether there is anything to ask about commands of this kind at all; most have nothing to do with a promise. */
    static boolean mayConcern(Command<?> command) {
        return ALL.keySet().stream().anyMatch(kind -> kind.isInstance(command));
    }

    Optional<String> to(Command<?> command) {
        return ALL.entrySet().stream().filter(kind -> kind.getKey().isInstance(command)).findFirst().flatMap(kind -> kind.getValue().apply(this, command));
    }

    private Optional<String> toSuspending(Command<?> command) {
        return toSuspending(Reach.of(command));
    }

    private Optional<String> toSuspendingMany(Command<?> command) {
        return Reach.isSet(command, "suspending") ? toSuspending(Reach.of(command)) : Optional.empty();
    }

    private Optional<String> toSuspending(Reach reach) {
        return stakes.runningClocks(reach)
                .map(clocks -> ("Suspending this would stop %s: no reminder, no decision and no letter would come in time. Leave it active; a job that fails "
                        + "can be given new tries, a model that is wrong is corrected by deploying it and moving the cases on %s.").formatted(clocks, PAGE))
                .or(() -> stakes.newCases(reach).map(story -> ("Suspending this would stop '%s' for every new case. Leave it active and deploy "
                        + "another version instead; cases that run are moved on %s.").formatted(story, PAGE)));
    }

    private Optional<String> toMovingATimer(Command<?> command) {
        return toMovingATimer(Reach.of(command));
    }

    private Optional<String> toMovingATimerWithItsTries(Command<?> command) {
        return Reach.isSet(command, "isDueDateSet") ? toMovingATimer(Reach.of(command)) : Optional.empty();
    }

    private Optional<String> toMovingManyTimersWithTheirTries(Command<?> command) {
        return Reach.isSet(command, "isDueDateSet")
                ? Optional.of("Another due date for many jobs at once could move promised moments. Give them new tries and keep their due dates.") : Optional.empty();
    }

    private Optional<String> toMovingATimer(Reach reach) {
        return stakes.reachesTimers(reach)
                ? stakes.runningClocks(reach).map(clocks -> ("This timer belongs to a case with %s; a promised moment is not moved. Keep its due date: give it new "
                        + "tries if it failed; other times hold for new cases, once a changed model is deployed.").formatted(clocks)) : Optional.empty();
    }

    private Optional<String> toDeletingJobs(Command<?> command) {
        return stakes.runningClocks(Reach.of(command)).map(clocks -> ("Without this job nothing would go on in a case with %s. Give it new tries, or move "
                + "the case on in Cockpit by modifying it.").formatted(clocks));
    }

    private Optional<String> toMovingATask(Command<?> command) {
        return toMovingATask(Reach.of(command));
    }

    private Optional<String> toSavingATask(Command<?> command) {
        Task task = (Task) Reach.field(command, "task");
        boolean stays = task.getId() == null || stakes.isDueAt(task.getId(), task.getDueDate());
        return stays ? Optional.empty() : toMovingATask(new Reach(List.of(), null, null, List.of(), null, List.of(task.getId())));
    }

    private Optional<String> toMovingATask(Reach reach) {
        return stakes.runningClocks(reach).map(clocks -> ("This task belongs to a case with %s; when it is due was promised. Keep its due date, and put the task "
                + "in other hands if it is urgent.").formatted(clocks));
    }

    private Optional<String> toDeletingADeployment(Command<?> command) {
        String deployment = (String) Reach.field(command, "deploymentId");
        long running = stakes.runningOn(deployment);
        if (running > 0) {
            return Optional.of(("%d running stories stand in a version of this deployment and would end without an answer. Move them to the newest "
                    + "version on %s, and keep the deployment.").formatted(running, PAGE));
        }
        long stories = stakes.storiesOf(deployment);
        if (stories > 0) {
            return Optional.of(("%d cases and decisions have a version of this deployment in their story, which we owe those who ask how they were "
                    + "decided. Keep it; a newer version takes its place for new cases.").formatted(stories));
        }
        List<String> gone = stakes.onlyIn(deployment);
        return gone.isEmpty() ? Optional.empty() : Optional.of(("This deployment holds the only version of %s, and no new case could begin. Deploy another "
                + "version first.").formatted(String.join(", ", gone)));
    }

    private Optional<String> toDeletingAVersion(Command<?> command) {
        return Optional.of("A version is not deleted by itself: its calls, forms and tables are bound to the deployment that it came with. Keep it; "
                + "a newer version takes its place for new cases, and a deployment on which no case ever ran can be deleted as a whole.");
    }

    private Optional<String> toComputingTimersAnew(Command<?> command) {
        var asked = (MigrationPlanExecutionBuilderImpl) Reach.field(command, "executionBuilder");
        return asked.getMigrationPlan().getInstructions().stream().anyMatch(MigrationInstruction::isUpdateEventTrigger)
                ? Optional.of(("Updating event triggers would compute the timers of running cases anew, and promised moments could move. Migrate without it, or "
                        + "move the cases on %s, which shows what stays.").formatted(PAGE)) : Optional.empty();
    }
}
