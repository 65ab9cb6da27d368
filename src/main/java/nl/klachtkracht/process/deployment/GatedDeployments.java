package nl.klachtkracht.process.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.CandidateDeployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the gate into the engine itself, so that no way of deploying leads around it. */
@Component
class GatedDeployments extends AbstractProcessEnginePlugin {

    private final ObjectProvider<EveryDeployment> gate;
    private final ObjectProvider<LiveModels> live;

    /** By providers: the gate reads from the database and asks who works here, and the engine is built with this. */
    GatedDeployments(ObjectProvider<EveryDeployment> gate, ObjectProvider<LiveModels> live) {
        this.gate = gate;
        this.live = live;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreDeployers(List.of(this::passTheGate));
        engine.setDeploymentHandlerFactory(built -> new AgainstWhatIsLive(built, live));
        engine.setRepositoryService(new AtOnce());
    }

    private void passTheGate(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            gate.getObject().deploy(deployment);
        }
    }

    /**
     * Camunda Modeler asks to leave out what is deployed already, and the engine looks for it in the last deployment of that name. What is
     * live may since have come under another name, from our page or from a new version of the product.
     */
    private static final class AgainstWhatIsLive extends DefaultDeploymentHandler {

        private final ObjectProvider<LiveModels> live;

        private AgainstWhatIsLive(ProcessEngine engine, ObjectProvider<LiveModels> live) {
            super(engine);
            this.live = live;
        }

        @Override
        public boolean shouldDeployResource(Resource sent, Resource deployedUnderThatName) {
            return liveAs(sent.getName()).filter(found -> Arrays.equals(found.model().content(), sent.getBytes())).isEmpty();
        }

        @Override
        public String determineDuplicateDeployment(CandidateDeployment candidate) {
            return candidate.getResources().keySet().stream().map(this::liveAs).flatMap(Optional::stream).findFirst()
                    .map(LiveModels.Live::deployment).orElseGet(() -> super.determineDuplicateDeployment(candidate));
        }

        private Optional<LiveModels.Live> liveAs(String file) {
            return Optional.ofNullable(live.getObject().byFile().get(file));
        }
    }

    /**
     * A model that goes live later would be asleep until then, and no new case could start. What the engine refuses is told as the gate does.
     * Files are counted before anybody looks into them.
     */
    private static final class AtOnce extends RepositoryServiceImpl {

        private static final int MOST_FILES = 200;
        private static final String ALL = "this deployment";

        @Override
        public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
            int files = deployment.getResourceNames().size();
            if (files > MOST_FILES) {
                throw new ModelsRefused(List.of(Finding.refusal(ALL, ALL, "holds %,d files, and one holds at most %d".formatted(files, MOST_FILES),
                        "deploy only what you changed; all the others come along by themselves")));
            }
            if (deployment.getProcessDefinitionsActivationDate() != null) {
                throw new BadUserRequestException("Not deployed: a model that wakes up later would let no case start until then; leave the activation time empty"
                        + " and deploy it when it should be live.");
            }
            List<String> sent = deployment.getResourceNames().stream().sorted().toList();
            try {
                return super.deployWithResult(deployment);
            } catch (BadUserRequestException | AuthorizationException refused) {
                throw refused;
            } catch (ProcessEngineException unusable) {
                throw EngineFindings.of(unusable, sent).map(ProcessEngineException.class::cast).orElse(unusable);
            }
        }
    }
}
