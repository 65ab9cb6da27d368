package nl.klachtkracht.demo;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The application as it runs in production, in a JVM of its own that can be killed. */
final class RunningApplication {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Staff health;
    private final Path log;

    private RunningApplication(Process process, Staff health, Path log) {
        this.process = process;
        this.health = health;
        this.log = log;
    }

    static RunningApplication start(int port, Path log, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Duser.timezone=UTC", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-cp", classesOfProduction(), "nl.klachtkracht.Klachtkracht", "--server.port=" + port, "--server.address=127.0.0.1"));
        command.addAll(settings);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            return new RunningApplication(process, Staff.nobody(port), log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What only tests are made of would be found by the application and become part of it. */
    private static String classesOfProduction() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void awaitReady() {
        // The mail server beside it complains about connections that broke with the application.
        await().dontCatchUncaughtExceptions().atMost(LONGEST_START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application ended with code %d while it started; see %s".formatted(process.exitValue(), log));
            }
            return health.get("/actuator/health/readiness").map(HttpResponse::statusCode).filter(status -> status == 200).isPresent();
        });
    }

    /** As the kernel does when memory runs out, or somebody pulls the plug. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
