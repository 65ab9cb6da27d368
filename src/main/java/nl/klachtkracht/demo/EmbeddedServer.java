package nl.klachtkracht.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.klachtkracht.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts PostgreSQL, or takes over the one that a killed JVM left running, and checks that it keeps what it acknowledges. */
final class EmbeddedServer {

    static final String USER = "postgres";
    static final String DATABASE = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 5;
    private static final String ONCE_INITIALISED = "epg-lock";
    private static final String OTHER_PORT = "Stop it, or choose another port with KLACHTKRACHT_EMBEDDED_PORT.";
    private static final int PID = 0;
    private static final int PORT = 3;

    private final Path directory;
    private final Path programs;
    private final Path data;
    private final boolean keep;
    private final int port;
    private final EmbeddedPassword password;

    EmbeddedServer(EmbeddedDatabase.Settings settings) {
        directory = settings.directory().toAbsolutePath().normalize();
        programs = directory.resolve("server");
        keep = settings.keep();
        data = keep ? directory.resolve("postgres") : programs.resolve("run-" + UUID.randomUUID());
        port = settings.port();
        password = EmbeddedPassword.in(directory);
    }

    EmbeddedPostgres start() {
        // The library removes what killed runs left behind in this directory, which would be the shared one for temporary files.
        System.setProperty("ot.epg.working-dir", programs.toString());
        for (int tried = 1; ; tried++) {
            try {
                return startOnce();
            } catch (StartRefused e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                if (tried == TRIES) {
                    throw new StartRefused("The embedded PostgreSQL did not start after " + TRIES + " tries: " + e.getMessage(),
                            "Read its own log, " + log() + ".", e);
                }
                LOG.info("The embedded PostgreSQL is not available yet ({}); trying again.", e.getMessage());
                pause();
            }
        }
    }

    private EmbeddedPostgres startOnce() throws IOException {
        setAsideWhatWasNeverFinished();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(choosePort())
                .setDataDirectory(data)
                .setCleanDataDirectory(!keep)
                // The library's own hook would stop the database beside the application that is still closing.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setOutputRedirector(Redirect.appendTo(log().toFile()))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                // Plain options of initdb: the library offers no other way to pass them, and the last one wins over its "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.file().toString())
                .setConnectConfig("password", password.value())
                .start();
        try {
            verify(postgres);
        } catch (StartRefused e) {
            postgres.close();
            throw e;
        } catch (SQLException e) {
            postgres.close();
            throw new IOException(e.getMessage(), e);
        }
        return postgres;
    }

    /** The library locks a data directory only once it is complete; without that mark its first start was killed halfway. */
    private void setAsideWhatWasNeverFinished() throws IOException {
        if (Files.exists(data) && Files.notExists(data.resolve(ONCE_INITIALISED))) {
            Files.move(data, data.resolveSibling(data.getFileName() + ".unfinished-" + System.currentTimeMillis()));
        }
    }

    /** A server that outlived its JVM still has its port; on any other one the start would fail. */
    private int choosePort() throws IOException {
        Path running = data.resolve("postmaster.pid");
        if (Files.exists(running)) {
            List<String> lines = Files.readAllLines(running);
            if (lines.size() > PORT && ProcessHandle.of(Long.parseLong(lines.get(PID).strip())).isPresent()) {
                return Integer.parseInt(lines.get(PORT).strip());
            }
        }
        if (port != 0) {
            refuseWhenTaken();
        }
        return port;
    }

    private void refuseWhenTaken() {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("Port {} is free.", free.getLocalPort());
        } catch (IOException e) {
            throw new StartRefused("Port " + port + ", where the embedded PostgreSQL should listen, is used by another program.",
                    OTHER_PORT, e);
        }
    }

    private void verify(EmbeddedPostgres postgres) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement()) {
            require(statement, "fsync", "on");
            require(statement, "synchronous_commit", "on");
            Path served = Path.of(show(statement, "data_directory"));
            if (!Files.isSameFile(served, data)) {
                throw new StartRefused("The PostgreSQL on port " + postgres.getPort() + " serves " + served + " instead of "
                        + data + ".", OTHER_PORT);
            }
        }
    }

    private static void require(Statement statement, String setting, String expected) throws SQLException {
        String actual = show(statement, setting);
        if (!expected.equals(actual)) {
            throw new StartRefused("The embedded PostgreSQL runs with " + setting + " " + actual
                    + ", so that a crash could lose what it acknowledged.", "Stop it and start again.");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    /**
     * A try fails while another application that is ending still has the lock of the directory, or while a server that was killed looks
     * through its log. Neither tells anybody when it is through, nor is a process of ours whose exit could be waited for: only looking again helps.
     */
    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the embedded PostgreSQL.", e);
        }
    }
}
