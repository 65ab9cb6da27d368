package nl.klachtkracht.process.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String KNOWN_FROM_THE_DEMO = "Klachtkracht-24";
    private static final String DEFAULT_USER = "admin";
    private static final int DRAWN_BYTES = 18;

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
        if (!StringUtils.hasText(settings.user()) && !StringUtils.hasText(settings.password())) {
            hireWithDrawnPassword();
            return;
        }
        if (!StringUtils.hasText(settings.user())) {
            throw refusal("user", "The first administrator needs a name: set KLACHTKRACHT_ADMIN_USER beside KLACHTKRACHT_ADMIN_PASSWORD.");
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

    /** A password nobody chose is said once, in the log of the first start, where only an operator reads it. */
    private void hireWithDrawnPassword() {
        byte[] drawn = new byte[DRAWN_BYTES];
        new SecureRandom().nextBytes(drawn);
        String password = "Kk-1" + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        hiring.hire(DEFAULT_USER, "First", "Administrator", null, password, Set.of(StaffGroup.ADMIN.id()));
        LOG.warn("There was no administrator. '{}' was made one, with the password {}  Log in, change it now, and give people their accounts;"
                + " or set KLACHTKRACHT_ADMIN_USER and KLACHTKRACHT_ADMIN_PASSWORD before the first start.", DEFAULT_USER, password);
    }

    private static InvalidConfigurationPropertyValueException refusal(String setting, String reason) {
        return new InvalidConfigurationPropertyValueException("klachtkracht.admin." + setting, null, reason);
    }
}
