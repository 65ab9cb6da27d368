package nl.klachtkracht.compensation;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;

public interface Deliveries extends Repository<Delivery, Long> {

    Delivery save(Delivery delivery);

    Optional<Delivery> findByRequestId(Long requestId);

    List<Delivery> findByReference(String reference);
}
