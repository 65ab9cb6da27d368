package nl.klachtkracht.roster;

import org.springframework.data.repository.Repository;

import java.util.List;

public interface HandOvers extends Repository<HandOver, Long> {

    HandOver save(HandOver handOver);

    List<HandOver> findByReferenceOrderById(String reference);

    boolean existsByReference(String reference);
}
