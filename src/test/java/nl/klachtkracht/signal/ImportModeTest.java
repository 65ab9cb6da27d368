package nl.klachtkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ImportModeTest {

    private final MockEnvironment environment = new MockEnvironment().withProperty("logging.level.nl.klachtkracht", "info");

    @Test
    void anImportListensOnNoPortAndSaysOnlyHowFarItIs() {
        start("import,complaints.csv");
        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("logging.level.root")).isEqualTo("error");
        assertThat(environment.getProperty("logging.level.nl.klachtkracht")).isEqualTo("error");
    }

    @Test
    void thePasswordOfAFirstAdministratorIsSaidAllTheSame() {
        start("import,complaints.csv");
        assertThat(environment.getProperty("logging.level.nl.klachtkracht.process.access")).isEqualTo("warn");
    }

    @Test
    void anyOtherStartIsLeftAsItIs() {
        start("important");
        assertThat(environment.getProperty("server.port")).isNull();
        assertThat(environment.getProperty("logging.level.nl.klachtkracht")).isEqualTo("info");
    }

    private void start(String words) {
        environment.setProperty("nonOptionArgs", words);
        new ImportMode().postProcessEnvironment(environment, new SpringApplication());
    }
}
