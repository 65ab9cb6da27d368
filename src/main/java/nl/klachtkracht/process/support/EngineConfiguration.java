package nl.klachtkracht.process.support;

import nl.klachtkracht.answer.AnswerDesk;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.MovableTime;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;
import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    @ConditionalOnProperty("klachtkracht.demo.enabled")
    MovableTime movableTime(FlywayMigrationInitializer schemaIsThere, JdbcTemplate database) {
        return new EngineTime(database);
    }

    /**
     * Takes the initializer so that the engine finds its tables: without it the engine may start before Flyway ran.
     * Takes the time so that an engine in a demo never sees a moment before the one at which it stopped.
     */
    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    EngineSettings engineSettings(FlywayMigrationInitializer schemaIsThere, Optional<MovableTime> timeIsRestored) {
        return new EngineSettings();
    }

    @Bean
    StoryKeeping storyKeeping(ObjectProvider<TaskFacts> facts, ObjectProvider<ClockKeeper> clocks, ObjectProvider<OwnerDesk> owners,
            ObjectProvider<FinishedTasks> finished, ObjectProvider<FormExtra> extras, ObjectProvider<AnswerDesk> answers,
            ObjectProvider<CurrentPerson> person, ApplicationEventPublisher events) {
        return new StoryKeeping(facts, clocks, owners, finished,
                new FormExtras(extras::orderedStream, answers::getObject, person::getObject), events);
    }
}
