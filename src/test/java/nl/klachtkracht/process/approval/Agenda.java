package nl.klachtkracht.process.approval;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import nl.klachtkracht.CaseWork;

/** What happens when: time jumps from event to event and is never slept. Events of one instant come in random order. */
public final class Agenda {

    private record Event(Instant at, long order, Runnable work) {
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final Random random;

    public Agenda(Random random) {
        this.random = random;
    }

    public void add(Instant at, Runnable work) {
        events.add(new Event(at, random.nextLong(), work));
    }

    public void live() {
        while (!events.isEmpty()) {
            Event next = events.poll();
            CaseWork.setTime(next.at());
            next.work().run();
        }
    }
}
