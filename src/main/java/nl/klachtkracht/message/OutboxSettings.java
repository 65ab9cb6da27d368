package nl.klachtkracht.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * @param lease how long a node may take over one letter before another takes it; longer than the mail server's time-outs together
 * @param backOff before the second try; doubles with every try
 * @param longestBackOff where doubling ends
 */
@ConfigurationProperties("klachtkracht.outbox")
record OutboxSettings(@DefaultValue("3m") Duration lease, @DefaultValue("10s") Duration backOff, @DefaultValue("10m") Duration longestBackOff) {

    Duration after(int attempts) {
        Duration pause = backOff.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestBackOff) < 0 ? pause : longestBackOff;
    }
}
