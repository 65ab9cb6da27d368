package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.TestSocketUtils;

/**
 * kill -9 of the application at random moments under load, while database and mail server live on. Repeat a run with
 * {@code -Dseed=}; {@code -Dkills=} sets how often.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    static final List<String> AGENTS = List.of("agent.one", "agent.two");
    static final String LEAD = "lead.one";
    private static final String ADMIN = "first.admin";
    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int KILLS = Integer.getInteger("kills", 20);

    private final Path directory = Path.of("target", "test-kill");
    private final Random random = new Random(SEED);
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private RunningApplication application;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheApplicationIsKilled() throws Exception {
        Files.createDirectories(directory);
        post.start();
        try (EmbeddedPostgres postgres = new EmbeddedServer(new EmbeddedDatabase.Settings(directory, false, 0)).start()) {
            LOG.info("{} kills with -Dseed={}", KILLS, SEED);
            Load load = new Load(port);
            try {
                killUnder(load, postgres);
            } finally {
                load.end();
                application.kill();
            }
            new KillAudit(new JdbcTemplate(connection(postgres)), post, load).check();
        } finally {
            post.stop();
        }
    }

    private void killUnder(Load load, EmbeddedPostgres postgres) {
        start(postgres);
        application.awaitReady();
        hireStaff();
        load.begin();
        for (int kill = 1; kill <= KILLS; kill++) {
            pause(between(500, 5_500));
            application.kill();
            start(postgres);
            if (random.nextInt(6) == 0) {
                pause(between(0, 9_000));
            } else {
                application.awaitReady();
            }
        }
        application.awaitReady();
        load.closeTheDoor();
        everythingIsDone(new JdbcTemplate(connection(postgres)));
    }

    private void start(EmbeddedPostgres postgres) {
        application = RunningApplication.start(port, directory.resolve("application.log"), List.of(
                "--spring.datasource.url=" + url(postgres),
                "--spring.datasource.username=" + EmbeddedServer.USER,
                "--spring.datasource.password=" + EmbeddedPassword.in(directory).value(),
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + post.getSmtp().getPort(),
                // Together below the lease, as in production.
                "--spring.mail.properties.mail.smtp.connectiontimeout=1000", "--spring.mail.properties.mail.smtp.timeout=1500",
                "--klachtkracht.outbox.lease=15s", "--klachtkracht.outbox.poll=PT0.2S",
                "--camunda.bpm.job-execution.lock-time-in-millis=10000",
                "--klachtkracht.admin.user=" + ADMIN, "--klachtkracht.admin.password=" + Staff.PASSWORD,
                "--springdoc.api-docs.enabled=false", "--springdoc.swagger-ui.enabled=false"));
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl(EmbeddedServer.USER, EmbeddedServer.DATABASE);
    }

    private DataSource connection(EmbeddedPostgres postgres) {
        return new SingleConnectionDataSource(url(postgres), EmbeddedServer.USER, EmbeddedPassword.in(directory).value(), true);
    }

    private void hireStaff() {
        Staff admin = Staff.named(port, ADMIN);
        AGENTS.forEach(agent -> hire(admin, agent, "agent"));
        hire(admin, LEAD, "team-lead");
    }

    private static void hire(Staff admin, String id, String group) {
        isDone(admin.send("POST", "/engine-rest/user/create", Map.of("profile", Map.of("id", id, "firstName", id, "lastName", "Works", "email", id + "@example.org"),
                "credentials", Map.of("password", Staff.PASSWORD)), Map.of()).orElseThrow());
        isDone(admin.send("PUT", "/engine-rest/group/" + group + "/members/" + id, Map.of(), Map.of()).orElseThrow());
    }

    private static void isDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Every story at its end, every letter out, no job waiting. */
    private static void everythingIsDone(JdbcTemplate database) {
        // The mail server beside it complains about connections that broke with the application; that is what is tried here.
        await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            assertThat(database.queryForObject("select count(*) from act_ru_execution", Long.class)).as("stories that go on").isZero();
            assertThat(database.queryForObject("select count(*) from letter where state in ('WAITING', 'SENDING')", Long.class)).as("letters on their way").isZero();
        });
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least));
    }

    private static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
