package nl.klachtkracht.process.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts where the stories of one version of a model waited, from the engine's history. */
@Component
class DiagramHeat {

    private static final int DIGITS = 4;
    // Gateways and events take no time, and a group of steps takes that of its steps.
    private static final String WAITED = """
            with story as (select id_, duration_ from act_hi_procinst where proc_def_id_ = :definition and end_time_ is not null),
            total as (select coalesce(sum(duration_), 0) as lead from story)
            select a.act_id_ as activity, coalesce(max(a.act_name_), a.act_id_) as name, count(*) as count,
                percentile_disc(0.5) within group (order by a.duration_) / 1000 as p50, percentile_disc(0.9) within group (order by a.duration_) / 1000 as p90,
                sum(a.duration_) as waited, max(total.lead) as lead
            from act_hi_actinst a join story on story.id_ = a.proc_inst_id_ cross join total
            where a.proc_def_id_ = :definition and a.end_time_ is not null and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction')
            group by a.act_id_ having sum(a.duration_) > 0 order by waited desc, activity""";
    private final JdbcClient database;

    DiagramHeat(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param ended stories that came to their end, which alone are counted
     * @param activities those at which most of their time passed first
     */
    record Heat(long ended, List<Waiting> activities) {
    }

    /**
     * Times in whole seconds.
     *
     * @param share of all the time from start to end of those stories; activities that run beside each other add up to more than one
     */
    record Waiting(String activity, String name, long count, long p50, long p90, BigDecimal share) {
    }

    private record Row(String activity, String name, long count, long p50, long p90, BigDecimal waited, BigDecimal lead) {

        private Waiting waiting() {
            BigDecimal share = lead.signum() == 0 ? BigDecimal.ZERO : waited.divide(lead, DIGITS, RoundingMode.HALF_UP);
            return new Waiting(activity, name, count, p50, p90, share);
        }
    }

    Heat of(String definition) {
        List<Row> rows = database.sql(WAITED).param("definition", definition).query(Row.class).list();
        long ended = database.sql("select count(*) from act_hi_procinst where proc_def_id_ = ? and end_time_ is not null").param(definition).query(Long.class).single();
        return new Heat(ended, rows.stream().map(Row::waiting).toList());
    }
}
