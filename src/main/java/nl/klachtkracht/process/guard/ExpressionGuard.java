package nl.klachtkracht.process.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Puts the guard into the engine. Deploying a model is otherwise the same as running any Java, and so was an expression
 * in a task query (CVE-2026-109432).
 */
@Component
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    ExpressionGuard(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setArtifactFactory(new NoClasses());
    }
}
