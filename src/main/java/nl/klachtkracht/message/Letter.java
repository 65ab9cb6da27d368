package nl.klachtkracht.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One letter to one person, worded when it was written. Its own moments ({@link #writtenAt}, {@link #sentAt}) are told by the
 * application's clock; {@link #nextTryAt} by the database's, since it is about servers and not about the customer.
 */
@Entity
@Table(name = "letter")
public class Letter {

    /** Where the letter is on its way. */
    public enum State { WAITING, SENDING, SENT, NO_ADDRESS, FAILED }

    @Id
    private UUID id;
    private String letterKey;
    private String reference;
    @Enumerated(EnumType.STRING)
    private LetterKind kind;
    private String toAddress;
    private String toName;
    private String writtenBy;
    private String subject;
    @Column(name = "body_text")
    private String text;
    @Column(name = "body_html")
    private String html;
    private String messageId;
    @Enumerated(EnumType.STRING)
    private State state;
    private int attempts;
    private int uncertainSends;
    private Instant nextTryAt;
    private Instant writtenAt;
    private Instant sentAt;
    private String lastError;

    protected Letter() {
    }

    Letter(LetterKey key, String reference, Sender from, Recipient to, Wording wording, Instant writtenAt) {
        Optional<MailAddress> address = MailAddress.of(to.address());
        this.id = UUID.randomUUID();
        this.letterKey = key.text();
        this.reference = reference;
        this.kind = key.kind();
        this.toAddress = address.map(MailAddress::text).orElse("");
        this.toName = SafeText.line(to.name());
        this.writtenBy = SafeText.line(from.person());
        this.subject = wording.subject();
        this.text = wording.text();
        this.html = wording.html();
        // Not derived from the key: replies find their case by it, so nobody may be able to guess it.
        this.messageId = "<" + id + "@" + from.domain() + ">";
        this.state = address.isPresent() ? State.WAITING : State.NO_ADDRESS;
        this.nextTryAt = writtenAt;
        this.writtenAt = writtenAt;
        this.lastError = address.isPresent() || to.address().isBlank() ? "" : "What was given as mail address cannot be mailed to; correct it.";
    }

    /** Takes the letter to send it. A letter whose last taker was not heard of again may have left already: that is counted. */
    void take(Instant now, Duration lease) {
        require(state == State.WAITING || state == State.SENDING, "be taken");
        require(!nextTryAt.isAfter(now), "be taken before " + nextTryAt);
        if (state == State.SENDING) {
            uncertainSends++;
        }
        state = State.SENDING;
        attempts++;
        nextTryAt = now.plus(lease);
    }

    /** A late yes is a yes, also when the letter was taken over or put back meanwhile. */
    void sent(Instant at) {
        require(state == State.SENDING || state == State.WAITING, "be sent");
        state = State.SENT;
        sentAt = at;
        lastError = "";
    }

    void putBack(String why, Instant nextTry) {
        require(state == State.SENDING, "be put back");
        state = State.WAITING;
        nextTryAt = nextTry;
        lastError = why;
    }

    /** The server may have accepted it before the line broke. */
    void putBackUncertain(String why, Instant nextTry) {
        putBack(why, nextTry);
        uncertainSends++;
    }

    void fail(String why) {
        require(state == State.SENDING, "fail");
        state = State.FAILED;
        lastError = why;
    }

    /** Whether the one who took it at that attempt still has it. */
    boolean isHeldSince(int attempt) {
        return state == State.SENDING && attempts == attempt;
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.SENDING;
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException("Letter " + id + " is " + state + " and cannot " + step);
        }
    }

    public UUID id() {
        return id;
    }

    /** Subject, kind, version and recipient; unique. */
    public String letterKey() {
        return letterKey;
    }

    public String reference() {
        return reference;
    }

    public LetterKind kind() {
        return kind;
    }

    /** "" in state NO_ADDRESS. */
    public String toAddress() {
        return toAddress;
    }

    public String toName() {
        return toName;
    }

    /** The colleague whose own words these are, "" for a letter that we made from the record. */
    public String writtenBy() {
        return writtenBy;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    /** With angle brackets, the same at every send. */
    public String messageId() {
        return messageId;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** How often it was or will be sent again without knowing whether the send before arrived. */
    public int uncertainSends() {
        return uncertainSends;
    }

    /** While SENDING: when the sender counts as lost. */
    public Instant nextTryAt() {
        return nextTryAt;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** "" when nothing went wrong last. */
    public String lastError() {
        return lastError;
    }
}
