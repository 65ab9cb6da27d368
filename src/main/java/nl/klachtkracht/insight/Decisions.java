package nl.klachtkracht.insight;

import java.time.Instant;
import java.util.List;
import nl.klachtkracht.insight.Handling.Approval;
import nl.klachtkracht.insight.Handling.Approvals;
import nl.klachtkracht.insight.Handling.Counted;
import nl.klachtkracht.insight.Handling.HandOvers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database how long decisions took and what made them, and how often cases changed hands; never who did. */
@Component
class Decisions {

    private static final String MANDATE = "mandate";
    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    Approvals approvals(Instant from, Instant to) {
        List<Approval> all = database.sql("""
                with decided as (select d.source, d.late,
                        (floor(extract(epoch from d.decided_at)) - floor(extract(epoch from r.requested_at)))::bigint as seconds
                    from compensation_decision d join compensation_request r on r.id = d.request_id
                    where d.decided_at >= :from and d.decided_at < :to)
                select coalesce(lower(source), '') as source, count(*) as count,
                    percentile_disc(0.5) within group (order by seconds) as p50, percentile_disc(0.9) within group (order by seconds) as p90,
                    max(seconds) as longest, count(*) filter (where late) as late
                from decided where source <> 'MANDATE' group by grouping sets ((), (source))
                union all
                select :mandate, count(*), percentile_disc(0.5) within group (order by seconds), percentile_disc(0.9) within group (order by seconds),
                    max(seconds), count(*) filter (where late)
                from decided where source = 'MANDATE' having count(*) > 0
                order by source""")
                .param("from", Rows.at(from)).param("to", Rows.at(to)).param("mandate", MANDATE)
                .query((row, number) -> new Approval(row.getString("source"), Rows.spread(row), row.getLong("late"))).list();
        return new Approvals(all.get(0), all.subList(1, all.size()));
    }

    HandOvers handOvers(Instant from, Instant to) {
        List<Counted> reasons = database.sql("""
                select replace(lower(how), '_', '-') as how, count(*) as count from hand_over
                where handed_at >= :from and handed_at < :to group by how order by how""")
                .param("from", Rows.at(from)).param("to", Rows.at(to))
                .query((row, number) -> new Counted(row.getString("how"), row.getLong("count"))).list();
        return database.sql("""
                select coalesce(sum(times), 0) as count, count(*) as cases, count(*) filter (where times > 1) as twice
                from (select count(*) as times from hand_over where handed_at >= :from and handed_at < :to group by reference) changed""")
                .param("from", Rows.at(from)).param("to", Rows.at(to))
                .query((row, number) -> new HandOvers(row.getLong("count"), row.getLong("cases"), row.getLong("twice"), reasons)).single();
    }
}
