package nl.klachtkracht.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** Something more the customer said after the signal. */
@Entity
public class SignalMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String words;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private Instant receivedAt;
    private String idempotencyKey;

    protected SignalMessage() {
    }

    SignalMessage(String reference, String words, Channel channel, Instant receivedAt, String idempotencyKey) {
        this.reference = reference;
        this.words = words;
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.idempotencyKey = idempotencyKey;
    }

    public Long id() {
        return id;
    }

    public String words() {
        return words;
    }

    public Channel channel() {
        return channel;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
