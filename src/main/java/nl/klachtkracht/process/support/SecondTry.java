package nl.klachtkracht.process.support;

import java.util.function.Supplier;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Submits again when a timer or another person was at the task in the same instant, and says what happened when the
 * task is gone: the engine's own words for both help nobody.
 */
final class SecondTry {

    private static final int MOST_TRIES = 5;
    private final Supplier<FinishedTasks> finished;

    SecondTry(Supplier<FinishedTasks> finished) {
        this.finished = finished;
    }

    void run(String taskId, Runnable submit) {
        call(taskId, () -> {
            submit.run();
            return null;
        });
    }

    <T> T call(String taskId, Supplier<T> submit) {
        for (int tried = 1; ; tried++) {
            try {
                return submit.get();
            } catch (OptimisticLockingException | ProcessEnginePersistenceException raced) {
                // The second kind too: a level that is just being added to the task is a row that keeps the task from ending.
                giveUpWhenUseless(raced, tried);
            } catch (NullValueException | NullPointerException gone) {
                // The second kind when the other one's commit fell between the engine's look at the task and at the case it belongs to.
                throw tooLate(taskId, gone);
            } catch (ProcessEngineException wrapped) {
                // Of a listener of ours that found the task and no longer its case.
                throw wrapped.getCause() instanceof NullPointerException ? tooLate(taskId, wrapped) : whatAPersonReads(wrapped);
            }
        }
    }

    private static void giveUpWhenUseless(ProcessEngineException raced, int tried) {
        if (tried == MOST_TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw raced;
        }
    }

    /** What refuses from a listener of a task comes wrapped in the engine's own words. */
    private static RuntimeException whatAPersonReads(ProcessEngineException wrapped) {
        return wrapped.getCause() instanceof Refused refused ? refused : wrapped;
    }

    private RuntimeException tooLate(String taskId, RuntimeException gone) {
        return finished.get().whatHappened(taskId).<RuntimeException>map(sentence -> new Refused("task", sentence)).orElse(gone);
    }
}
