package nl.klachtkracht.process.watch;

import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.refusal.Code;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Holds our clocks against the engine's timers, tasks and stories: a few statements over all of them, each one moment of the database. */
@Component
class Findings {

    static final Duration LATE = Duration.ofSeconds(60);
    /** A clock that just started may have been told to its story a breath later; after that it should have been, or mended. */
    static final Duration NEW = Duration.ofSeconds(60);
    /** Of each kind; the oldest come first, the number is always that of all. */
    static final int MOST = 1_000;

    /**
     * A guard that is not there is missing unless it is a timer that has fired since the clock started. The history is asked only for
     * clocks that miss something in every story that could keep them, which are few.
     */
    private static final String UNGUARDED = """
            with guard as materialized (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[]) as g (kind, sort, story, node, stories)),
            story as materialized (
                select i.id_ as id, i.root_proc_inst_id_ as root, i.business_key_ as reference, d.key_ as key, coalesce(v.text_, '') as subject
                from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
                left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subject'
                where i.parent_id_ is null and i.business_key_ is not null),
            alive as materialized (
                select 'TIMER' as sort, s.reference, s.key as story, n.act_id_ as node, s.subject, j.duedate_ as due
                from act_ru_job j join act_ru_jobdef n on n.id_ = j.job_def_id_ join story s on s.id = j.process_instance_id_
                where j.type_ = 'timer' and j.suspension_state_ = 1 and j.retries_ > 0
                union all
                select 'TASK', s.reference, s.key, t.task_def_key_, s.subject, null
                from act_ru_task t join story s on s.id = t.proc_inst_id_ where t.suspension_state_ = 1
                union all
                select 'STEP', s.reference, '', '', t.task_def_key_, null
                from act_ru_task t join story s on s.id = t.proc_inst_id_ where t.suspension_state_ = 1
                union all
                select 'WORK', r.reference, r.key, '', r.subject, null from story s join story r on r.id = s.root
                where s.id in (select proc_inst_id_ from act_ru_task where suspension_state_ = 1)
                    or s.id in (select process_instance_id_ from act_ru_job where suspension_state_ = 1 and retries_ > 0)),
            missing as materialized (
                select c.id, c.kind, c.reference, c.subject, c.started_at, c.limit_at, g.sort, g.story, g.node, g.stories
                from clock c join guard g on g.kind = c.kind
                left join alive a on a.sort = case g.sort when 'ESCALATION' then 'TIMER' else g.sort end
                    and a.reference = c.reference and a.story = g.story and a.node = g.node
                    and (c.subject = '' or a.subject = c.subject) and (g.sort <> 'TIMER' or a.due <= c.limit_at)
                where c.state = 'RUNNING' and c.started_at <= ? and a.reference is null),
            ranked as (
                select m.*, dense_rank() over (partition by id order by story) + dense_rank() over (partition by id order by story desc) - 1 as missed
                from missing m),
            suspect as materialized (select * from ranked where missed = stories),
            unfired as (
                select m.* from suspect m
                where m.sort not in ('TIMER', 'ESCALATION') or not exists (
                    select from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ = m.story
                    join act_hi_actinst h on h.proc_inst_id_ = i.id_ and h.act_id_ = m.node and h.start_time_ >= m.started_at
                    where i.business_key_ = m.reference and i.parent_id_ is null
                    and (m.subject = '' or exists (
                        select from act_ru_variable v where v.execution_id_ = i.id_ and v.name_ = 'subject' and v.text_ = m.subject))))
            select id, kind, reference, subject, limit_at, count(*) over () as total,
                string_agg(trim(node || ' ' || story), ', ' order by story, node) as missing
            from unfired group by id, kind, reference, subject, limit_at, stories having count(distinct story) = stories
            order by limit_at, id limit ?""";

    private static final String LATE_TIMERS = """
            select j.id_, n.act_id_, n.proc_def_key_, j.duedate_, i.business_key_, coalesce(v.text_, '') as subject, count(*) over () as total
            from act_ru_job j join act_ru_jobdef n on n.id_ = j.job_def_id_ join act_ru_execution i on i.id_ = j.process_instance_id_
            left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subject'
            where j.type_ = 'timer' and j.duedate_ < ? order by j.duedate_, j.id_ limit ?""";

    private final JdbcTemplate database;
    private final Clock clock;

    Findings(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param total of all there are, of which at most {@link #MOST} are listed */
    record Found(List<Finding> listed, long total) {

        static final Found NOTHING = new Found(List.of(), 0);

        boolean isComplete() {
            return listed.size() == total;
        }
    }

    private record Row(Finding finding, long total) {
    }

    Found unguarded() {
        return found(database.query(UNGUARDED, Findings::unguardedRow, texts(guard -> guard.kind().name()), texts(guard -> guard.sort().name()),
                texts(Guard::story), texts(Guard::node),
                Guards.ALL.stream().map(guard -> Guards.storiesOf(guard.kind()).size()).toArray(Integer[]::new),
                Timestamp.from(clock.instant().minus(NEW)), MOST));
    }

    Found late() {
        return found(database.query(LATE_TIMERS, Findings::lateRow, Timestamp.from(clock.instant().minus(LATE)), MOST));
    }

    private static String[] texts(Function<Guard, String> column) {
        return Guards.ALL.stream().map(column).toArray(String[]::new);
    }

    private static Found found(List<Row> rows) {
        return new Found(rows.stream().map(Row::finding).toList(), rows.isEmpty() ? 0 : rows.get(0).total());
    }

    private static Row unguardedRow(ResultSet row, int number) throws SQLException {
        ClockKind kind = ClockKind.valueOf(row.getString("kind"));
        String reference = row.getString("reference");
        String subject = row.getString("subject");
        String words = ("The clock '%s' of %s %sruns until %s and nothing in the engine watches it: missing, suspended, without tries left or set "
                + "after that moment is %s. Activate it, give it tries or let the story enter this step again.").formatted(
                Code.of(kind), reference, about(subject), row.getTimestamp("limit_at").toInstant(), missing(row.getString("missing")));
        return new Row(new Finding("clock-" + row.getLong("id"), reference, subject, Guards.storiesOf(kind), words), row.getLong("total"));
    }

    private static String about(String subject) {
        return subject.isEmpty() ? "" : "(" + subject + ") ";
    }

    private static String missing(String guards) {
        return guards.isEmpty() ? "its task" : guards;
    }

    private static Row lateRow(ResultSet row, int number) throws SQLException {
        String reference = row.getString("business_key_");
        String story = row.getString("proc_def_key_");
        String words = ("The timer %s of %s in %s was due at %s and has not fired. See its error in Cockpit, or why the job executor stands still; "
                + "the sweep tries it again.").formatted(row.getString("act_id_"), reference, story, row.getTimestamp("duedate_").toInstant());
        return new Row(new Finding("timer-" + row.getString("id_"), reference, row.getString("subject"), List.of(story), words), row.getLong("total"));
    }
}
