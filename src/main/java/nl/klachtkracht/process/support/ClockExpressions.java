package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.SignalDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * The moments that models ask for, as {@code ${clocks.due(execution, 'contact')}}. Expressions only read: they are evaluated more than
 * once for one timer. The moment comes from our tables; only the time of day in a model's text is the process owner's to change.
 */
@ModelBean("clocks")
public class ClockExpressions {

    private final CaseClocks clocks;
    private final SignalDesk signals;
    private final ContactDesk contacts;
    private final Clock clock;

    ClockExpressions(CaseClocks clocks, SignalDesk signals, ContactDesk contacts, Clock clock) {
        this.clocks = clocks;
        this.signals = signals;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** When the newest clock of this kind is due. */
    public Date due(DelegateExecution execution, String kind) {
        return Date.from(newest(execution, kind).dueAt());
    }

    /** When the newest clock of this kind is broken. */
    public Date limit(DelegateExecution execution, String kind) {
        return Date.from(newest(execution, kind).limitAt());
    }

    /** When the newest clock of this kind about one subject, such as one of several questions, is due. */
    public Date dueOf(DelegateExecution execution, String kind, String subject) {
        return Date.from(newest(execution, kind, subject).dueAt());
    }

    /** When the newest clock of this kind about one subject is broken. */
    public Date limitOf(DelegateExecution execution, String kind, String subject) {
        return Date.from(newest(execution, kind, subject).limitAt());
    }

    /** @param clockTime ISO 8601 duration in clock hours since that clock started, such as PT8H */
    public Date afterOf(DelegateExecution execution, String kind, String subject, String clockTime) {
        return Date.from(newest(execution, kind, subject).startedAt().plus(Duration.parse(clockTime)));
    }

    /** @param clockTime ISO 8601 duration in clock hours since that clock started, such as PT8H */
    public Date after(DelegateExecution execution, String kind, String clockTime) {
        return Date.from(newest(execution, kind).startedAt().plus(Duration.parse(clockTime)));
    }

    /** When a step that starts now should be done: a failed try to reach the customer is repeated, anything else takes the category's time. */
    public Date step(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Instant due = contacts.nextTry(reference)
                .orElseGet(() -> contacts.windowOf(reference).after(clock.instant(), signals.find(reference).stepWithin()));
        return Date.from(due);
    }

    private CaseClock newest(DelegateExecution execution, String kind, String subject) {
        String reference = execution.getProcessBusinessKey();
        return clocks.findFirstByReferenceAndKindAndSubjectOrderByIdDesc(reference, Code.read(ClockKind.class, "kind", kind), subject)
                .orElseThrow(() -> new IllegalStateException("No clock '%s' of '%s' was started for %s".formatted(kind, subject, reference)));
    }

    private CaseClock newest(DelegateExecution execution, String kind) {
        String reference = execution.getProcessBusinessKey();
        return clocks.findFirstByReferenceAndKindOrderByIdDesc(reference, Code.read(ClockKind.class, "kind", kind))
                .orElseThrow(() -> new IllegalStateException("No clock '%s' was started for %s".formatted(kind, reference)));
    }
}
