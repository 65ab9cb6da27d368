package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.ModelBean;
import nl.klachtkracht.promise.PromiseDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.time.Duration;
import java.util.Date;

/** The moments of a promise that models ask for, as {@code ${promises.remindAt(execution, subject)}}. */
@ModelBean("promises")
public class PromiseExpressions {

    private final PromiseDesk promises;

    PromiseExpressions(PromiseDesk promises) {
        this.promises = promises;
    }

    /** Two hours before a promise is due, or when half of its time is gone if that is later. */
    public Date remindAt(DelegateExecution execution, String subject) {
        return Date.from(promises.find(execution.getProcessBusinessKey(), subject).remindAt());
    }

    /** @param clockTime ISO 8601 duration in clock hours since the moment at which the promise was broken, such as PT3H45M */
    public Date afterBreaking(DelegateExecution execution, String subject, String clockTime) {
        return Date.from(promises.find(execution.getProcessBusinessKey(), subject).brokenAt().plus(Duration.parse(clockTime)));
    }
}
