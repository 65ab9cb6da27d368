package nl.klachtkracht.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends the letters that wait. Taking a letter and noting how it went are transactions of their own, so that no lock is held while the
 * mail server thinks; any number of nodes may do this at once.
 */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LONGEST_ROUND = 500;

    private final Letters letters;
    private final Postman postman;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Counter sent;
    private final Counter uncertain;
    private final Counter failed;
    private final AtomicBoolean saidThatLettersWait = new AtomicBoolean();

    Outbox(Letters letters, Postman postman, TransactionTemplate transaction, OutboxSettings settings, Clock clock, MeterRegistry metrics) {
        this.letters = letters;
        this.postman = postman;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.sent = metrics.counter("klachtkracht.letters.sent");
        this.uncertain = metrics.counter("klachtkracht.letters.uncertain");
        this.failed = metrics.counter("klachtkracht.letters.failed");
        metrics.gauge("klachtkracht.letters.waiting", letters, waiting -> waiting.countByState(Letter.State.WAITING));
    }

    /** @return how many letters the mail server accepted */
    @Scheduled(fixedDelayString = "${klachtkracht.outbox.poll:PT1S}", initialDelayString = "${klachtkracht.outbox.poll:PT1S}")
    @Transactional(propagation = Propagation.NEVER)
    public int sendDue() {
        if (!postman.hasServer()) {
            if (saidThatLettersWait.compareAndSet(false, true)) {
                LOG.warn("Letters wait in the outbox: no mail server is set. Set spring.mail.host to send them.");
            }
            return 0;
        }
        int accepted = 0;
        for (int round = 0; round < LONGEST_ROUND; round++) {
            Optional<Letter> letter = transaction.execute(status -> takeNext());
            if (letter.isEmpty()) {
                break;
            }
            Delivery delivery = postman.deliver(letter.get());
            transaction.executeWithoutResult(status -> note(letter.get(), delivery));
            if (delivery.isAccepted()) {
                accepted++;
            }
            if (delivery.endsRound()) {
                break;
            }
        }
        return accepted;
    }

    private Optional<Letter> takeNext() {
        Optional<Letter> next = letters.lockNextDue();
        next.ifPresent(letter -> {
            int before = letter.uncertainSends();
            letter.take(letters.databaseTime(), settings.lease());
            uncertain.increment(letter.uncertainSends() - before);
        });
        return next;
    }

    private void note(Letter taken, Delivery delivery) {
        Letter letter = letters.lock(taken.id());
        if (delivery.isAccepted()) {
            if (letter.isOpen()) {
                letter.sent(clock.instant());
                sent.increment();
            }
            return;
        }
        LOG.warn("Letter {} about {}, try {}: {}", letter.kind(), letter.reference(), taken.attempts(), delivery.whyWithoutAddress());
        if (letter.isHeldSince(taken.attempts())) {
            noteTrouble(letter, delivery);
        }
    }

    private void noteTrouble(Letter letter, Delivery delivery) {
        Instant nextTry = letters.databaseTime().plus(settings.after(letter.attempts()));
        switch (delivery.outcome()) {
            case IMPOSSIBLE -> {
                letter.fail(delivery.why());
                failed.increment();
            }
            case UNCERTAIN -> {
                letter.putBackUncertain(delivery.why(), nextTry);
                uncertain.increment();
            }
            default -> letter.putBack(delivery.why(), nextTry);
        }
    }
}
