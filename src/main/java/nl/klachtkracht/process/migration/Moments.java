package nl.klachtkracht.process.migration;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every moment that somebody waits for in a case, to the microsecond: of its tasks, its timers and its clocks. */
final class Moments {

    private static final String MOMENTS = """
            select 'task ' || id_ as id, task_def_key_ as node, coalesce(due_date_::text, '') || ' ' || coalesce(follow_up_date_::text, '') as moment
            from act_ru_task where proc_inst_id_ = :instance
            union all
            select 'timer ' || j.id_, n.act_id_, j.duedate_::text
            from act_ru_job j join act_ru_jobdef n on n.id_ = j.job_def_id_ where j.process_instance_id_ = :instance and j.type_ = 'timer'
            union all
            select 'clock ' || id, kind, started_at || ' ' || due_at || ' ' || limit_at
            from clock where state = 'RUNNING' and reference = (select business_key_ from act_ru_execution where id_ = :instance)""";
    private final JdbcClient database;

    Moments(JdbcClient database) {
        this.database = database;
    }

    /** @param node the task or timer that it belongs to, or the kind of the clock */
    record Moment(String id, String node, String moment) {

        boolean isOfATimer() {
            return id.startsWith("timer ");
        }
    }

    /**
     * @param kept how many stand as they stood
     * @param added moments that the new version brings
     * @param released timers that the new version does not know and that no promise needs
     * @param broken what is not as it was and should be, in words; empty when all is well
     */
    record Compared(int kept, int added, int released, List<String> broken) {
    }

    Map<String, Moment> of(String instance) {
        Map<String, Moment> moments = new HashMap<>();
        database.sql(MOMENTS).param("instance", instance).query(Moment.class).list().forEach(moment -> moments.put(moment.id(), moment));
        return moments;
    }

    /** @param mayGo the timers, by their node, that need not be there afterwards */
    static Compared compare(Map<String, Moment> before, Map<String, Moment> after, Predicate<String> mayGo) {
        List<String> broken = new ArrayList<>();
        int kept = 0;
        int released = 0;
        for (Moment was : before.values()) {
            Moment is = after.get(was.id());
            if (is != null && is.moment().equals(was.moment())) {
                kept++;
            } else if (is == null && was.isOfATimer() && mayGo.test(was.node())) {
                released++;
            } else {
                broken.add("%s was %s and would be %s".formatted(was.node(), was.moment().strip(), is == null ? "gone" : is.moment().strip()));
            }
        }
        return new Compared(kept, added(before.keySet(), after.keySet()), released, broken);
    }

    private static int added(Collection<String> before, Collection<String> after) {
        return (int) after.stream().filter(id -> !before.contains(id)).count();
    }
}
