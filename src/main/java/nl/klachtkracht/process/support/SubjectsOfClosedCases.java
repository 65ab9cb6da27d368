package nl.klachtkracht.process.support;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the stories about single questions or promises that nobody needs once their complaint is closed. */
public abstract class SubjectsOfClosedCases implements Repair {

    private final Stories stories;
    private final JdbcTemplate database;
    private final String message;
    private final String perhaps;

    /**
     * @param message ends the story about one subject
     * @param perhaps asks for the references that {@link #noLongerNeeded} should look at again; it narrows down and decides nothing
     */
    protected SubjectsOfClosedCases(Stories stories, JdbcTemplate database, String message, String perhaps) {
        this.stories = stories;
        this.database = database;
        this.message = message;
        this.perhaps = perhaps;
    }

    protected abstract List<String> noLongerNeeded(String reference);

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void tell(CaseClosed closed) {
        tell(closed.reference());
    }

    private void tell(String reference) {
        noLongerNeeded(reference).forEach(subject -> stories.tell(message, reference, subject));
    }

    @Override
    public int repair() {
        List<String> references = database.queryForList(perhaps, String.class);
        references.forEach(this::tell);
        return references.size();
    }
}
