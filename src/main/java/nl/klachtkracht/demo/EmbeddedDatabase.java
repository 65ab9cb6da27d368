package nl.klachtkracht.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real PostgreSQL in a directory of the project, durable, for one machine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("klachtkracht.embedded.enabled")
@EnableConfigurationProperties(EmbeddedDatabase.Settings.class)
class EmbeddedDatabase {

    /**
     * @param directory where the data, the unpacked server, its log and its password live
     * @param keep whether the data survives a restart; otherwise every start has a database of its own
     * @param port 0 for any free port
     */
    @ConfigurationProperties("klachtkracht.embedded")
    record Settings(Path directory, @DefaultValue("true") boolean keep, @DefaultValue("0") int port) {
    }

    /** Everything that uses the database depends on this bean, so that it is closed last. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(Settings settings) {
        return new EmbeddedServer(settings).start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres, Settings settings) {
        String password = EmbeddedPassword.in(settings.directory()).value();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedServer.USER;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl(EmbeddedServer.USER, EmbeddedServer.DATABASE);
            }
        };
    }
}
