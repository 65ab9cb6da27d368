package nl.klachtkracht.obstacle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface CaseObstacles extends Repository<CaseObstacle, Long> {

    CaseObstacle save(CaseObstacle obstacle);

    List<CaseObstacle> findByReferenceOrderById(String reference);

    /** What stands in the way of a case now, oldest first. */
    @Query("select o from CaseObstacle o where o.reference = ?1 and o.endedAt is null order by o.id")
    List<CaseObstacle> standing(String reference);

    @Query("select o from CaseObstacle o where o.reference = ?1 and o.subject = ?2 and o.endedAt is null")
    Optional<CaseObstacle> standing(String reference, String subject);

    /** What stood at any moment from the first instant up to the second. */
    @Query("select o from CaseObstacle o where o.startedAt < ?2 and (o.endedAt is null or o.endedAt > ?1)")
    List<CaseObstacle> between(Instant from, Instant until);
}
