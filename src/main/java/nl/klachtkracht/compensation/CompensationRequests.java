package nl.klachtkracht.compensation;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface CompensationRequests extends Repository<CompensationRequest, Long> {

    CompensationRequest save(CompensationRequest request);

    Optional<CompensationRequest> findById(Long id);

    Optional<CompensationRequest> findByReferenceAndOfferNumber(String reference, int offerNumber);

    Optional<CompensationRequest> findFirstByReferenceOrderByIdDesc(String reference);

    List<CompensationRequest> findByReferenceOrderById(String reference);

    /** The requests of a time, oldest first; {@code to} is not in it. */
    @Query("select r from CompensationRequest r where r.requestedAt >= ?1 and r.requestedAt < ?2 order by r.requestedAt, r.id")
    List<CompensationRequest> between(Instant from, Instant to);

    @Query("select count(r) from CompensationRequest r where r.requestedAt >= ?1 and r.requestedAt < ?2")
    long countBetween(Instant from, Instant to);

    /** The requests behind what was taken from a budget and given back. */
    List<CompensationRequest> findByIdIn(Collection<Long> ids);

    /** The newest request of a complaint, held to the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CompensationRequest r where r.id = (select max(n.id) from CompensationRequest n where n.reference = ?1)")
    Optional<CompensationRequest> lockNewest(String reference);

    /** The open requests of these complaints, newest last. */
    @Query("""
            select r from CompensationRequest r
            where r.state = nl.klachtkracht.compensation.CompensationRequest$State.OPEN and r.reference in ?1 order by r.id""")
    List<CompensationRequest> waiting(Collection<String> references);

    /** A request, held to the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CompensationRequest r where r.id = ?1")
    Optional<CompensationRequest> lock(Long id);

    /** Open requests that lapsed, oldest first. */
    @Query("""
            select r from CompensationRequest r
            where r.state = nl.klachtkracht.compensation.CompensationRequest$State.OPEN and r.lapseAt <= ?1 order by r.lapseAt""")
    List<CompensationRequest> lapsed(Instant now);

    /** What a complaint was granted and did not turn down, in euro. */
    @Query("""
            select coalesce(sum(d.granted), 0) from CompensationDecision d, CompensationRequest r
            where r.id = d.requestId and r.reference = ?1 and r.state = nl.klachtkracht.compensation.CompensationRequest$State.DECIDED""")
    BigDecimal granted(String reference);

    @Query("select count(r) from CompensationRequest r where r.state = nl.klachtkracht.compensation.CompensationRequest$State.OPEN and r.deadline < ?1")
    long undecidedAt(Instant moment);
}
