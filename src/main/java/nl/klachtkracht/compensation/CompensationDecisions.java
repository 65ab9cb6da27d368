package nl.klachtkracht.compensation;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface CompensationDecisions extends Repository<CompensationDecision, Long> {

    CompensationDecision save(CompensationDecision decision);

    Optional<CompensationDecision> findByRequestId(Long requestId);

    /** What was decided on the requests of a time; {@code to} is not in it. */
    @Query("select d from CompensationDecision d, CompensationRequest r where r.id = d.requestId and r.requestedAt >= ?1 and r.requestedAt < ?2")
    List<CompensationDecision> onRequestsOf(Instant from, Instant to);
}
