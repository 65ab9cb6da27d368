package nl.klachtkracht.process.migration;

import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.refusal.Code;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Types;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What hangs on a part of the engine: running clocks, cases and the story of cases that ended. */
final class Stakes {

    private static final String STORIES = """
            select i.business_key_ from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
            where i.parent_id_ is null and (i.id_ = any (:instances) or d.id_ = :definition or d.key_ = :story
                or i.id_ in (select process_instance_id_ from act_ru_job where id_ = any (:jobs))
                or i.id_ in (select proc_inst_id_ from act_ru_task where id_ = any (:tasks))
                or d.id_ = (select proc_def_id_ from act_ru_jobdef where id_ = :jobDefinition))""";
    private static final String CLOCKS = """
            select reference, kind, limit_at, count(*) over () as total from clock
            where state = 'RUNNING' and reference in (""" + STORIES + ") order by limit_at, id limit 1";
    private static final String NEWEST = """
            select coalesce(d.name_, d.key_) from act_re_procdef d
            where (d.id_ = :definition or d.key_ = :story or d.id_ = (select proc_def_id_ from act_ru_jobdef where id_ = :jobDefinition))
                and exists (select from shipped_model s where s.resource = d.resource_name_)
                and d.version_ = (select max(version_) from act_re_procdef n where n.key_ = d.key_) limit 1""";
    private static final String TIMERS = """
            select count(*) from act_ru_job j left join act_ru_jobdef n on n.id_ = j.job_def_id_
            where j.type_ = 'timer' and (j.id_ = any (:jobs) or n.id_ = :jobDefinition)""";
    private final JdbcClient database;

    Stakes(JdbcClient database) {
        this.database = database;
    }

    private record Row(String reference, ClockKind kind, Instant limitAt, long total) {
    }

    /** @return the running clocks that this reaches, in words; empty when none does */
    Optional<String> runningClocks(Reach reach) {
        return about(CLOCKS, reach).query(Row.class).optional().map(first -> {
            String clock = "the clock '%s' of %s, which runs until %s".formatted(Code.of(first.kind()), first.reference(), Wording.moment(first.limitAt()));
            return first.total() == 1 ? clock : "%d running clocks, first %s".formatted(first.total(), clock);
        });
    }

    /** @return the name of a process of the house in which new cases begin in the version that this reaches */
    Optional<String> newCases(Reach reach) {
        return about(NEWEST, reach).query(String.class).optional();
    }

    boolean reachesTimers(Reach reach) {
        return about(TIMERS, reach).query(Long.class).single() > 0;
    }

    /** Whether saving a task with this due date would leave it as it is. */
    boolean isDueAt(String task, Date due) {
        return database.sql("select due_date_ from act_ru_task where id_ = ?").param(task)
                .query((row, number) -> isSame(row.getTimestamp("due_date_"), due)).optional().orElse(true);
    }

    private static boolean isSame(Date stored, Date due) {
        return stored == null || due == null ? stored == due : stored.getTime() == due.getTime();
    }

    /** @return how many stories run on what came with a deployment; a case has several */
    long runningOn(String deployment) {
        return database.sql("""
                select count(*) from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                where i.parent_id_ is null and d.deployment_id_ = ?""").param(deployment).query(Long.class).single();
    }

    /** @return how many cases and decisions have what came with a deployment in their story */
    long storiesOf(String deployment) {
        return database.sql("""
                select (select count(*) from act_hi_procinst h join act_re_procdef d on d.id_ = h.proc_def_id_ where d.deployment_id_ = :deployment)
                    + (select count(*) from act_hi_decinst h join act_re_decision_def d on d.id_ = h.dec_def_id_ where d.deployment_id_ = :deployment)""")
                .param("deployment", deployment).query(Long.class).single();
    }

    /** @return processes and tables of the house that would be gone with a deployment, because there is no other version */
    List<String> onlyIn(String deployment) {
        return database.sql("""
                with model as (select key_, coalesce(name_, key_) as name, deployment_id_, resource_name_ from act_re_procdef
                    union all select key_, coalesce(name_, key_), deployment_id_, resource_name_ from act_re_decision_def)
                select distinct name from model m where deployment_id_ = :deployment and exists (select from shipped_model s where s.resource = m.resource_name_)
                    and not exists (select from model other where other.key_ = m.key_ and other.deployment_id_ <> :deployment) order by name""")
                .param("deployment", deployment).query(String.class).list();
    }

    private JdbcClient.StatementSpec about(String statement, Reach reach) {
        return database.sql(statement)
                .param("instances", reach.instances().toArray(String[]::new)).param("definition", reach.definition(), Types.VARCHAR)
                .param("story", reach.story(), Types.VARCHAR).param("jobs", reach.jobs().toArray(String[]::new))
                .param("tasks", reach.tasks().toArray(String[]::new)).param("jobDefinition", reach.jobDefinition(), Types.VARCHAR);
    }
}
