package nl.klachtkracht.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private static final String URL = "jdbc:postgresql://db:5432/klachtkracht";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutASettingEverythingToSetIsListedAtOnce() {
        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL is not set")
                .hasMessageContaining("SPRING_DATASOURCE_USERNAME is not set")
                .hasMessageContaining("SPRING_DATASOURCE_PASSWORD is not set");
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        database(URL, "the-user", "8sK2-hgTr-0pQz");
        environment.setProperty("klachtkracht.secret", "short");
        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class).hasMessageContaining("KLACHTKRACHT_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "klachtkracht", "Password", "Klachtkracht-24", "  welkom ", "the-user"})
    void aPasswordThatEverybodyKnowsIsRefused(String password) {
        database(URL, "the-user", password);
        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_PASSWORD is one that everybody knows")
                .hasMessageNotContaining(password);
    }

    @Test
    void anEmptyPasswordIsRefused() {
        database(URL, "the-user", " ");
        assertThatThrownBy(this::check).hasMessageContaining("SPRING_DATASOURCE_PASSWORD is not set");
    }

    @Test
    void anotherDatabaseThanPostgresqlIsRefused() {
        database("jdbc:h2:mem:klachtkracht", "the-user", "8sK2-hgTr-0pQz");
        assertThatThrownBy(this::check).hasMessageContaining("must name a PostgreSQL");
    }

    @Test
    void aDatabaseOfItsOwnWithAPasswordOfItsOwnIsFine() {
        database(URL, "the-user", "8sK2-hgTr-0pQz");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theEmbeddedDatabaseNeedsNoSetting() {
        environment.setProperty("klachtkracht.embedded.enabled", "true");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void askingForTheEmbeddedDatabaseIsNoWayAroundTheCheck() {
        environment.setProperty("klachtkracht.embedded.enabled", "true");
        database(URL, "the-user", "password");
        assertThatThrownBy(this::check).isInstanceOf(StartRefused.class);
    }

    @Test
    void aRefusalIsShownAsReasonAndRemedy() {
        var analysis = new StartRefusedAnalyzer().analyze(new StartRefused("This is wrong.", "Do that."));
        assertThat(analysis.getDescription()).isEqualTo("This is wrong.");
        assertThat(analysis.getAction()).isEqualTo("Do that.");
    }

    @Test
    void aJvmOutsideUtcIsRefused() {
        assertThatThrownBy(() -> new JvmCheck(TimeZone.getTimeZone("Europe/Amsterdam"))).hasMessageContaining("Europe/Amsterdam");
        assertThatThrownBy(() -> new JvmCheck(TimeZone.getTimeZone("Europe/London"))).isInstanceOf(StartRefused.class);
        assertThatCode(() -> new JvmCheck(TimeZone.getTimeZone("UTC"))).doesNotThrowAnyException();
    }

    private void database(String url, String username, String password) {
        environment.setProperty("spring.datasource.url", url);
        environment.setProperty("spring.datasource.username", username);
        environment.setProperty("spring.datasource.password", password);
        environment.setProperty("klachtkracht.secret", "8d1f0c7a5be94a3fb0c2d7e6a1958b34");
    }

    private void check() {
        new ProductionCheck().postProcessEnvironment(environment, new SpringApplication());
    }
}
