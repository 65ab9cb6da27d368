package nl.klachtkracht.complaint;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface Complaints extends Repository<Complaint, String> {

    Complaint save(Complaint complaint);

    Optional<Complaint> findByReference(String reference);
}
