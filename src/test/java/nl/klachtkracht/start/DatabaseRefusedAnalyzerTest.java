package nl.klachtkracht.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseRefusedAnalyzerTest {

    private final DatabaseRefusedAnalyzer analyzer = new DatabaseRefusedAnalyzer();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "08001, Connection to db:5432 refused", "08004, The server rejected the connection", "08006, The connection attempt failed",
        "28P01, password authentication failed for user", "28000, no pg_hba.conf entry for host",
        "3D000, database klachtkracht does not exist",
        "57P01, terminating connection due to administrator command", "57P02, the database system is shutting down",
        "57P03, the database system is starting up"})
    void aDatabaseThatDoesNotLetUsInIsSaidInItsOwnWords(String state, String words) {
        FailureAnalysis analysis = analyze(state, words);
        assertThat(analysis.getDescription()).isEqualTo("PostgreSQL does not let us in: ERROR: " + words);
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014"})
    void whatGoesWrongInsideIsNotBlamedOnTheSettings(String state) {
        assertThat(analyze(state, "something else")).isNull();
    }

    private FailureAnalysis analyze(String state, String words) {
        PSQLException refused = new PSQLException(new ServerErrorMessage("SERROR\0C" + state + "\0M" + words + "\0"));
        return analyzer.analyze(new BeanCreationException("flyway", refused));
    }
}
