package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The settings around log-in and groups that keep a hole closed. */
@JourneyTest
class AccessSettingsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private IdentityService identities;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private AccessSetup setup;
    @Autowired
    private Hiring hiring;
    @Autowired
    private CurrentPerson person;
    @Autowired
    private AsSystem system;
    @Autowired
    private Environment environment;

    @Test
    void wrongPasswordsNeverLockAPersonOut() {
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getLoginMaxAttempts()).isEqualTo(Integer.MAX_VALUE);
        assertThat(settings.getLoginDelayMaxTime()).isZero();
    }

    @Test
    void anAdministratorIsThereFromTheStart() {
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
    }

    @Test
    void bodiesAreLimitedForThoseWhoReadThemElsewhere() {
        assertThat(environment.getProperty("spring.servlet.multipart.max-request-size")).isEqualTo("20MB");
        assertThat(environment.getProperty("server.tomcat.max-http-form-post-size")).isEqualTo("1MB");
    }

    @Test
    void aNameThatMeansEverybodyCannotBeGiven() {
        assertThatThrownBy(() -> hiring.hire("*", "Test", "Star", null, Caller.PASSWORD, Set.of("agent")))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String weak : List.of("short-1A", "alllowercase-1", "NoSigns123456", "test.weak-Ab1")) {
            assertThatThrownBy(() -> hiring.hire("test.weak", "Test", "Weak", null, weak, Set.of("agent")))
                    .as(weak).isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void nodesThatStartTogetherWriteEverythingOnce() throws Exception {
        Filter list = filters.createTaskFilterQuery().filterName("All open work, most urgent first").singleResult();
        authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(list.getId()).list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        filters.deleteFilter(list.getId());
        authorizations.createAuthorizationQuery().groupIdIn("agent").resourceType(Resources.APPLICATION).list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<? extends Future<?>> starts = IntStream.range(0, 4).mapToObj(node -> nodes.submit(setup::write)).toList();
        for (Future<?> start : starts) {
            start.get();
        }
        nodes.shutdown();

        assertThat(filters.createTaskFilterQuery().filterName("All open work, most urgent first").count()).isOne();
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("agent").resourceType(Resources.APPLICATION).count()).isOne();
    }

    @Test
    void theCurrentPersonIsWhoeverTheEngineKnows() {
        assertThatThrownBy(person::id).isInstanceOf(AuthenticationCredentialsNotFoundException.class)
                .hasMessage("Nobody is logged in: log in first, then try again.");
        assertThat(person.idIfAny()).isEmpty();
        identities.setAuthentication("test.agent", List.of("agent"));
        try {
            assertThat(person.id()).isEqualTo("test.agent");
            assertThat(person.groups()).containsExactly("agent");
            assertThat(system.call(person::idIfAny)).isEmpty();
            assertThat(person.id()).isEqualTo("test.agent");
        } finally {
            identities.clearAuthentication();
        }
    }
}
