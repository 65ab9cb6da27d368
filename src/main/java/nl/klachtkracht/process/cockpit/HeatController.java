package nl.klachtkracht.process.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the stories of one model wait, from the engine's history; for those who may see how complaints are handled. */
@RestController
class HeatController {

    private static final int DIGITS = 4;
    private final RepositoryService repository;
    private final JdbcClient database;

    HeatController(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
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

    @GetMapping("/api/v1/diagrams/{definition}/heat")
    @Operation(summary = "Waiting time at each activity of one version of a model, p50 and p90 in seconds, and its share of the lead time",
            description = "definition: its id. For team leads, managers and directors.")
    Heat heat(@PathVariable String definition) {
        // The engine finds it only for those who may read it.
        if (repository.createProcessDefinitionQuery().processDefinitionId(definition).count() == 0) {
            throw new Missing("There is no model with id '%s' that you may see.".formatted(Text.shortened(definition)));
        }
        // Gateways and events take no time, and a group of steps takes that of its steps.
        List<Row> rows = database.sql("""
                with story as (select id_, duration_ from act_hi_procinst where proc_def_id_ = :definition and end_time_ is not null),
                total as (select coalesce(sum(duration_), 0) as lead from story)
                select a.act_id_ as activity, coalesce(max(a.act_name_), a.act_id_) as name, count(*) as count,
                    percentile_disc(0.5) within group (order by a.duration_) / 1000 as p50, percentile_disc(0.9) within group (order by a.duration_) / 1000 as p90,
                    sum(a.duration_) as waited, max(total.lead) as lead
                from act_hi_actinst a join story on story.id_ = a.proc_inst_id_ cross join total
                where a.proc_def_id_ = :definition and a.end_time_ is not null and a.act_type_ not in ('subProcess', 'multiInstanceBody', 'transaction')
                group by a.act_id_ having sum(a.duration_) > 0 order by waited desc, activity""")
                .param("definition", definition).query(Row.class).list();
        long ended = database.sql("select count(*) from act_hi_procinst where proc_def_id_ = ? and end_time_ is not null").param(definition).query(Long.class).single();
        return new Heat(ended, rows.stream().map(Row::waiting).toList());
    }
}
