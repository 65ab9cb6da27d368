package nl.klachtkracht.promise;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has a bean name of its own: models know the moments of promises as {@code promises}. */
@Component("promiseLedger")
public interface Promises extends Repository<Promise, Long> {

    Promise save(Promise promise);

    Optional<Promise> findByIdAndReference(Long id, String reference);

    List<Promise> findByReferenceOrderById(String reference);

    List<Promise> findByReferenceAndKindAndStateOrderById(String reference, Promise.Kind kind, Promise.State state);

    /** Promises that were due in a time, and how many of them were kept; one that ended with its case counts as neither. */
    @Query("""
            select p.madeBy as madeBy, count(p) as due,
            sum(case when p.state = nl.klachtkracht.promise.Promise$State.KEPT and p.keptAt <= p.dueAt then 1 else 0 end) as kept
            from Promise p where p.dueAt >= :from and p.dueAt < :to and p.state <> nl.klachtkracht.promise.Promise$State.ENDED
            group by p.madeBy order by p.madeBy""")
    List<Score> due(Instant from, Instant to);

    interface Score {
        String getMadeBy();

        long getDue();

        long getKept();
    }
}
