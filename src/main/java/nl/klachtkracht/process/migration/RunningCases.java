package nl.klachtkracht.process.migration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which cases run on which version, and where each of their stories waits: a case has several, and may have more than one of the same. */
@Component
class RunningCases {

    /** The newest version of each process of ours, and every older one in which somebody still waits. */
    private static final String VERSIONS = """
            select d.id_ as definition, d.key_ as story, coalesce(d.name_, d.key_) as name, d.version_ as version, coalesce(d.version_tag_, '') as tag,
                (select count(*) from act_ru_execution i where i.proc_def_id_ = d.id_ and i.parent_id_ is null) as stories,
                d.version_ = (select max(version_) from act_re_procdef n where n.key_ = d.key_) as newest
            from act_re_procdef d order by d.key_, d.version_ desc""";
    private static final String STANDING = """
            with standing as (
                select i.id_ as instance, 'STEP' as sort, h.act_id_ as activity from act_ru_execution i
                join act_hi_actinst h on h.proc_inst_id_ = i.id_ and h.end_time_ is null
                where i.proc_def_id_ = :definition and i.parent_id_ is null and h.proc_def_id_ = i.proc_def_id_
                union all
                select j.process_instance_id_, case j.type_ when 'timer' then 'TIMER' else 'BEGINNING' end, n.act_id_
                from act_ru_job j join act_ru_jobdef n on n.id_ = j.job_def_id_
                where j.process_def_id_ = :definition and j.process_instance_id_ is not null)
            """;
    private static final String NOT_AT = STANDING + """
            select i.id_ from act_ru_execution i where i.proc_def_id_ = :definition and i.parent_id_ is null and i.id_ not in (
                select instance from standing where (sort, activity) in (select * from unnest(:sorts, :activities)))""";
    private final JdbcClient database;

    RunningCases(JdbcClient database) {
        this.database = database;
    }

    /** One version of a process and how many stories run in it. */
    record Version(String definition, String story, String name, int version, String tag, long stories, boolean newest) {
    }

    /** Where stories of one version wait: at a step, before a step that begins in the background, or for a timer. */
    enum Sort { STEP, BEGINNING, TIMER }

    /** A place of a version, and how many stories wait there. */
    record Spot(Sort sort, String activity, long stories) {
    }

    List<Version> versions() {
        return database.sql(VERSIONS).query(Version.class).list().stream().filter(version -> version.newest() || version.stories() > 0).toList();
    }

    /** @return how many cases these stories are of; one case has several of them */
    long cases(List<String> definitions) {
        return database.sql("select count(distinct business_key_) from act_ru_execution where parent_id_ is null and proc_def_id_ = any (?)")
                .param(definitions.toArray(String[]::new)).query(Long.class).single();
    }

    List<Spot> spots(String definition) {
        return database.sql(STANDING + "select sort, activity, count(distinct instance) as stories from standing group by sort, activity order by sort, activity")
                .param("definition", definition).query(Spot.class).list();
    }

    /** @return the stories of a version that wait at none of these places */
    List<String> storiesNotAt(String definition, List<Spot> spots) {
        return notAt(NOT_AT, definition, spots).query(String.class).list();
    }

    long countNotAt(String definition, List<Spot> spots) {
        return notAt("select count(*) from (" + NOT_AT + ") moving", definition, spots).query(Long.class).single();
    }

    private JdbcClient.StatementSpec notAt(String statement, String definition, List<Spot> spots) {
        return database.sql(statement).param("definition", definition).param("sorts", spots.stream().map(spot -> spot.sort().name()).toArray(String[]::new))
                .param("activities", spots.stream().map(Spot::activity).toArray(String[]::new));
    }

    /** @return how many due dates of tasks and timers the stories of a version carry */
    long moments(String definition) {
        return database.sql("""
                select (select count(*) from act_ru_task where proc_def_id_ = :definition and due_date_ is not null)
                    + (select count(*) from act_ru_job where process_def_id_ = :definition and process_instance_id_ is not null and type_ = 'timer')""")
                .param("definition", definition).query(Long.class).single();
    }
}
