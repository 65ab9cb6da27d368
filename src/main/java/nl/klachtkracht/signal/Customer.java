package nl.klachtkracht.signal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import nl.klachtkracht.clock.ContactWindow;

/** Who told us, as far as they wanted to say; "" is what they did not say. */
@Embeddable
public record Customer(
        @Column(name = "customer_name") String name,
        @Column(name = "customer_email") String email,
        @Column(name = "customer_phone") String phone,
        @Column(name = "customer_number") String customerNumber,
        @Embedded
        @AttributeOverride(name = "opens", column = @Column(name = "window_opens"))
        @AttributeOverride(name = "closes", column = @Column(name = "window_closes"))
        @AttributeOverride(name = "days", column = @Column(name = "window_days"))
        @AttributeOverride(name = "zone", column = @Column(name = "window_zone"))
        ContactWindow contactWindow) {

    public static final Customer ANONYMOUS = new Customer("", "", "", "", ContactWindow.DEFAULT);

    public boolean canBeReached() {
        return !email.isEmpty() || !phone.isEmpty() || !customerNumber.isEmpty();
    }
}
