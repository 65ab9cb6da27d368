package nl.klachtkracht.compensation;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface CompensationDecisions extends Repository<CompensationDecision, Long> {

    CompensationDecision save(CompensationDecision decision);

    Optional<CompensationDecision> findByRequestId(Long requestId);

    /** What was decided on the requests of a time; {@code to} is not in it. */
    @Query("select d from CompensationDecision d, CompensationRequest r where r.id = d.requestId and r.requestedAt >= ?1 and r.requestedAt < ?2")
    List<CompensationDecision> onRequestsOf(Instant from, Instant to);

    /** What people decided, newest first. */
    @Query("""
            select r.requestedRole as role, r.category as category, r.kind as kind, r.alreadyGranted as alreadyGranted, r.amount as amount,
                d.granted as granted, d.decidedAt as decidedAt
            from CompensationDecision d, CompensationRequest r
            where r.id = d.requestId and d.source = nl.klachtkracht.compensation.CompensationDecision$Source.PERSON
            order by d.decidedAt desc, d.requestId desc""")
    List<Judged> judgedByPeople(Limit newest);

    interface Judged {
        Role getRole();

        String getCategory();

        String getKind();

        BigDecimal getAlreadyGranted();

        BigDecimal getAmount();

        BigDecimal getGranted();

        Instant getDecidedAt();
    }
}
