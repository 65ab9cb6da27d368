package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

public interface Offers extends Repository<Offer, Long> {

    Offer save(Offer offer);

    List<Offer> findByReferenceOrderByNumber(String reference);

    Optional<Offer> findFirstByReferenceOrderByNumberDesc(String reference);

    Optional<Offer> findByReferenceAndNumber(String reference, int number);
}
