package nl.klachtkracht.roster;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface Absences extends Repository<Absence, Long> {

    Absence save(Absence absence);

    Optional<Absence> findByIdAndPerson(long id, String person);

    /** Those of one person that are not over, the earliest first. */
    @Query("select a from Absence a where a.person = ?1 and (a.endsAt is null or a.endsAt > ?2) order by a.beginsAt, a.id")
    List<Absence> ahead(String person, Instant now);

    @Query("select distinct a.person from Absence a where a.beginsAt <= ?1 and (a.endsAt is null or a.endsAt > ?1)")
    List<String> away(Instant now);
}
