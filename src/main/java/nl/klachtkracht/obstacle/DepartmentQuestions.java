package nl.klachtkracht.obstacle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface DepartmentQuestions extends Repository<DepartmentQuestion, Long> {

    DepartmentQuestion save(DepartmentQuestion question);

    Optional<DepartmentQuestion> findByIdAndReference(Long id, String reference);

    List<DepartmentQuestion> findByReferenceOrderById(String reference);

    List<DepartmentQuestion> findByReferenceIn(Collection<String> references);

    /** Questions that were due from the first instant up to the second. */
    @Query("select q from DepartmentQuestion q where q.dueAt >= ?1 and q.dueAt < ?2")
    List<DepartmentQuestion> dueBetween(Instant from, Instant until);
}
