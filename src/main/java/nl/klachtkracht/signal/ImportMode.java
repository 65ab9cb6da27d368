package nl.klachtkracht.signal;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * An import runs beside the system: it listens on no port, leaves the engine's jobs to the nodes that stay, and says nothing but how far
 * it is and what went wrong.
 */
final class ImportMode implements EnvironmentPostProcessor {

    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1", "camunda.bpm.job-execution.enabled", "false", "klachtkracht.demo.stories", "false",
            "logging.level.root", "error", "logging.level.nl.klachtkracht", "error", "logging.level.org.springframework.boot.web.embedded", "error",
            // The password of a first administrator is said once, whoever is the first to start.
            "logging.level.nl.klachtkracht.process.access", "warn");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String words = environment.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME, "");
        if (ImportCommand.isMeant(List.of(StringUtils.commaDelimitedListToStringArray(words)))) {
            environment.getPropertySources().addFirst(new MapPropertySource("import", QUIET));
        }
    }
}
