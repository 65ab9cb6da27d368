package nl.klachtkracht.process.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.ModelGate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.springframework.stereotype.Component;

/**
 * Stands before everything that is deployed, whatever way it comes. Calls and forms are bound to their deployment, so one that brings
 * a diagram or a form carries all the others too; and all that would be live together passes the gate, or nothing of it goes live.
 */
@Component
class EveryDeployment implements Deployer {

    private final LiveModels live;
    private final ModelGate gate;
    private final ModelChanges changes;

    EveryDeployment(LiveModels live, ModelGate gate, ModelChanges changes) {
        this.live = live;
        this.gate = gate;
        this.changes = changes;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine asks again whenever a version that is not in its cache is read.
        if (!deployment.isNew()) {
            return;
        }
        List<LiveModels.Live> before = live.all();
        WholeHouse house = WholeHouse.with(contents(deployment), before);
        List<Finding> findings = new ArrayList<>(house.findings());
        Optional.ofNullable(deployment.getTenantId()).ifPresent(tenant -> findings.add(noTenant(tenant)));
        List<Finding> judged = gate.judge(house.sent(), house.besideByName());
        Set<String> refused = judged.stream().filter(Finding::refuses).map(Finding::file).collect(Collectors.toSet());
        house.idle().stream().filter(idle -> !refused.contains(idle.file())).forEach(findings::add);
        findings.addAll(judged);
        findings.sort(Comparator.comparing(Finding::weight));
        if (findings.stream().anyMatch(Finding::refuses)) {
            throw new ModelsRefused(findings);
        }
        house.renamed().forEach((from, to) -> rename(deployment, from, to));
        if (house.needsTheRest()) {
            house.rest().forEach(model -> add(deployment, model));
        }
        CommandContext command = Context.getCommandContext();
        changes.record(deployment.getId(), Optional.ofNullable(command.getAuthenticatedUserId()).orElse(""),
                Optional.ofNullable(deployment.getName()).orElse(""), house.changed(before), findings);
    }

    private static Map<String, byte[]> contents(DeploymentEntity deployment) {
        Map<String, byte[]> contents = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> contents.put(name, resource.getBytes()));
        return contents;
    }

    private static Finding noTenant(String tenant) {
        return Finding.refusal(tenant, tenant, "is a tenant, and with a second set of models no case could start any more", "leave the tenant empty");
    }

    private static void rename(DeploymentEntity deployment, String from, String to) {
        ResourceEntity resource = deployment.getResources().remove(from);
        resource.setName(to);
        deployment.addResource(resource);
    }

    private static void add(DeploymentEntity deployment, ShippedModels.Model model) {
        ResourceEntity resource = new ResourceEntity();
        resource.setName(model.name());
        resource.setBytes(model.content());
        resource.setDeploymentId(deployment.getId());
        resource.setType(ResourceTypes.REPOSITORY.getValue());
        resource.setCreateTime(ClockUtil.getCurrentTime());
        Context.getCommandContext().getResourceManager().insertResource(resource);
        deployment.addResource(resource);
    }
}
