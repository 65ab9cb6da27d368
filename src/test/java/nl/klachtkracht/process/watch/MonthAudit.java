package nl.klachtkracht.process.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.clock.ContactWindow;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds what stands on record of a month against what the test knows of each customer. */
final class MonthAudit {

    private static final Duration PROMISED = Duration.ofHours(4);

    /** A deadline as it stands on record. */
    private record Kept(Instant startedAt, Instant limitAt, Instant endedAt, Instant brokenAt) {

        private boolean isLate() {
            return endedAt == null || endedAt.isAfter(limitAt);
        }
    }

    private final JdbcTemplate database;
    private final Map<String, MonthPlan.Customer> cases;
    private int contacts;
    private int breaches;

    MonthAudit(JdbcTemplate database, Map<String, MonthPlan.Customer> cases) {
        this.database = database;
        this.cases = cases;
    }

    void check(SoftAssertions softly) {
        cases.forEach((reference, customer) -> {
            everyGapOverFourHoursIsOnRecord(reference, customer, softly);
            everyBreachIsOwnedUpTo(reference, softly);
            nobodySpokeOutsideTheWindow(reference, customer.window(), softly);
        });
        nothingIsLeft(softly);
    }

    int contacts() {
        return contacts;
    }

    int breaches() {
        return breaches;
    }

    /** Counted from the windows by hand, not from our clocks: between two contacts, and from the registration to the first. */
    private void everyGapOverFourHoursIsOnRecord(String reference, MonthPlan.Customer customer, SoftAssertions softly) {
        List<Kept> clocks = clocks(reference);
        Instant last = customer.complainsAt();
        for (Instant contact : moments("select made_at from contact_try where reference = ? and reached order by made_at", reference)) {
            contacts++;
            Instant limit = customer.window().after(last, PROMISED);
            Instant from = last;
            if (customer.rhythm().equals("standard") && contact.isAfter(limit)) {
                softly.assertThat(clocks).as("a breach of %s between %s and %s", reference, from, contact)
                        .anyMatch(clock -> clock.brokenAt() != null && !clock.brokenAt().isBefore(from) && clock.brokenAt().isBefore(contact));
            }
            last = contact;
        }
        softly.assertThat(clocks).as("contact clocks of %s", reference).isNotEmpty().allSatisfy(clock ->
                softly.assertThat(clock.brokenAt()).as("breach of %s on record, clock from %s", reference, clock.startedAt())
                        .isEqualTo(clock.isLate() ? clock.limitAt() : null));
    }

    /** The honest letter, or before the first conversation the team lead's, left at the limit and no later than the sweep needs. */
    private void everyBreachIsOwnedUpTo(String reference, SoftAssertions softly) {
        List<Instant> letters = moments("""
                select min(written_at) from letter where reference = ? and kind in ('HONEST_PROGRESS', 'CONTACT_OVERDUE') group by letter_key order by 1""", reference);
        clocks(reference).stream().filter(clock -> clock.brokenAt() != null && clock.endedAt().isAfter(seenBy(clock.limitAt()))).forEach(clock -> {
            breaches++;
            softly.assertThat(letters).as("letter about the breach of %s at %s", reference, clock.limitAt())
                    .anyMatch(written -> !written.isBefore(clock.limitAt()) && !written.isAfter(seenBy(clock.limitAt())));
        });
    }

    private void nobodySpokeOutsideTheWindow(String reference, ContactWindow window, SoftAssertions softly) {
        softly.assertThat(moments("select made_at from contact_try where reference = ?", reference)).as("moments of contact with %s", reference)
                .allMatch(window::isOpen);
    }

    private void nothingIsLeft(SoftAssertions softly) {
        String[] references = cases.keySet().toArray(String[]::new);
        softly.assertThat(count("select count(*) from complaint where reference = any (?) and closed_at is null", references)).as("open complaints").isZero();
        softly.assertThat(count("select count(*) from clock where reference = any (?) and state = 'RUNNING'", references)).as("clocks that run on").isZero();
        softly.assertThat(count("select count(*) from act_ru_execution where business_key_ = any (?)", references)).as("stories that go on").isZero();
    }

    private static Instant seenBy(Instant moment) {
        return moment.plus(SimulatedMonth.SWEEPS_EVERY);
    }

    private List<Kept> clocks(String reference) {
        return database.query("select started_at, limit_at, ended_at, broken_at from clock where reference = ? and kind = 'CONTACT' order by id",
                (row, number) -> new Kept(moment(row, 1), moment(row, 2), moment(row, 3), moment(row, 4)), reference);
    }

    private List<Instant> moments(String query, String reference) {
        return database.query(query, (row, number) -> moment(row, 1), reference);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private long count(String query, String[] references) {
        return database.queryForObject(query, Long.class, (Object) references);
    }
}
