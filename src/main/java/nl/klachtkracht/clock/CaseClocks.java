package nl.klachtkracht.clock;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface CaseClocks extends Repository<CaseClock, Long> {

    CaseClock save(CaseClock clock);

    List<CaseClock> findByReferenceOrderById(String reference);

    @Query("select c from CaseClock c where c.reference = ?1 and c.state = nl.klachtkracht.clock.CaseClock$State.RUNNING")
    List<CaseClock> running(String reference);

    @Query("select c from CaseClock c where c.kind = ?1 and c.reference = ?2 and c.subject = ?3 and c.state = nl.klachtkracht.clock.CaseClock$State.RUNNING")
    Optional<CaseClock> running(ClockKind kind, String reference, String subject);

    Optional<CaseClock> findFirstByReferenceAndKindOrderByIdDesc(String reference, ClockKind kind);

    /** Clocks whose limit passed before they ended, from the first instant up to the second. */
    @Query("select c from CaseClock c where c.kind = ?1 and c.brokenAt >= ?2 and c.brokenAt < ?3")
    List<CaseClock> brokenBetween(ClockKind kind, Instant from, Instant until);

    Optional<CaseClock> findFirstByReferenceAndKindAndSubjectOrderByIdDesc(String reference, ClockKind kind, String subject);
}
