package nl.klachtkracht.process.access;

import java.util.Set;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Sees to it that an administrator exists. Runs last, so that a demo's own people are there already; without any member
 * of the group the engine would let a stranger appoint the first one (CVE-2026-77226).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator implements ApplicationRunner {

    private static final String KNOWN_FROM_THE_DEMO = "Klachtkracht-24";

    /** The first administrator's log-in; read only while there is none. */
    @ConfigurationProperties("klachtkracht.admin")
    record Settings(String user, String password) {
    }

    private final IdentityService identities;
    private final Hiring hiring;
    private final Settings settings;

    FirstAdministrator(IdentityService identities, Hiring hiring, Settings settings) {
        this.identities = identities;
        this.hiring = hiring;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (identities.createUserQuery().memberOfGroup(StaffGroup.ADMIN.id()).count() > 0) {
            return;
        }
        if (!StringUtils.hasText(settings.user())) {
            throw refusal("user", "There is no administrator yet: set KLACHTKRACHT_ADMIN_USER and KLACHTKRACHT_ADMIN_PASSWORD.");
        }
        if (!StringUtils.hasText(settings.password()) || settings.password().equals(KNOWN_FROM_THE_DEMO)) {
            throw refusal("password", "The first administrator needs a password of your own: set KLACHTKRACHT_ADMIN_PASSWORD.");
        }
        if (identities.createUserQuery().userId(settings.user()).count() > 0) {
            throw refusal("user", "This person exists and is no administrator: set KLACHTKRACHT_ADMIN_USER to a new name.");
        }
        try {
            hiring.hire(settings.user(), "First", "Administrator", null, settings.password(), Set.of(StaffGroup.ADMIN.id()));
        } catch (ProcessEngineException refused) {
            throw refusal("password", "The name must consist of letters, digits, dots and hyphens, and the password of at least ten"
                    + " characters with a capital, a small letter, a digit and a sign, without the name: " + refused.getMessage());
        }
    }

    private static InvalidConfigurationPropertyValueException refusal(String setting, String reason) {
        return new InvalidConfigurationPropertyValueException("klachtkracht.admin." + setting, null, reason);
    }
}
