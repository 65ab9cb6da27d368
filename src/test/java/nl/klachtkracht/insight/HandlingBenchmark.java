package nl.klachtkracht.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of 10,000 cases over HTTP, log-in included. Not part of the build: {@code mvn test -Dtest=HandlingBenchmark}, alone, because
 * its cases stay behind.
 */
@JourneyTest
class HandlingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingBenchmark.class);
    private static final int CASES = 10_000;
    private static final int CALLS = 30;
    private static final Duration MOST = Duration.ofMillis(300);
    private static final Instant NOW = Instant.parse("2013-12-31T12:00:00Z");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate database;

    @Test
    void theFiguresOfTenThousandCases() {
        CaseWork.setTime(NOW);
        SeededCases made = new SeededCases(1, NOW.minus(Duration.ofDays(360)), NOW, 5_000);
        SeededTables.write(made.make(CASES), database);
        database.execute("vacuum analyze");
        Api api = new Api(port, CaseWork.MANAGER);

        median(api, "log-in and HTTP alone", "/handling/open");
        Duration month = median(api, "the last thirty days", "/handling");
        Duration year = median(api, "the whole year", "/handling?from=2013-01-01&to=2013-12-31");

        assertThat(api.get("/handling?from=2013-01-01&to=2013-12-31").json().at("/handling/overall/time/count").asLong()).isGreaterThan(CASES / 2);
        assertThat(month).isLessThan(MOST);
        assertThat(year).isLessThan(MOST);
    }

    private static Duration median(Api api, String what, String path) {
        long[] nanos = new long[CALLS];
        for (int i = -CALLS; i < CALLS; i++) {
            long start = System.nanoTime();
            assertThat(api.get(path).status()).isEqualTo(200);
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        LOG.info(String.format(Locale.ROOT, "GET /api/v1/handling, %-25s p50 %6.1f ms  longest %6.1f ms", what, nanos[CALLS / 2] / 1e6, nanos[CALLS - 1] / 1e6));
        return Duration.ofNanos(nanos[CALLS / 2]);
    }
}
