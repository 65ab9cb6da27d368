package nl.klachtkracht.contact;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface WishedContacts extends Repository<WishedContact, Long> {

    WishedContact save(WishedContact wish);

    Optional<WishedContact> findFirstByReferenceOrderByIdDesc(String reference);
}
