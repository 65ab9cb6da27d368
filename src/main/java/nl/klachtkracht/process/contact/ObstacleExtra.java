package nl.klachtkracht.process.contact;

import java.util.function.Supplier;
import nl.klachtkracht.obstacle.NamedObstacle;
import nl.klachtkracht.obstacle.ObstacleDesk;
import nl.klachtkracht.process.support.FormExtra;
import nl.klachtkracht.refusal.Answers;
import org.springframework.stereotype.Component;

/** Any form may name what stands in the way. */
@Component
class ObstacleExtra implements FormExtra {

    private final ObstacleDesk obstacles;

    ObstacleExtra(ObstacleDesk obstacles) {
        this.obstacles = obstacles;
    }

    @Override
    public void take(String reference, Answers answers, Supplier<String> person) {
        NamedObstacle named = NamedObstacle.from(answers);
        if (named.saysSomething()) {
            obstacles.name(reference, named, person.get());
        }
    }
}
