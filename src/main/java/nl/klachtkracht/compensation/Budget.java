package nl.klachtkracht.compensation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is left of each person's monthly budget; reserved under a row lock, so two grants at once cannot both take the last euro. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Budget {

    /** A budget's month begins where the house is. */
    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private final MandateBudgets budgets;
    private final BudgetReservations reservations;
    private final Clock clock;

    Budget(MandateBudgets budgets, BudgetReservations reservations, Clock clock) {
        this.budgets = budgets;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** @return whether the amount fitted and is now reserved; an amount of nothing, or a mandate without a monthly budget, always fits */
    boolean reserve(CompensationRequest request, Mandate mandate) {
        if (!mandate.budgets(request.amount())) {
            return true;
        }
        LocalDate month = month();
        budgets.open(request.requestedBy(), month);
        MandateBudget budget = budgets.lock(request.requestedBy(), month);
        if (!mandate.leavesRoomFor(request.amount(), budget.reserved())) {
            return false;
        }
        budget.reserve(request.amount());
        reservations.save(new BudgetReservation(request.id(), request.requestedBy(), month, request.amount()));
        return true;
    }

    void giveBack(CompensationRequest request) {
        reservations.findByRequestId(request.id()).filter(reservation -> !reservation.isReleased()).ifPresent(reservation -> {
            budgets.lock(reservation.person(), reservation.month()).giveBack(reservation.amount());
            reservation.release();
        });
    }

    /** @return euro left this month, null when there is no monthly budget */
    BigDecimal left(String person, Mandate mandate) {
        if (mandate.monthlyBudget() == null) {
            return null;
        }
        return budgets.find(person, month()).map(MandateBudget::reserved).map(mandate.monthlyBudget()::subtract).orElse(mandate.monthlyBudget());
    }

    private LocalDate month() {
        return monthOf(clock.instant());
    }

    static LocalDate monthOf(Instant moment) {
        return LocalDate.ofInstant(moment, HOUSE).withDayOfMonth(1);
    }
}
