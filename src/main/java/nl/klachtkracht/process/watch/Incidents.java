package nl.klachtkracht.process.watch;

import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Shows each finding in Cockpit as one incident on its story, as long as it lasts. */
@Component
class Incidents {

    static final String TYPE = "clock";
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final long LOCK = 24_0016L;
    /** Of new ones in one look: when all clocks lose their guards at once, the figures say so and the rest follows. */
    private static final int MOST_NEW = 100;
    /** An incident stands at a step; of the story it is about if that still runs, else of another one of the case. */
    private static final String PLACE = """
            select e.id_ from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
            join act_ru_execution e on e.proc_inst_id_ = i.id_ and e.act_id_ is not null
            left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subject'
            where i.business_key_ = ? and i.parent_id_ is null
            order by d.key_ = any (?) desc, coalesce(v.text_, '') = ? desc, e.is_active_ desc, e.id_ limit 1""";
    private final RuntimeService runtime;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;
    private final Set<String> saidInTheLog = ConcurrentHashMap.newKeySet();

    Incidents(RuntimeService runtime, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Of several nodes that look at once one writes; the others find it written at their next look. */
    void show(List<Finding> findings, boolean complete) {
        transaction.executeWithoutResult(status -> {
            if (Boolean.TRUE.equals(database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
                showAlone(findings, complete);
            }
        });
    }

    private void showAlone(List<Finding> findings, boolean complete) {
        Map<String, String> open = open();
        findings.stream().filter(finding -> !open.containsKey(finding.key()) && !saidInTheLog.contains(finding.key())).limit(MOST_NEW)
                .forEach(finding -> alone(() -> create(finding)));
        if (complete) {
            Set<String> found = findings.stream().map(Finding::key).collect(Collectors.toSet());
            saidInTheLog.retainAll(found);
            open.forEach((key, incident) -> {
                if (!found.contains(key)) {
                    alone(() -> runtime.resolveIncident(incident));
                }
            });
        }
    }

    /** The copies that the engine makes in the calling stories go with the one they come from. */
    private Map<String, String> open() {
        Map<String, String> open = new HashMap<>();
        database.query("select configuration_, id_ from act_ru_incident where incident_type_ = ? and cause_incident_id_ = id_", row -> {
            open.put(row.getString(1), row.getString(2));
        }, TYPE);
        return open;
    }

    private void create(Finding finding) {
        List<String> places = database.queryForList(PLACE, String.class, finding.reference(), finding.stories().toArray(String[]::new), finding.subject());
        places.forEach(place -> runtime.createIncident(TYPE, place, finding.key(), finding.words()));
        if (places.isEmpty() && saidInTheLog.add(finding.key())) {
            LOG.error("No story of {} runs that could show this: {}", finding.reference(), finding.words());
        }
    }

    private void alone(Runnable write) {
        try {
            ownTransaction.executeWithoutResult(status -> write.run());
        } catch (RuntimeException movedOn) {
            // The story went on in this instant; the next look sees what is true then.
            LOG.debug("An incident was not written", movedOn);
        }
    }
}
