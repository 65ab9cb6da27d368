package nl.klachtkracht.process.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by address instead of by person: a stranger who guesses at the administrator's password locks
 * out the stranger.
 */
@Component
class LoginLimit {

    static final int WRONG_PASSWORDS = 10;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(ADDRESSES)
            .build();

    boolean isReachedBy(String address) {
        AtomicInteger count = wrong.getIfPresent(address);
        return count != null && count.get() >= WRONG_PASSWORDS;
    }

    void failed(String address) {
        wrong.get(address, first -> new AtomicInteger()).incrementAndGet();
    }

    void forget(String address) {
        wrong.invalidate(address);
    }
}
