package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.klachtkracht.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedOutlivesAKilledJvmAndTheServerItLeftBehindIsTakenOver() throws Exception {
        int port = acknowledgeAndKill();

        try (EmbeddedPostgres again = start(0)) {
            assertThat(again.getPort()).isEqualTo(port);
            assertThat(word(again)).isEqualTo("acknowledged");
        }
        try (EmbeddedPostgres afterAnOrderlyStop = start(0)) {
            assertThat(word(afterAnOrderlyStop)).isEqualTo("acknowledged");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws IOException {
        try (EmbeddedPostgres postgres = start(0)) {
            String url = postgres.getJdbcUrl(EmbeddedServer.USER, EmbeddedServer.DATABASE);
            assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedServer.USER, "postgres"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsSetAside() throws IOException {
        Files.createDirectories(directory.resolve("postgres/base"));
        try (EmbeddedPostgres postgres = start(0)) {
            assertThat(postgres.getPort()).isPositive();
        }
        assertThat(directory).isDirectoryContaining(path -> path.getFileName().toString().startsWith("postgres.unfinished-"));
    }

    @Test
    void aTakenPortIsRefusedAtOnceWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .extracting(refused -> ((StartRefused) refused).remedy()).asString().contains("KLACHTKRACHT_EMBEDDED_PORT");
        }
    }

    private EmbeddedPostgres start(int port) {
        return new EmbeddedServer(new EmbeddedDatabase.Settings(directory, true, port)).start();
    }

    private int acknowledgeAndKill() throws IOException, InterruptedException {
        Process application = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-cp", System.getProperty("java.class.path"), KilledApplication.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = application.inputReader()) {
            String acknowledged = output.lines().filter(line -> line.startsWith(KilledApplication.ACKNOWLEDGED)).findFirst().orElseThrow();
            application.destroyForcibly().waitFor();
            return Integer.parseInt(acknowledged.substring(KilledApplication.ACKNOWLEDGED.length()));
        }
    }

    private static String word(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery("select word from kept")) {
            result.next();
            return result.getString(1);
        }
    }
}
