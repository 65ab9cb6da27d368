package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface BadNewsBook extends Repository<BadNews, String> {

    BadNews save(BadNews badNews);

    Optional<BadNews> findByReference(String reference);
}
