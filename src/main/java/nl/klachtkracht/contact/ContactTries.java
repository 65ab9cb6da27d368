package nl.klachtkracht.contact;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

public interface ContactTries extends Repository<ContactTry, Long> {

    ContactTry save(ContactTry contact);

    List<ContactTry> findByReferenceOrderById(String reference);

    Optional<ContactTry> findFirstByReferenceAndReachedTrueOrderByIdDesc(String reference);

    Optional<ContactTry> findFirstByReferenceAndProgressFalseOrderByIdDesc(String reference);
}
