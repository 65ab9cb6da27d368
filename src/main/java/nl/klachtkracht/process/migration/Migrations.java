package nl.klachtkracht.process.migration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The moves that were asked for: those on their way first, then the latest. */
@Component
class Migrations {

    private static final int MOST = 20;
    private static final int SUSPENDED = 2;
    private static final String MOVES = """
            select m.*, coalesce((select name_ from act_re_procdef d where d.key_ = m.story and d.version_ = m.to_version), m.story) as name,
                b.suspension_state_ as suspension, c.*,
                (select count(*) from act_ru_job j where j.job_def_id_ = b.batch_job_def_id_ and j.retries_ = 0) as failed,
                coalesce((select min(j.exception_msg_) from act_ru_job j where j.job_def_id_ = b.batch_job_def_id_ and j.retries_ = 0), '') as failure
            from migration m left join act_ru_batch b on b.id_ = m.batch_id
            cross join lateral (select count(*) filter (where outcome = 'MOVED') as moved, count(*) filter (where outcome = 'ENDED') as ended,
                count(*) filter (where outcome = 'STAYED') as stayed, coalesce(sum(moments), 0) as moments, coalesce(sum(added), 0) as added,
                coalesce(sum(released), 0) as released from migrated_case where batch_id = m.batch_id) c
            """;
    private static final String LATEST = MOVES + """
            join (select round, row_number() over (order by bool_and(b.id_ is null), max(asked_at) desc, round) as place
                from migration left join act_ru_batch b on b.id_ = batch_id group by round) r on r.round = m.round
            where place <= ? order by place, name, from_version""";
    private final JdbcClient database;

    Migrations(JdbcClient database) {
        this.database = database;
    }

    List<Migration> latest() {
        return database.sql(LATEST).param(MOST).query((row, number) -> migration(row)).list();
    }

    /** @return those that could still be stopped, or go on */
    List<Migration> open() {
        return database.sql(MOVES + "where b.id_ is not null").query((row, number) -> migration(row)).list().stream().filter(Migration::isOpen).toList();
    }

    boolean isOnItsWay(String story, int version) {
        return open().stream().anyMatch(move -> move.story().equals(story) && move.fromVersion() == version);
    }

    /** @return those of a round that could still be stopped, or go on */
    List<String> openOf(String round) {
        return open().stream().filter(move -> move.round().equals(round)).map(Migration::id).toList();
    }

    /**
     * Keeps the engine's hands off a move until our transaction ends. What it works on it takes in this order too.
     *
     * @return whether the engine has not ended it
     */
    boolean hold(String id) {
        database.sql("""
                select j.id_ from act_ru_job j join act_ru_batch b on j.job_def_id_ in (b.seed_job_def_id_, b.batch_job_def_id_, b.monitor_job_def_id_)
                where b.id_ = ? order by j.id_ for update of j""").param(id).query(String.class).list();
        return database.sql("select id_ from act_ru_batch where id_ = ? for update").param(id).query(String.class).optional().isPresent();
    }

    List<String> failedJobs(String batch) {
        return database.sql("select j.id_ from act_ru_job j join act_ru_batch b on b.batch_job_def_id_ = j.job_def_id_ where b.id_ = ? and j.retries_ = 0")
                .param(batch).query(String.class).list();
    }

    private static Migration migration(ResultSet row) throws SQLException {
        long stories = row.getLong("cases");
        long done = row.getLong("moved") + row.getLong("ended") + row.getLong("stayed");
        return new Migration(row.getString("batch_id"), row.getString("round"), row.getString("story"), row.getString("name"), row.getInt("from_version"),
                row.getInt("to_version"), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(), state(row, stories, done), stories, row.getLong("moved"), row.getLong("ended"),
                row.getLong("stayed"), row.getLong("failed"), row.getString("failure"), row.getLong("moments"), row.getLong("added"), row.getLong("released"));
    }

    private static Migration.State state(ResultSet row, long stories, long done) throws SQLException {
        if (done == stories) {
            return Migration.State.DONE;
        }
        int suspension = row.getInt("suspension");
        if (row.wasNull()) {
            return Migration.State.GIVEN_UP;
        }
        if (suspension == SUSPENDED) {
            return Migration.State.STOPPED;
        }
        return done + row.getLong("failed") == stories ? Migration.State.WAITING : Migration.State.RUNNING;
    }
}
