package nl.klachtkracht.contact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.clock.Way;

import java.time.Instant;
import java.time.LocalTime;

/** How a customer asked to hear from us, as it was said; a later wish does not change it. */
@Entity
@Table(name = "contact_wish")
public class WishedContact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;
    private LocalTime dailyAt;
    @Embedded
    @AttributeOverride(name = "opens", column = @Column(name = "window_opens"))
    @AttributeOverride(name = "closes", column = @Column(name = "window_closes"))
    @AttributeOverride(name = "days", column = @Column(name = "window_days"))
    @AttributeOverride(name = "zone", column = @Column(name = "window_zone"))
    private ContactWindow window;
    @Enumerated(EnumType.STRING)
    private Way way;
    private String words;
    private Instant wishedAt;
    private String recordedBy;

    protected WishedContact() {
    }

    /**
     * @param window the hours the customer chose, null as long as they said nothing about them
     * @param way how they want to be reached, likewise
     */
    WishedContact(String reference, Wish wish, ContactWindow window, Way way, String recordedBy, Instant wishedAt) {
        this.reference = reference;
        this.rhythm = wish.rhythm();
        this.dailyAt = wish.dailyAt();
        this.window = window;
        this.way = way;
        this.words = wish.words();
        this.wishedAt = wishedAt;
        this.recordedBy = recordedBy;
    }

    public String reference() {
        return reference;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    public LocalTime dailyAt() {
        return dailyAt;
    }

    /** @return null when the hours stay those that were known before */
    public ContactWindow window() {
        return window;
    }

    /** @return null as long as the customer did not choose one */
    public Way way() {
        return way;
    }

    public String words() {
        return words;
    }

    public Instant wishedAt() {
        return wishedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
