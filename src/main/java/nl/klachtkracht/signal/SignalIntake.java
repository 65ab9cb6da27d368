package nl.klachtkracht.signal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door for signals from outside: kept and under way in one transaction, or refused whole. */
@Service
@Transactional
public class SignalIntake {

    private final SignalDesk desk;
    private final Signals signals;
    private final SignalMessages messages;
    private final SignalProcess process;

    SignalIntake(SignalDesk desk, Signals signals, SignalMessages messages, SignalProcess process) {
        this.desk = desk;
        this.signals = signals;
        this.messages = messages;
        this.process = process;
    }

    /** @return the signal; the same idempotency key gives the signal that was kept first */
    public Signal receive(NewSignal told) {
        if (told.idempotencyKey() == null) {
            return begin(told);
        }
        signals.lock(told.idempotencyKey());
        return signals.findByIdempotencyKey(told.idempotencyKey()).orElseGet(() -> begin(told));
    }

    private Signal begin(NewSignal told) {
        Signal signal = desk.register(told);
        process.begin(signal.reference());
        return signal;
    }

    /** Keeps a signal that its source has closed: no clock, no owner, no letter and no task. */
    Signal keepOnRecord(NewSignal told) {
        signals.lock(told.idempotencyKey());
        return signals.findByIdempotencyKey(told.idempotencyKey()).orElseGet(() -> {
            Signal signal = desk.keepOnRecord(told);
            if (signal.route() == Route.RESOLVE) {
                process.keepOnRecord(signal.reference());
            }
            return signal;
        });
    }

    public SignalMessage receiveMessage(String reference, String words, Channel channel, String idempotencyKey) {
        if (idempotencyKey == null) {
            return keep(reference, words, channel, null);
        }
        signals.lock(idempotencyKey);
        return messages.findByIdempotencyKey(idempotencyKey).orElseGet(() -> keep(reference, words, channel, idempotencyKey));
    }

    private SignalMessage keep(String reference, String words, Channel channel, String idempotencyKey) {
        SignalMessage message = desk.add(reference, words, channel, idempotencyKey);
        process.customerReplied(reference, message.id());
        return message;
    }
}
