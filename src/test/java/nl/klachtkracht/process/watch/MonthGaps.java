package nl.klachtkracht.process.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Walks through one complaint from contact to contact and notes how long the customer waited each time. */
final class MonthGaps {

    private static final int TRIES = 3;
    private static final int DAYS = 2;

    /**
     * A time without a contact, or up to the moment at which the customer asked for another rhythm.
     *
     * @param waited time of the window the customer had at its end
     */
    record Gap(Instant from, Instant to, WaitedFor rhythm, Duration waited, boolean tooLong) {
    }

    private record Event(Instant at, int order, WaitedFor wish, MonthRecord.Tried tried) {
    }

    private final List<Gap> gaps = new ArrayList<>();
    private WaitedFor rhythm;
    private Instant lastContact;
    /** From when the time is counted: a customer who is not there on two days is called on the next. */
    private Instant counted;
    private int failed;
    private final Set<LocalDate> failedOn = new HashSet<>();

    static List<Gap> of(MonthRecord record) {
        return new MonthGaps().walk(record);
    }

    private List<Gap> walk(MonthRecord record) {
        List<WaitedFor> wishes = record.wishes();
        rhythm = wishes.get(0);
        lastContact = record.complaint().registeredAt();
        counted = lastContact;
        Stream<Event> wished = wishes.stream().skip(1).map(wish -> new Event(wish.since(), 0, wish, null));
        Stream<Event> tried = record.tries().stream().map(made -> new Event(made.at(), 1, null, made));
        Stream.concat(wished, tried).sorted(Comparator.comparing(Event::at).thenComparing(Event::order)).forEach(this::take);
        if (record.complaint().closedAt() != null) {
            gapUntil(record.complaint().closedAt());
        }
        return gaps;
    }

    private void take(Event event) {
        if (event.wish() != null) {
            gapUntil(event.at());
            rhythm = event.wish();
            counted = rhythm.isTooLong(lastContact, event.at()) ? event.at() : lastContact;
        } else if (event.tried().reached()) {
            gapUntil(event.at());
            lastContact = event.at();
            counted = lastContact;
            failed = 0;
            failedOn.clear();
        } else {
            tryFailed(event.tried());
        }
    }

    private void tryFailed(MonthRecord.Tried made) {
        failed++;
        failedOn.add(rhythm.dayOf(made.at()));
        if (made.progress() && failed >= TRIES && failedOn.size() >= DAYS) {
            gapUntil(made.at());
            counted = rhythm.nextOpening(made.at());
        }
    }

    private void gapUntil(Instant moment) {
        gaps.add(new Gap(lastContact, moment, rhythm, rhythm.openBetween(lastContact, moment), moment.isAfter(counted) && rhythm.isTooLong(counted, moment)));
    }
}
