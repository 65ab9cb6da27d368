package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.ContactPlanned;
import nl.klachtkracht.process.support.Repair;
import nl.klachtkracht.process.support.Stories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.List;

/**
 * Keeps the task of the next contact at the moments of its clock: told when they are planned, and looked for again because a
 * message can fail.
 */
@Component
public class ContactRepair implements Repair {

    /** Stories that wait although the first contact was made, and tasks or timers with moments of an earlier plan. */
    private static final String BEHIND = """
            select distinct story.business_key_
            from clock
            join act_ru_execution story on story.business_key_ = clock.reference and story.parent_id_ is null and story.suspension_state_ = 1
            join act_re_procdef definition on definition.id_ = story.proc_def_id_ and definition.key_ = :process
            left join act_ru_task task on task.proc_inst_id_ = story.id_ and task.task_def_key_ = :task
            left join act_ru_job timer on timer.process_instance_id_ = story.id_ and timer.handler_cfg_ = :limit
            left join act_ru_event_subscr first on first.proc_inst_id_ = story.id_ and first.activity_id_ = :first
            where clock.kind = 'CONTACT' and clock.state = 'RUNNING' and (:reference = '' or clock.reference = :reference)
            and (task.due_date_ is distinct from clock.due_at::timestamp and task.id_ is not null
                 or timer.duedate_ <> clock.limit_at::timestamp
                 or first.id_ is not null and exists (
                    select from contact_try made where made.reference = clock.reference and made.reached))
            order by 1 limit :most""";
    private static final int MOST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ContactRepair.class);

    private final Stories stories;
    private final JdbcClient database;

    ContactRepair(Stories stories, JdbcClient database) {
        this.stories = stories;
        this.database = database;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void planned(ContactPlanned planned) {
        try {
            tell(planned.reference());
        } catch (RuntimeException notTold) {
            // What was recorded is recorded; the next look at all stories tells it again.
            LOG.warn("The next contact with {} was not told to its story", planned.reference(), notTold);
        }
    }

    @Override
    public int repair() {
        return tell("");
    }

    /** A task that already stands at its moments is left alone: whoever has its form open keeps it. */
    private int tell(String reference) {
        List<String> behind = database.sql(BEHIND).param("process", CustomerContactProcess.KEY).param("task", CustomerContactProcess.TASK)
                .param("limit", CustomerContactProcess.LIMIT).param("first", CustomerContactProcess.FIRST_CONTACT)
                .param("reference", reference).param("most", MOST).query(String.class).list();
        behind.forEach(story -> stories.tell(CustomerContactProcess.CONTACT_PLANNED, story));
        return behind.size();
    }
}
