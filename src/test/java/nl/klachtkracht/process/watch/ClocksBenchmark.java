package nl.klachtkracht.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
 * 100,000 running clocks: how long a page of their list takes over HTTP, log-in included, and a look of the watch. Not part of the build:
 * {@code mvn test -Dtest=ClocksBenchmark}, alone, because its clocks stay behind.
 */
@JourneyTest
class ClocksBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(ClocksBenchmark.class);
    private static final int CASES = 50_000;
    private static final int APPROVALS = 10_000;
    private static final int CALLS = 100;
    private static final Duration MOST = Duration.ofMillis(50);

    @LocalServerPort
    private int port;
    @Autowired
    private Findings findings;
    @Autowired
    private JdbcTemplate database;
    private Duration slowest = Duration.ZERO;

    @Test
    void aPageOfAHundredThousandClocks() {
        fill();
        Api api = new Api(port, CaseWork.MANAGER);
        measure("GET /api/v1/clocks of nobody: what log-in and HTTP cost", CALLS, () -> api.get("/clocks?owner=nobody"));
        page(api, "all, first page", "");
        page(api, "state=overdue");
        page(api, "kind=contact&owner=person-7");
        page(api, "state=overdue&kind=resolution&owner=person-7");
        page(api, "kind=approval,contact");
        page(api, "all, middle page", "page=1000");
        page(api, "all, last page", "page=1999");
        page(api, "state=near");
        page(api, "kind=approval&within=4");
        page(api, "sort=-reference");
        page(api, "sort=holder, middle page", "sort=holder&page=1000");
        page(api, "sort=limit");
        page(api, "reference=B-777");
        measure("GET /api/v1/clocks/summary", CALLS, () -> api.get("/clocks/summary"));
        measure("GET /api/v1/clocks/holders", CALLS, () -> api.get("/clocks/holders"));
        measure("GET /api/v1/clocks.csv, all", 3, () -> api.get("/clocks.csv"));
        measure("GET /api/v1/clocks of an agent who has none of them", CALLS, () -> new Api(port, "anna").get("/clocks"));
        measure("GET /api/v1/diagrams/.../clocks of the main story", 7,
                () -> api.get("/diagrams/" + newest("complaintResolution") + "/clocks"));

        assertThat(findings.unguarded().total()).as("contacts whose timer is gone").isEqualTo(CASES / 1000);
        measure("the watch: unguarded clocks", 7, () -> findings.unguarded());
        measure("the watch: late timers", 7, () -> findings.late());
        assertThat(slowest).as("p50 of the slowest page").isLessThan(MOST);
    }

    private void page(Api api, String query) {
        page(api, query, query);
    }

    private void page(Api api, String what, String query) {
        assertThat(api.get("/clocks?" + query).json().path("clocks")).as(what).isNotEmpty();
        for (int warm = 0; warm < CALLS; warm++) {
            api.get("/clocks?" + query);
        }
        slowest = max(slowest, measure("GET /api/v1/clocks, " + what, CALLS, () -> api.get("/clocks?" + query)));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration measure(String what, int times, Runnable work) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        long median = nanos[times / 2];
        LOG.info(String.format(Locale.ROOT, "%-70s p50 %6.1f ms  p95 %6.1f ms", what, median / 1e6, nanos[times * 95 / 100] / 1e6));
        return Duration.ofNanos(median);
    }

    /** Every case has a conversation to hold with its timer, every fifth an approval with four, every hundredth contact was told already. */
    private void fill() {
        String resolution = newest("complaintResolution");
        String approval = newest("compensationApproval");
        database.update("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_, is_scope_, suspension_state_)
                select 'b' || n, 1, 'b' || n, 'b' || n, 'B-' || n, ?, 'userTask_holdFirstConversation', true, true, 1 from generate_series(1, ?) n""", resolution, CASES);
        database.update("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_, is_scope_, suspension_state_)
                select 'a' || n, 1, 'b' || n, 'a' || n, 'B-' || n, ?, 'userTask_decideOnCompensation', true, true, 1 from generate_series(1, ?) n""", approval, APPROVALS);
        database.update("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, task_def_key_, create_time_, suspension_state_)
                select 't' || n, 1, 'b' || n, 'b' || n, ?, 'userTask_holdFirstConversation', now(), 1 from generate_series(1, ?) n""", resolution, CASES);
        timers(resolution, "boundaryTimer_contactLimit", "b", "n % 100 <> 0", CASES);
        timers(approval, null, "a", "true", APPROVALS);
        database.update("""
                insert into act_hi_actinst (id_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, start_time_)
                select 'h' || n, ?, 'b' || n, 'b' || n, 'boundaryTimer_contactLimit', 'boundaryTimer', now()
                from generate_series(100, ?, 100) n where n % 1000 <> 0""", resolution, CASES);
        clocks("CONTACT", CASES);
        clocks("RESOLUTION", CASES - APPROVALS);
        clocks("APPROVAL", APPROVALS);
        database.execute("vacuum analyze");
    }

    private void timers(String definition, String node, String prefix, String which, int cases) {
        database.update("""
                insert into act_ru_job (id_, rev_, type_, execution_id_, process_instance_id_, root_proc_inst_id_, process_def_id_, retries_, duedate_, handler_type_,
                    suspension_state_, job_def_id_)
                select 'j' || d.act_id_ || n, 1, 'timer', '%1$s' || n, '%1$s' || n, 'b' || n, d.proc_def_id_, 3, now() + interval '1 hour', 'timer-transition', 1, d.id_
                from generate_series(1, ?) n, act_ru_jobdef d where d.proc_def_id_ = ? and (d.act_id_ = ? or ?::text is null) and %2$s""".formatted(prefix, which),
                cases, definition, node, node);
    }

    private void clocks(String kind, int cases) {
        database.update("""
                insert into clock (kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state)
                select ?, 'B-' || n, '', 'benchmark', now() - interval '2 minutes', now() + (n - ? / 5) * interval '1 second', now() + interval '30 days', 'person-' || n % 40, 'RUNNING'
                from generate_series(1, ?) n""", kind, cases, cases);
    }

    private String newest(String key) {
        return database.queryForObject("select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1", String.class, key);
    }
}
