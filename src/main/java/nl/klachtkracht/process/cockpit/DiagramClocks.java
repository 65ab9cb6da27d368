package nl.klachtkracht.process.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.clock.Sight;
import nl.klachtkracht.clock.Urgency;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts the running clocks at each activity of one version of a model, by the tasks that are open there. */
@Component
class DiagramClocks {

    private static final String COUNT = """
            with place as (select * from unnest(array[:kinds]::text[], array[:tasks]::text[]) as p (kind, task)),
            story as (
                select i.id_ as id, i.business_key_ as reference, coalesce(v.text_, '') as subject
                from act_ru_execution i left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subject'
                where i.proc_def_id_ = :definition and i.parent_id_ is null
                %s),
            standing as (
                select distinct t.task_def_key_ as activity, c.id, c.due_at, c.limit_at
                from story s join act_ru_task t on t.proc_inst_id_ = s.id join clock c on c.reference = s.reference and c.state = 'RUNNING'
                where c.kind = 'STEP' and c.subject = t.task_def_key_
                    or exists (select from place p where p.kind = c.kind and p.task = t.task_def_key_ and (c.subject = '' or c.subject = s.subject))
                union all
                select distinct '', c.id, c.due_at, c.limit_at
                from story s join clock c on c.reference = s.reference and c.state = 'RUNNING' join place p on p.kind = c.kind and p.task = '')
            select activity, %s, min(due_at) filter (where due_at >= :now) as next_due
            from standing group by activity order by activity""";
    private final NamedParameterJdbcTemplate database;

    DiagramClocks(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /**
     * @param activity "" for the story as a whole
     * @param overdue past due, the limit still ahead
     * @param nextDue the nearest due moment that is still ahead, or null
     */
    record Standing(String activity, long fine, long near, long overdue, long broken, Instant nextDue) {
    }

    List<Standing> at(String definition, String story, Sight sight, Instant now) {
        List<ClockPlaces.Place> places = ClockPlaces.of(story);
        Map<String, Object> values = new HashMap<>(sight.values());
        values.put("definition", definition);
        // A story of which no kind has a place still has steps; an empty array cannot be written.
        values.put("kinds", places.isEmpty() ? List.of("") : places.stream().map(place -> place.kind().name()).toList());
        values.put("tasks", places.isEmpty() ? List.of("") : places.stream().map(ClockPlaces.Place::task).toList());
        values.putAll(Urgency.moments(now));
        return database.query(COUNT.formatted(sight.condition("i.business_key_"), Urgency.counts()), values, (row, number) -> standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Timestamp next = row.getTimestamp("next_due");
        return new Standing(row.getString("activity"), row.getLong("fine"), row.getLong("near"), row.getLong("overdue"), row.getLong("broken"),
                next == null ? null : next.toInstant());
    }
}
