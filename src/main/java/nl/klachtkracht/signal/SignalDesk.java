package nl.klachtkracht.signal;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Takes in what customers tell us; nothing that was acknowledged is lost, and nothing counts twice. */
@Service
@Transactional
public class SignalDesk {

    /** Help for safety, heat, money or medicine is due half an hour after we heard of it. */
    static final Duration IMMEDIATE = Duration.ofMinutes(30);
    private final Signals signals;
    private final SignalMessages messages;
    private final TriageTables tables;
    private final ClockKeeper clocks;
    private final Clock clock;

    SignalDesk(Signals signals, SignalMessages messages, TriageTables tables, ClockKeeper clocks, Clock clock) {
        this.signals = signals;
        this.messages = messages;
        this.tables = tables;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Keeps a signal and gives it the reference the customer sees. */
    public Signal register(NewSignal told) {
        Instant now = clock.instant();
        String reference = "K-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), signals.nextNumber());
        return signals.save(new Signal(reference, told, now));
    }

    /** Keeps a signal that its source has closed. */
    Signal keepOnRecord(NewSignal told) {
        Signal signal = register(told);
        signal.keepOnRecord(tables.triage(signal));
        return signal;
    }

    public Signal triage(String reference) {
        Signal signal = find(reference);
        Triage triage = tables.triage(signal);
        signal.triage(triage, tables.target(triage.category()));
        startClocks(signal);
        return signal;
    }

    private void startClocks(Signal signal) {
        if (signal.need() != Need.NONE) {
            start(ClockKind.IMMEDIATE_HELP, signal, "urgent need", clock.instant().plus(IMMEDIATE));
        }
        switch (signal.route()) {
            case RESOLVE -> start(ClockKind.RESOLUTION, signal, "registration", signal.targetAt());
            case ANSWER -> start(ClockKind.ANSWER, signal, "registration", signal.targetAt());
            case PASS_ON -> { }
        }
    }

    private void start(ClockKind kind, Signal signal, String startedBy, Instant due) {
        clocks.start(new ClockStart(kind, signal.reference(), startedBy, due, ""));
    }

    public void recordImmediateHelp(String reference, String given, String by) {
        find(reference).help(given, by, clock.instant());
        clocks.end(ClockKind.IMMEDIATE_HELP, reference, "help given");
    }

    public void recordReply(String reference, String answer, String by) {
        find(reference).reply(answer, by, clock.instant());
        clocks.end(ClockKind.ANSWER, reference, "answered");
    }

    /** @return the message; the same key gives the message that was kept first */
    SignalMessage add(String reference, String words, Channel channel, String idempotencyKey) {
        find(reference);
        return messages.save(new SignalMessage(reference, words, channel, clock.instant(), idempotencyKey));
    }

    @Transactional(readOnly = true)
    public Signal find(String reference) {
        return signals.findByReference(reference).orElseThrow(() -> unknown(reference));
    }

    /** Said of a reference that nobody has, and of a case to whoever may not know of it. */
    public static Missing unknown(String reference) {
        return new Missing("There is no signal with reference '%s'; a reference looks like K-2026-000123.".formatted(Text.shortened(reference)));
    }
}
