package nl.klachtkracht.compensation;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

public interface ApprovalSteps extends Repository<ApprovalStep, ApprovalStep.Key> {

    ApprovalStep save(ApprovalStep step);

    boolean existsByKey(ApprovalStep.Key key);

    @Query("select s from ApprovalStep s where s.key.requestId = ?1")
    List<ApprovalStep> findByRequest(Long requestId);

    /** Whom the requests of a time were put before first; {@code to} is not in it. */
    @Query("""
            select s from ApprovalStep s, CompensationRequest r
            where r.id = s.key.requestId and s.key.step = nl.klachtkracht.compensation.ApprovalStep$Kind.REQUESTED
                and r.requestedAt >= ?1 and r.requestedAt < ?2""")
    List<ApprovalStep> firstOnRequestsOf(Instant from, Instant to);

    /** In the order of the ladder: after an outage several steps may be taken at one moment. */
    default List<ApprovalStep> of(Long requestId) {
        return findByRequest(requestId).stream().sorted(Comparator.comparing(ApprovalStep::step)).toList();
    }
}
