package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.CustomerNotReached;
import nl.klachtkracht.contact.CustomerReached;
import nl.klachtkracht.obstacle.ObstacleDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer who cannot be reached stands in the way until somebody reaches them; kept in the transaction of the try. */
@Component
class TriesInTheLedger {

    private final ObstacleDesk obstacles;

    TriesInTheLedger(ObstacleDesk obstacles) {
        this.obstacles = obstacles;
    }

    @EventListener
    void tried(CustomerNotReached tried) {
        obstacles.customerNotReached(tried.reference(), tried.by());
    }

    @EventListener
    void reached(CustomerReached reached) {
        obstacles.customerReached(reached.reference());
    }
}
