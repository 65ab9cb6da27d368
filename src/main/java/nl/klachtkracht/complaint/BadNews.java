package nl.klachtkracht.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import nl.klachtkracht.refusal.Code;

import java.time.Instant;

/** The bad news a complaint ended with. */
@Entity
public class BadNews {

    @Id
    private String reference;
    private String reason;
    private String outsideRoute;
    private String way;
    private String reaction;
    private String broughtBy;
    private Instant broughtAt;

    protected BadNews() {
    }

    BadNews(String reference, BadNewsBrought brought, String broughtBy, Instant broughtAt) {
        this.reference = reference;
        this.reason = brought.reason();
        this.outsideRoute = brought.outsideRoute();
        this.way = Code.of(brought.way());
        this.reaction = brought.reaction();
        this.broughtBy = broughtBy;
        this.broughtAt = broughtAt;
    }

    public String reason() {
        return reason;
    }

    public String outsideRoute() {
        return outsideRoute;
    }

    /** @return the code of the way in which it was brought, such as phone */
    public String way() {
        return way;
    }

    /** @return how the customer took it, in the words of whoever brought it */
    public String reaction() {
        return reaction;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
