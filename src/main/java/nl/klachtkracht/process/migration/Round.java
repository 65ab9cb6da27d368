package nl.klachtkracht.process.migration;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import nl.klachtkracht.process.migration.Migration.State;

/** Moves that were asked for together, of which there is at least one; what is counted is the sum of them. */
record Round(String id, List<Migration> moves) {

    /** What is most alive of them says where they are together. */
    public State state() {
        List<State> states = moves.stream().map(Migration::state).toList();
        return Stream.of(State.RUNNING, State.WAITING, State.STOPPED, State.GIVEN_UP).filter(states::contains).findFirst().orElse(State.DONE);
    }

    public boolean isOpen() {
        return moves.stream().anyMatch(Migration::isOpen);
    }

    public String askedBy() {
        return moves.get(0).askedBy();
    }

    public Instant askedAt() {
        return moves.get(0).askedAt();
    }

    public long stories() {
        return sum(Migration::stories);
    }

    public long done() {
        return sum(Migration::done);
    }

    public long moved() {
        return sum(Migration::moved);
    }

    public long ended() {
        return sum(Migration::ended);
    }

    public long stayed() {
        return sum(Migration::stayed);
    }

    public long failed() {
        return sum(Migration::failed);
    }

    /** The first reason, "" without one. */
    public String failure() {
        return moves.stream().map(Migration::failure).filter(reason -> !reason.isEmpty()).findFirst().orElse("");
    }

    public long moments() {
        return sum(Migration::moments);
    }

    public long added() {
        return sum(Migration::added);
    }

    public long released() {
        return sum(Migration::released);
    }

    private long sum(ToLongFunction<Migration> count) {
        return moves.stream().mapToLong(count).sum();
    }
}
