package nl.klachtkracht.process.migration;

import java.util.List;
import nl.klachtkracht.process.migration.Forecast.Fate;

/**
 * What moving everything that runs in an older version would do.
 *
 * @param cases how many cases these stories are of; one case has several of them
 */
record Together(long cases, List<Part> parts) {

    /** One older version of a process. */
    record Part(MigrationDesk.Process process, Forecast older) {
    }

    static List<Part> parts(List<MigrationDesk.Process> processes) {
        return processes.stream().flatMap(process -> process.older().stream().filter(older -> !older.onItsWay()).map(older -> new Part(process, older))).toList();
    }

    /** One part by itself has a button of its own. */
    public boolean isMore() {
        return parts.size() > 1;
    }

    public long stories() {
        return parts.stream().mapToLong(part -> part.older().stories()).sum();
    }

    public long moving() {
        return parts.stream().mapToLong(part -> part.older().moving()).sum();
    }

    public long staying() {
        return stories() - moving();
    }

    /** Whether everybody waits afterwards for just what they wait for now. */
    public boolean isAllKept() {
        return parts.stream().flatMap(part -> part.older().places().stream()).allMatch(place -> place.fate() == Fate.KEPT);
    }
}
