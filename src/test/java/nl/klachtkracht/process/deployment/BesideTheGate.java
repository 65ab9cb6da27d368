package nl.klachtkracht.process.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Deploys what a test alone needs, and what no gate should ever let through; for that one call the engine does without its gate. */
public final class BesideTheGate {

    private BesideTheGate() {
    }

    public static Deployment deploy(RepositoryService repository, DeploymentBuilder models) {
        ProcessEngineConfigurationImpl engine =
                ((RepositoryServiceImpl) repository).getCommandExecutor().execute(CommandContext::getProcessEngineConfiguration);
        List<Deployer> all = engine.getDeployers();
        List<Deployer> withoutTheGate = new ArrayList<>(all);
        withoutTheGate.removeAll(engine.getCustomPreDeployers());
        engine.getDeploymentCache().setDeployers(withoutTheGate);
        try {
            return models.deploy();
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }
}
