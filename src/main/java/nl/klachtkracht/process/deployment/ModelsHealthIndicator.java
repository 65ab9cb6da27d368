package nl.klachtkracht.process.deployment;

import java.util.List;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.start.ModelNews;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Which models are not as shipped, and which were added, as the component {@code models} of the node's health. That is an owner's right and no fault. */
@Component
class ModelsHealthIndicator extends AbstractHealthIndicator {

    private static final Status WARNING = new Status("WARNING");
    private final ModelOverview overview;
    private final ModelSeeder seeder;
    private final JudgeAfterStart judge;

    ModelsHealthIndicator(ModelOverview overview, ModelSeeder seeder, JudgeAfterStart judge) {
        this.overview = overview;
        this.seeder = seeder;
        this.judge = judge;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ModelNews.Changed changed = overview.changed();
        health.up().withDetail("notAsShipped", changed.differing()).withDetail("addedByProcessOwners", changed.own());
        warn(health, "shippedModelsNotLive", seeder.refused());
        warn(health, "liveModelsThatBreakARule", judge.refusals());
    }

    private static void warn(Health.Builder health, String what, List<Finding> findings) {
        if (!findings.isEmpty()) {
            health.status(WARNING).withDetail(what, findings.stream().map(Finding::sentence).toList());
        }
    }
}
