package nl.klachtkracht.process.conformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.klachtkracht.clock.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one case after the other from the engine's history. */
@Component
class History {

    private static final int AT_ONCE = 1000;
    private static final int TAKEN_AWAY = 2;
    private static final Pattern ENGINES_WORDS = Pattern.compile("(Cancel scope|Interrupting) activity .* executed\\.");
    private static final String CASES = """
            select p.id_ as case_id, p.business_key_, p.proc_def_id_ as case_definition, p.end_time_ as case_end, p.state_, p.super_process_instance_id_, p.delete_reason_,
                a.id_, a.parent_act_inst_id_, a.proc_def_id_, a.act_id_, a.start_time_, a.end_time_, a.act_inst_state_
            from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
            where p.start_time_ < ? and (p.end_time_ is null or (p.end_time_ >= ? and p.end_time_ < ?))
            order by p.proc_def_id_, p.id_, a.start_time_, a.sequence_counter_, a.id_""";
    private final JdbcTemplate database;

    History(JdbcTemplate database) {
        this.database = new JdbcTemplate(database.getDataSource());
        this.database.setFetchSize(AT_ONCE);
    }

    /** Every case that ended in a time or still runs, without keeping them all. */
    @Transactional(readOnly = true)
    public void each(Period period, Consumer<CaseRun> reader) {
        List<CaseRun> last = new ArrayList<>();
        database.query(CASES, row -> {
            if (last.isEmpty() || !last.get(0).id().equals(row.getString("case_id"))) {
                last.forEach(reader);
                last.clear();
                last.add(begun(row));
            }
            last.get(0).steps().add(step(row));
        }, Timestamp.from(period.ends()), Timestamp.from(period.begins()), Timestamp.from(period.ends()));
        last.forEach(reader);
    }

    private static CaseRun begun(ResultSet row) throws SQLException {
        return new CaseRun(row.getString("case_id"), row.getString("business_key_"), row.getString("case_definition"), instant(row, "case_end"),
                state(row), new ArrayList<>());
    }

    /** What a program deletes the engine says to have ended itself, with the words of that program for a reason. */
    private static CaseRun.State state(ResultSet row) throws SQLException {
        String reason = row.getString("delete_reason_");
        boolean byItself = row.getString("super_process_instance_id_") != null && (reason == null || ENGINES_WORDS.matcher(reason).matches());
        return switch (row.getString("state_")) {
            case "COMPLETED" -> CaseRun.State.ENDED;
            case "INTERNALLY_TERMINATED" -> byItself ? CaseRun.State.ENDED_BY_CALLER : CaseRun.State.DELETED;
            case "EXTERNALLY_TERMINATED" -> CaseRun.State.DELETED;
            default -> CaseRun.State.RUNNING;
        };
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getString("id_"), row.getString("parent_act_inst_id_"), row.getString("proc_def_id_"), row.getString("act_id_"),
                instant(row, "start_time_"), instant(row, "end_time_"), row.getInt("act_inst_state_") == TAKEN_AWAY);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
