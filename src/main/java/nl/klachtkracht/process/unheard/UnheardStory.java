package nl.klachtkracht.process.unheard;

import nl.klachtkracht.contact.CustomerReached;
import nl.klachtkracht.dossier.UnheardCustomers;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.intake.CustomerWrote;
import nl.klachtkracht.process.support.Repair;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.signal.Signals;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Starts {@code unheard-customer.bpmn} when a customer wrote twice, once what they wrote is kept: nothing here can lose a message. */
@Component
public class UnheardStory implements Repair {

    /** Who wrote twice lately and may have been missed; whether nobody answered is looked at case by case. */
    private static final String WROTE_TWICE = """
            select m.reference from signal_message m where m.received_at > ?
            and not exists (select from clock c where c.reference = m.reference and c.kind = 'UNHEARD' and c.state = 'RUNNING')
            and not exists (select from contact_try t where t.reference = m.reference and t.reached and t.made_at >= m.received_at)
            group by m.reference having count(*) > 1 order by 1 limit 200""";
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(UnheardStory.class);
    private final UnheardCustomers unheard;
    private final Stories stories;
    private final RuntimeService runtime;
    private final Signals signals;
    private final AsSystem asSystem;
    private final JdbcTemplate database;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    UnheardStory(UnheardCustomers unheard, Stories stories, RuntimeService runtime, Signals signals, AsSystem asSystem,
            JdbcTemplate database, Clock clock, PlatformTransactionManager transactions) {
        this.unheard = unheard;
        this.stories = stories;
        this.runtime = runtime;
        this.signals = signals;
        this.asSystem = asSystem;
        this.database = database;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void look(CustomerWrote wrote) {
        begin(wrote.reference());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void end(CustomerReached reached) {
        stories.tell(UnheardCustomerProcess.CUSTOMER_REACHED, reached.reference());
    }

    @Override
    public int repair() {
        List<String> wrote = database.queryForList(WROTE_TWICE, String.class, Timestamp.from(clock.instant().minus(LATELY)));
        return (int) wrote.stream().filter(this::begin).count();
    }

    private boolean begin(String reference) {
        try {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> beginOnce(reference)));
        } catch (RuntimeException failed) {
            // The message itself is kept; the next look begins it.
            LOG.error("Nobody was asked to answer the customer of {} who wrote twice", reference, failed);
            return false;
        }
    }

    private boolean beginOnce(String reference) {
        // Two messages at the same moment: the second waits here, and then finds that the first began it.
        signals.lock("unheard " + reference);
        boolean begins = unheard.include(reference) && !isRunning(reference);
        if (begins) {
            stories.begin(UnheardCustomerProcess.CUSTOMER_UNHEARD, reference);
        }
        return begins;
    }

    private boolean isRunning(String reference) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery().processDefinitionKey(UnheardCustomerProcess.KEY)
                .processInstanceBusinessKey(reference).count()) > 0;
    }
}
