package nl.klachtkracht.compensation;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

interface BudgetReservations extends Repository<BudgetReservation, Long> {

    BudgetReservation save(BudgetReservation reservation);

    Optional<BudgetReservation> findByRequestId(Long requestId);

    /** What requests before a moment took from the budgets of its month. */
    @Query("select b from BudgetReservation b, CompensationRequest r where r.id = b.requestId and b.month >= ?1 and r.requestedAt < ?2")
    List<BudgetReservation> madeBefore(LocalDate month, Instant moment);
}
