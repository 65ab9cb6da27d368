package nl.klachtkracht.roster;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface Ownerships extends Repository<Ownership, String> {

    Ownership save(Ownership ownership);

    Optional<Ownership> findByReference(String reference);

    /** The same, and nobody else hands it over until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Ownership o where o.reference = ?1")
    Optional<Ownership> lock(String reference);

    List<Ownership> findByReferenceIn(Collection<String> references);

    @Query("select o.owner as owner, count(o) as open from Ownership o where o.endedAt is null and o.owner in ?1 group by o.owner")
    List<Load> loadOf(Collection<String> owners);

    /** References of the open signals of one owner, the oldest first. */
    @Query("select o.reference from Ownership o where o.endedAt is null and o.owner = ?1 order by o.since, o.reference")
    List<String> openOf(String owner);

    @Query("select distinct o.owner from Ownership o where o.endedAt is null order by o.owner")
    List<String> ownersOfOpen();

    /** References of the open signals of one owner whose work is in the hands of somebody else than this person. */
    @Query("select o.reference from Ownership o where o.endedAt is null and o.owner = ?1 and o.speaker <> ?2 order by o.since, o.reference")
    List<String> openNotSpokenBy(String owner, String speaker);

    interface Load {
        String getOwner();

        long getOpen();
    }
}
