package nl.klachtkracht.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.test.util.ReflectionTestUtils;

/** Clocks without a database, for the rules of who starts and ends them. */
public final class ClocksInMemory implements CaseClocks {

    private final List<CaseClock> all = new ArrayList<>();

    public ClockKeeper keeper(Clock now) {
        return new ClockKeeper(this, now, event -> { });
    }

    @Override
    public CaseClock save(CaseClock clock) {
        ReflectionTestUtils.setField(clock, "id", all.size() + 1L);
        all.add(clock);
        return clock;
    }

    @Override
    public List<CaseClock> findByReferenceOrderById(String reference) {
        return matching(clock -> clock.reference().equals(reference));
    }

    @Override
    public List<CaseClock> running(String reference) {
        return matching(clock -> clock.reference().equals(reference) && clock.isRunning());
    }

    @Override
    public Optional<CaseClock> running(ClockKind kind, String reference, String subject) {
        return running(reference).stream().filter(clock -> clock.kind() == kind && clock.subject().equals(subject)).findFirst();
    }

    @Override
    public Optional<CaseClock> findFirstByReferenceAndKindOrderByIdDesc(String reference, ClockKind kind) {
        return findByReferenceOrderById(reference).stream().filter(clock -> clock.kind() == kind).reduce((first, last) -> last);
    }

    @Override
    public Optional<CaseClock> findFirstByReferenceAndKindAndSubjectOrderByIdDesc(String reference, ClockKind kind, String subject) {
        return findByReferenceOrderById(reference).stream().filter(clock -> clock.kind() == kind && clock.subject().equals(subject))
                .reduce((first, last) -> last);
    }

    @Override
    public List<CaseClock> brokenBetween(ClockKind kind, Instant from, Instant until) {
        return matching(clock -> clock.kind() == kind && clock.brokenAt() != null && !clock.brokenAt().isBefore(from) && clock.brokenAt().isBefore(until));
    }

    private List<CaseClock> matching(Predicate<CaseClock> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
