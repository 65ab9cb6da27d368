package nl.klachtkracht.compensation;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;

public interface ApprovalSteps extends Repository<ApprovalStep, ApprovalStep.Key> {

    ApprovalStep save(ApprovalStep step);

    boolean existsByKey(ApprovalStep.Key key);

    @Query("select s from ApprovalStep s where s.key.requestId = ?1 order by s.takenAt")
    List<ApprovalStep> of(Long requestId);
}
