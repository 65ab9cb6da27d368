package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

public interface Conversations extends Repository<Conversation, Long> {

    Conversation save(Conversation conversation);

    List<Conversation> findByReferenceOrderById(String reference);

    Optional<Conversation> findFirstByReferenceOrderByIdDesc(String reference);
}
