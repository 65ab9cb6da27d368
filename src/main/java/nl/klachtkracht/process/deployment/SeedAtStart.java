package nl.klachtkracht.process.deployment;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seeds the models before anything else that runs at start needs them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SeedAtStart implements ApplicationRunner {

    private final ModelSeeder seeder;

    SeedAtStart(ModelSeeder seeder) {
        this.seeder = seeder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seeder.seed();
    }
}
