package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    /** Takes the initializer so that the engine finds its tables: without it the engine may start before Flyway ran. */
    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    EngineSettings engineSettings(FlywayMigrationInitializer schemaIsThere) {
        return new EngineSettings();
    }

    @Bean
    StoryKeeping storyKeeping(ObjectProvider<TaskFacts> facts, ObjectProvider<ClockKeeper> clocks, ObjectProvider<OwnerDesk> owners) {
        return new StoryKeeping(facts, clocks, owners);
    }
}
