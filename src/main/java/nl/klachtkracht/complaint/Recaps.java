package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface Recaps extends Repository<Recap, Long> {

    Recap save(Recap recap);

    Optional<Recap> findFirstByReferenceOrderByIdDesc(String reference);
}
