package nl.klachtkracht.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** Refuses production without a database of its own, or with a password that everybody knows. */
final class ProductionCheck implements EnvironmentPostProcessor, Ordered {

    private static final String EMBEDDED = "klachtkracht.embedded.enabled";
    private static final String URL = "spring.datasource.url";
    private static final String USERNAME = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String SECRET = "klachtkracht.secret";
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> KNOWN_BY_EVERYBODY = Set.of("postgres", "postgresql", "klachtkracht", "klachtkracht-24",
            "camunda", "password", "passw0rd", "wachtwoord", "welkom", "secret", "geheim", "changeme", "change-me",
            "admin", "root", "test", "demo", "123456", "12345678");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean ownDatabase = environment.getProperty(EMBEDDED, Boolean.class, false) && !environment.containsProperty(URL);
        if (ownDatabase) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        String url = environment.getProperty(URL, "");
        String username = environment.getProperty(USERNAME, "");
        String password = environment.getProperty(PASSWORD, "");
        if (!StringUtils.hasText(url)) {
            wrong.add("SPRING_DATASOURCE_URL is not set, as in jdbc:postgresql://host:5432/klachtkracht");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            wrong.add("SPRING_DATASOURCE_URL must name a PostgreSQL, as in jdbc:postgresql://host:5432/klachtkracht");
        }
        if (!StringUtils.hasText(username)) {
            wrong.add("SPRING_DATASOURCE_USERNAME is not set");
        }
        if (!StringUtils.hasText(password)) {
            wrong.add("SPRING_DATASOURCE_PASSWORD is not set");
        } else if (isKnown(password) || password.equalsIgnoreCase(username)) {
            wrong.add("SPRING_DATASOURCE_PASSWORD is one that everybody knows; choose another");
        }
        String secret = environment.getProperty(SECRET, "").strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            wrong.add("KLACHTKRACHT_SECRET must be at least " + SHORTEST_SECRET + " characters that nobody can guess; leave it out and one is drawn");
        }
        if (!wrong.isEmpty()) {
            throw new StartRefused("Klachtkracht does not start in production like this:\n  - " + String.join("\n  - ", wrong),
                    "Set these environment variables and start again. To try the system on this machine without any, use: mvn spring-boot:run");
        }
    }

    private static boolean isKnown(String password) {
        return KNOWN_BY_EVERYBODY.contains(password.strip().toLowerCase(Locale.ROOT));
    }

    /** After everything that adds settings, so that it sees what the application will see. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
