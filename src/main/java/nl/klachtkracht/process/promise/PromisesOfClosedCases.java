package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.CaseClosed;
import nl.klachtkracht.process.support.Repair;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.promise.PromiseDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import java.util.List;

/**
 * Ends the promises that nobody needs once their complaint is closed. Not every story of a promise is told {@code complaint.closed}: most
 * of what was promised to a customer is owed all the same, and a story that had heard it would go on waiting for it.
 */
@Component
class PromisesOfClosedCases implements Repair {

    /** Narrows down; the desk decides. */
    private static final String PERHAPS = """
            select distinct p.reference from promise p join complaint c on c.reference = p.reference
            where p.state = 'OPEN' and p.made_at <= c.closed_at and (p.kind = 'CALL' or p.to_whom <> 'customer' or c.state = 'WITHDRAWN')
            order by 1 limit 200""";
    private final Stories stories;
    private final PromiseDesk promises;
    private final JdbcTemplate database;

    PromisesOfClosedCases(Stories stories, PromiseDesk promises, JdbcTemplate database) {
        this.stories = stories;
        this.promises = promises;
        this.database = database;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tell(CaseClosed closed) {
        tell(closed.reference());
    }

    private void tell(String reference) {
        promises.noLongerNeeded(reference)
                .forEach(subject -> stories.tell(PromiseKeepingProcess.NO_LONGER_NEEDED, reference, subject));
    }

    @Override
    public int repair() {
        List<String> perhaps = database.queryForList(PERHAPS, String.class);
        perhaps.forEach(this::tell);
        return perhaps.size();
    }
}
