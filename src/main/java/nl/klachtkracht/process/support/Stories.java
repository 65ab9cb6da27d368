package nl.klachtkracht.process.support;

import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the stories that run beside a complaint, and tells them what happened in another one. */
@Component
public class Stories {

    /** Which of several questions or promises of one case a story is about, such as "question-12". */
    public static final Variable<String> SUBJECT = new Variable<>("subject", String.class);

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
    private final RuntimeService runtime;
    private final AsSystem asSystem;
    private final TransactionTemplate ownTransaction;

    Stories(RuntimeService runtime, AsSystem asSystem, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Starts a story in the caller's transaction. */
    public void begin(String message, String reference) {
        asSystem.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlateStartMessage());
    }

    /** Starts a story about one subject in the caller's transaction. */
    public void begin(String message, String reference, String subject) {
        asSystem.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference)
                .setVariable(SUBJECT.name(), subject).correlateStartMessage());
    }

    /**
     * Tells every story of a case that waits for this message, each in a transaction of its own: one that fails holds up neither the
     * others nor the caller. To be called when what it tells is committed; whoever depends on it looks again later by other means.
     */
    public void tell(String message, String reference) {
        asSystem.call(() -> runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference).active().list()).forEach(waiting -> tell(message, reference, waiting));
    }

    /** Tells the story about one subject only. */
    public void tell(String message, String reference, String subject) {
        asSystem.call(() -> runtime.createExecutionQuery().messageEventSubscriptionName(message)
                .processInstanceBusinessKey(reference).processVariableValueEquals(SUBJECT.name(), subject).active().list())
                .forEach(waiting -> tell(message, reference, waiting));
    }

    private void tell(String message, String reference, Execution waiting) {
        try {
            ownTransaction.executeWithoutResult(status -> asSystem.run(() -> runtime.messageEventReceived(message, waiting.getId())));
        } catch (ProcessEngineException notDelivered) {
            LOG.warn("{} was not told '{}' in {}; the next look tells it again", waiting.getProcessInstanceId(), message, reference, notDelivered);
        }
    }
}
