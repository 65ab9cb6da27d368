package nl.klachtkracht.compensation;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface BudgetReservations extends Repository<BudgetReservation, Long> {

    BudgetReservation save(BudgetReservation reservation);

    Optional<BudgetReservation> findByRequestId(Long requestId);
}
