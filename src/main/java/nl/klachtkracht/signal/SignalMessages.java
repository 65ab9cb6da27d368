package nl.klachtkracht.signal;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

public interface SignalMessages extends Repository<SignalMessage, Long> {

    SignalMessage save(SignalMessage message);

    List<SignalMessage> findByReferenceOrderById(String reference);

    Optional<SignalMessage> findByIdempotencyKey(String key);
}
