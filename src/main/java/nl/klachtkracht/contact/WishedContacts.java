package nl.klachtkracht.contact;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

public interface WishedContacts extends Repository<WishedContact, Long> {

    WishedContact save(WishedContact wish);

    Optional<WishedContact> findFirstByReferenceOrderByIdDesc(String reference);

    /** The wish that rules in each of these cases. */
    @Query("select w from WishedContact w where w.id in (select max(n.id) from WishedContact n where n.reference in ?1 group by n.reference)")
    List<WishedContact> newest(Collection<String> references);
}
