package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.List;

public interface AgreedDates extends Repository<AgreedDate, Long> {

    AgreedDate save(AgreedDate agreed);

    List<AgreedDate> findByReferenceOrderById(String reference);
}
