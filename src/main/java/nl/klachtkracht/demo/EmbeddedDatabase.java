package nl.klachtkracht.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real PostgreSQL in a directory of the project, durable, for one machine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("klachtkracht.embedded.enabled")
@EnableConfigurationProperties(EmbeddedDatabase.Settings.class)
class EmbeddedDatabase {

    private static final String USER = "postgres";
    private static final String PASSWORD = "klachtkracht-embedded";

    /**
     * @param directory where the data and the unpacked server live
     * @param keep whether the data survives a restart
     * @param port 0 for any free port; a fixed one lets a new start re-attach to a server that outlived a killed JVM
     */
    @ConfigurationProperties("klachtkracht.embedded")
    record Settings(Path directory, @DefaultValue("true") boolean keep, @DefaultValue("0") int port) {
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Settings settings) throws IOException {
        Path directory = Files.createDirectories(settings.directory().toAbsolutePath());
        return EmbeddedPostgres.builder()
                .setPort(settings.port())
                .setDataDirectory(directory.resolve("postgres"))
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setCleanDataDirectory(!settings.keep())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return USER;
            }

            @Override
            public String getPassword() {
                return PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl(USER, "postgres");
            }
        };
    }
}
