package nl.klachtkracht.signal;

import nl.klachtkracht.clock.ContactWindow;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface Signals extends Repository<Signal, String> {

    Signal save(Signal signal);

    Optional<Signal> findByReference(String reference);

    List<Signal> findByReferenceIn(Collection<String> references);

    /** When the customers of these signals want to be reached, without everything else they said. */
    @Query("select s.reference as reference, s.customer.contactWindow as contactWindow from Signal s where s.reference in ?1")
    List<Reachable> reachable(Collection<String> references);

    interface Reachable {
        String getReference();

        ContactWindow getContactWindow();
    }

    Optional<Signal> findByIdempotencyKey(String key);

    long count();

    /** The signals of a time that took their way, oldest first; {@code to} is not in it. */
    @Query("select s from Signal s where s.route is not null and s.registeredAt >= ?1 and s.registeredAt < ?2 order by s.registeredAt, s.reference")
    List<Signal> triagedBetween(Instant from, Instant to);

    @Query("select count(s) from Signal s where s.route is not null and s.registeredAt >= ?1 and s.registeredAt < ?2")
    long countTriagedBetween(Instant from, Instant to);

    @Query(value = "select nextval('signal_number')", nativeQuery = true)
    long nextNumber();

    /** Held to the end of the transaction: two senders of one key come after each other. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held", nativeQuery = true)
    int lock(String key);
}
