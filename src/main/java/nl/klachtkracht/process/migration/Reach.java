package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UpdateProcessInstancesSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.DirectFieldAccessor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a command is about. The engine's commands do not tell; their fields do, and the engine's version is the last of its line.
 *
 * @param definition id of one version of a process, null when it is not about one, as the others
 * @param story key of a process in all its versions
 * @param jobDefinition a timer or step in one version of a process
 */
record Reach(List<String> instances, String definition, String story, List<String> jobs, String jobDefinition, List<String> tasks) {

    static Reach of(Command<?> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        List<String> instances = texts(fields, "processInstanceId", "");
        if (fields.isReadableProperty("builder") && fields.getPropertyValue("builder") instanceof UpdateProcessInstancesSuspensionStateBuilderImpl chosen) {
            instances.addAll(chosen(chosen));
        }
        return new Reach(instances, text(fields, "processDefinitionId"), text(fields, "processDefinitionKey"),
                texts(fields, "jobId", "jobIds"), text(fields, "jobDefinitionId"), texts(fields, "taskId", ""));
    }

    static boolean isSet(Command<?> command, String field) {
        return Boolean.TRUE.equals(new DirectFieldAccessor(command).getPropertyValue(field));
    }

    static Object field(Command<?> command, String field) {
        return new DirectFieldAccessor(command).getPropertyValue(field);
    }

    private static List<String> chosen(UpdateProcessInstancesSuspensionStateBuilderImpl chosen) {
        CommandExecutor engine = (CommandExecutor) new DirectFieldAccessor(chosen).getPropertyValue("commandExecutor");
        List<String> instances = new ArrayList<>();
        if (chosen.getProcessInstanceIds() != null) {
            instances.addAll(chosen.getProcessInstanceIds());
        }
        if (chosen.getProcessInstanceQuery() instanceof ProcessInstanceQueryImpl query) {
            instances.addAll(engine.execute(context -> query.listIds()));
        }
        if (chosen.getHistoricProcessInstanceQuery() instanceof HistoricProcessInstanceQueryImpl query) {
            instances.addAll(engine.execute(context -> query.listIds()));
        }
        return instances;
    }

    private static String text(DirectFieldAccessor fields, String field) {
        return fields.isReadableProperty(field) ? (String) fields.getPropertyValue(field) : null;
    }

    private static List<String> texts(DirectFieldAccessor fields, String one, String many) {
        List<String> texts = new ArrayList<>();
        if (text(fields, one) != null) {
            texts.add(text(fields, one));
        }
        if (fields.isReadableProperty(many) && fields.getPropertyValue(many) instanceof Collection<?> those) {
            those.forEach(text -> texts.add((String) text));
        }
        return texts;
    }
}
