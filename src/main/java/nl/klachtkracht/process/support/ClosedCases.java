package nl.klachtkracht.process.support;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends whatever runs beside a complaint once that has ended; nothing of it can keep the complaint from ending. */
@Component
class ClosedCases {

    private static final String COMPLAINT_CLOSED = "complaint.closed";
    private final Stories stories;

    ClosedCases(Stories stories) {
        this.stories = stories;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tell(CaseClosed closed) {
        stories.tell(COMPLAINT_CLOSED, closed.reference());
    }
}
