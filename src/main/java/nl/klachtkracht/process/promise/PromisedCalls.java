package nl.klachtkracht.process.promise;

import nl.klachtkracht.contact.CustomerReached;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.promise.PromiseDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets every call that was promised be kept when the customer is reached. */
@Component
class PromisedCalls {

    private final Stories stories;
    private final PromiseDesk promises;

    PromisedCalls(Stories stories, PromiseDesk promises) {
        this.stories = stories;
        this.promises = promises;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void keep(CustomerReached reached) {
        promises.openCalls(reached.reference())
                .forEach(call -> stories.tell(PromiseKeepingProcess.PROMISE_KEPT, reached.reference(), call));
    }
}
