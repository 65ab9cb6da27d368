package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/** Says at the start what would make timers late or wrong, so that an operator does not find out at 100,000 open complaints. */
@Component
class StartCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final Set<String> INDEXES = Set.of("klachtkracht_job_duedate", "klachtkracht_task_parent");
    private final ProcessEngine engine;
    private final JdbcTemplate database;

    StartCheck(ProcessEngine engine, JdbcTemplate database) {
        this.engine = engine;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        findings().forEach(LOG::warn);
    }

    /** @return one sentence for each thing that is not as it should be */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Set<String> missing = new HashSet<>(INDEXES);
        database.queryForList("select indexname from pg_indexes", String.class).forEach(missing::remove);
        missing.forEach(index -> findings.add("Index %s is missing: each poll for due timers reads a whole table; restore it from V2__engine_indexes.sql.".formatted(index)));
        expect(findings, "off", database.queryForObject("show jit", String.class), "PostgreSQL's jit", "it costs more than a poll for due timers");
        expect(findings, "UTC", database.queryForObject("show TimeZone", String.class), "the database session's time zone", "timer columns carry no zone");
        expect(findings, "UTC", TimeZone.getDefault().getID(), "the JVM's time zone", "timer columns carry no zone");
        expect(findings, "true", String.valueOf(settings.isJobExecutorAcquireByDueDate()), "jobExecutorAcquireByDueDate", "the oldest timer must come first");
        expect(findings, "true", String.valueOf(settings.isEnsureJobDueDateNotNull()), "ensureJobDueDateNotNull", "the index serves only jobs with a due date");
        return findings;
    }

    private static void expect(List<String> findings, String wanted, String found, String what, String why) {
        if (!wanted.equals(found)) {
            findings.add("%s is %s and should be %s: %s.".formatted(what, found, wanted, why));
        }
    }
}
