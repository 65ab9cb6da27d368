package nl.klachtkracht.compensation;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.LocalDate;
import java.util.Optional;

public interface MandateBudgets extends Repository<MandateBudget, MandateBudget.Key> {

    @Modifying
    @Query(value = "insert into mandate_budget values (?1, ?2, 0) on conflict do nothing", nativeQuery = true)
    void open(String person, LocalDate month);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from MandateBudget b where b.key.person = ?1 and b.key.month = ?2")
    MandateBudget lock(String person, LocalDate month);

    @Query("select b from MandateBudget b where b.key.person = ?1 and b.key.month = ?2")
    Optional<MandateBudget> find(String person, LocalDate month);
}
