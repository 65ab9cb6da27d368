package nl.klachtkracht.roster;

import org.springframework.data.repository.Repository;

import java.util.Optional;

public interface Deputies extends Repository<Deputy, String> {

    Deputy save(Deputy deputy);

    Optional<Deputy> findByPerson(String person);

    void deleteByPerson(String person);
}
