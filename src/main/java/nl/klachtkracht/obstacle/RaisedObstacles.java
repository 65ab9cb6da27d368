package nl.klachtkracht.obstacle;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface RaisedObstacles extends Repository<RaisedObstacle, Long> {

    RaisedObstacle save(RaisedObstacle raised);

    Optional<RaisedObstacle> findByClockId(Long clockId);

    Optional<RaisedObstacle> findFirstByReferenceOrderByIdDesc(String reference);
}
