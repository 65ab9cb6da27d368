package nl.klachtkracht.roster;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface Ownerships extends Repository<Ownership, String> {

    Ownership save(Ownership ownership);

    Optional<Ownership> findByReference(String reference);

    List<Ownership> findByReferenceIn(Collection<String> references);

    @Query("select o.owner as owner, count(o) as open from Ownership o where o.endedAt is null and o.owner in ?1 group by o.owner")
    List<Load> loadOf(Collection<String> owners);

    interface Load {
        String getOwner();

        long getOpen();
    }
}
