package nl.klachtkracht.compensation;

import org.springframework.data.repository.Repository;

import java.util.List;

public interface Payments extends Repository<Payment, Long> {

    Payment save(Payment payment);

    boolean existsByRequestId(Long requestId);

    List<Payment> findByReference(String reference);
}
