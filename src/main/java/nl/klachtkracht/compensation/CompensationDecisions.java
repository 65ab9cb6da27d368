package nl.klachtkracht.compensation;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface CompensationDecisions extends Repository<CompensationDecision, Long> {

    CompensationDecision save(CompensationDecision decision);

    Optional<CompensationDecision> findByRequestId(Long requestId);
}
