package nl.klachtkracht.process.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.dossier.Story;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the record of a month against itself: what was promised to each customer, counted anew and slowly. */
final class MonthAudit {

    private static final Duration OWNED_UP_WITHIN = Duration.ofHours(4);
    private static final int LARGEST = 5;

    /** A gap of one complaint. */
    private record Waited(String reference, MonthGaps.Gap gap) {
    }

    private final JdbcTemplate database;
    private final CaseRecord dossiers;
    private final int teamLeads;
    private final SoftAssertions softly;
    private final List<Waited> gaps = new ArrayList<>();
    private int contacts;
    private int breaches;
    private int promises;
    private int broken;
    private int obstacles;

    MonthAudit(MonthHouse house, SoftAssertions softly) {
        this.database = house.database();
        this.dossiers = house.record();
        this.teamLeads = house.team().membersOf("team-lead").size();
        this.softly = softly;
    }

    void check(String reference) {
        MonthRecord record = new MonthRecord(database, reference);
        everyGapThatIsTooLongIsOnRecord(reference, record);
        everyLateClockIsBrokenAtItsLimit(reference, record);
        nobodySpokeOutsideTheWindow(reference, record);
        everyPromiseIsKeptOrOwnedUpTo(reference, record);
        activeAndObstacleTimeAreTheWholeTime(reference, record);
        everyBreachIsToldOnce(reference, record);
    }

    private void everyGapThatIsTooLongIsOnRecord(String reference, MonthRecord record) {
        List<MonthRecord.Kept> clocks = record.contactClocks();
        MonthGaps.of(record).forEach(gap -> {
            gaps.add(new Waited(reference, gap));
            if (gap.tooLong()) {
                softly.assertThat(clocks).as("a breach of %s on record between %s and %s", reference, gap.from(), gap.to())
                        .anyMatch(clock -> clock.brokenAt() != null && !clock.brokenAt().isBefore(gap.from()) && !clock.brokenAt().isAfter(gap.to()));
            }
        });
    }

    private void everyLateClockIsBrokenAtItsLimit(String reference, MonthRecord record) {
        softly.assertThat(record.contactClocks()).as("contact clocks of %s", reference).isNotEmpty().allSatisfy(clock -> {
            if (clock.endedAt() == null || clock.endedAt().isAfter(clock.limitAt())) {
                softly.assertThat(clock.brokenAt()).as("breach of %s on record, clock from %s", reference, clock.startedAt()).isEqualTo(clock.limitAt());
            } else if (clock.endedAt().isBefore(clock.limitAt())) {
                softly.assertThat(clock.brokenAt()).as("no breach of %s on record, clock from %s", reference, clock.startedAt()).isNull();
            }
        });
    }

    /** Nobody called then, and nobody was asked or promised to call then. */
    private void nobodySpokeOutsideTheWindow(String reference, MonthRecord record) {
        List<WaitedFor> wishes = record.wishes();
        contacts += record.tries().size();
        softly.assertThat(record.tries()).as("contacts with %s in the window", reference).allMatch(made -> before(wishes, made.at()).isOpen(made.at()));
        softly.assertThat(record.contactClocks()).as("contacts with %s due in the window", reference)
                .allMatch(clock -> until(wishes, clock.startedAt()).isOpenOrJustCloses(clock.dueAt()));
        softly.assertThat(record.promises()).as("calls to %s promised in the window", reference)
                .allMatch(promise -> !promise.kind().equals("CALL") || until(wishes, promise.madeAt()).isOpenOrJustCloses(promise.dueAt()));
    }

    /** What held while somebody spoke; what was asked in that very conversation holds from then on. */
    private static WaitedFor before(List<WaitedFor> wishes, Instant moment) {
        return wishes.stream().filter(wish -> wish.since().isBefore(moment)).reduce(wishes.get(0), (earlier, later) -> later);
    }

    private static WaitedFor until(List<WaitedFor> wishes, Instant moment) {
        return before(wishes, moment.plusNanos(1));
    }

    private void everyPromiseIsKeptOrOwnedUpTo(String reference, MonthRecord record) {
        List<MonthRecord.Written> letters = record.letters();
        MonthRecord.Case complaint = record.complaint();
        record.promises().forEach(promise -> {
            promises++;
            switch (promise.state()) {
                case "KEPT" -> softly.assertThat(promise).as("kept promise of %s", reference).matches(kept -> !kept.keptAt().isAfter(kept.dueAt()));
                case "ENDED" -> softly.assertThat(promise).as("promise of %s that ended with its case", reference)
                        .matches(ended -> endsWithItsCase(ended, complaint, ended.endedAt()));
                default -> isOwnedUpTo(reference, complaint, promise, letters);
            }
        });
    }

    private void isOwnedUpTo(String reference, MonthRecord.Case complaint, MonthRecord.Promised promise, List<MonthRecord.Written> letters) {
        broken++;
        softly.assertThat(promise.state()).as("promise %s of %s", promise.id(), reference).isEqualTo("BROKEN");
        softly.assertThat(inTime(promise, promise.ownedUpAt())).as("%s of %s owned up to", promise, reference).isTrue();
        softly.assertThat(promise.hasSuccessor() || endsWithItsCase(promise, complaint, promise.ownedUpAt()))
                .as("%s of %s owned up to with a new moment", promise, reference).isTrue();
        String key = "%s|PROMISE_BROKEN|promise-%d|customer".formatted(reference, promise.id());
        softly.assertThat(letters.stream().filter(letter -> letter.key().equals(key))).as("letter about %s of %s", promise, reference).hasSize(1)
                .allMatch(letter -> inTime(promise, letter.at()) && letter.hasAddress() != complaint.address().isEmpty());
        // Without an address it is told by whoever explains it, or by nobody yet.
        boolean untold = complaint.address().isEmpty() && promise.toldAt() == null;
        softly.assertThat(untold || inTime(promise, promise.toldAt())).as("%s of %s told", promise, reference).isTrue();
    }

    /** A call about a case, and what was promised to somebody else, is needed only while it is open; of a withdrawn one nothing is. */
    private static boolean endsWithItsCase(MonthRecord.Promised promise, MonthRecord.Case complaint, Instant moment) {
        return complaint.closedAt() != null && moment != null && !moment.isBefore(complaint.closedAt())
                && (promise.kind().equals("CALL") || !promise.toWhom().equals("customer") || complaint.state().equals("WITHDRAWN"));
    }

    private static boolean inTime(MonthRecord.Promised promise, Instant moment) {
        return moment != null && !moment.isBefore(promise.dueAt()) && !moment.isAfter(promise.dueAt().plus(OWNED_UP_WITHIN));
    }

    /** A second is an obstacle's when it starts while one stands: each second is looked at on its own. */
    private void activeAndObstacleTimeAreTheWholeTime(String reference, MonthRecord record) {
        MonthRecord.Case complaint = record.complaint();
        long opened = complaint.registeredAt().getEpochSecond();
        int lead = (int) (complaint.closedAt().getEpochSecond() - opened);
        BitSet hindered = new BitSet(lead);
        record.obstacles().forEach(stood -> {
            obstacles++;
            softly.assertThat(stood.until()).as("end of an obstacle of %s", reference).isNotNull().isBetween(stood.from(), complaint.closedAt());
            for (long second = stood.from().getEpochSecond(); stood.until() != null && second < stood.until().getEpochSecond(); second++) {
                hindered.set((int) (second - opened));
            }
        });
        Story.Hours hours = dossiers.story(reference).hours();
        softly.assertThat(hours).as("seconds of %s", reference).isEqualTo(new Story.Hours(lead, lead - hindered.cardinality(), hindered.cardinality()));
        softly.assertThat(hours.activeSeconds() + hours.obstacleSeconds()).as("active and obstacle time of %s", reference).isEqualTo(lead);
    }

    private void everyBreachIsToldOnce(String reference, MonthRecord record) {
        MonthRecord.Case complaint = record.complaint();
        List<MonthRecord.Written> told = record.letters().stream().filter(letter -> List.of("HONEST_PROGRESS", "CONTACT_OVERDUE").contains(letter.kind())).toList();
        List<MonthRecord.Written> expected = new ArrayList<>();
        record.contactClocks().stream().filter(clock -> clock.brokenAt() != null).forEach(clock -> {
            List<MonthRecord.Written> honest = told.stream().filter(letter -> letter.key().equals("%s|HONEST_PROGRESS|%d|customer".formatted(reference, clock.id()))).toList();
            List<MonthRecord.Written> notices = told.stream()
                    .filter(letter -> letter.key().startsWith("%s/contact-%d|CONTACT_OVERDUE|".formatted(reference, clock.id()))).toList();
            expected.addAll(honest);
            expected.addAll(notices);
            boolean spokenWithBeforeTheSweep = clock.endedAt() != null && !clock.endedAt().isAfter(seenBy(clock.limitAt()));
            if (honest.isEmpty() && notices.isEmpty() && spokenWithBeforeTheSweep) {
                return;
            }
            breaches++;
            softly.assertThat(honest).as("honest letter about the breach of %s at %s", reference, clock.limitAt()).hasSize(1)
                    .allMatch(letter -> letter.hasAddress() != complaint.address().isEmpty());
            softly.assertThat(notices).as("notices about the breach of %s at %s", reference, clock.limitAt()).hasSize(teamLeads);
            softly.assertThat(Stream.concat(honest.stream(), notices.stream())).as("moments of what told the breach of %s", reference)
                    .allMatch(letter -> !letter.at().isBefore(clock.limitAt()) && !letter.at().isAfter(seenBy(clock.limitAt())));
        });
        softly.assertThat(told).as("what was told of breaches of %s", reference).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Instant seenBy(Instant moment) {
        return moment.plus(SimulatedMonth.SWEEPS_EVERY);
    }

    void nothingIsLeft(List<String> references) {
        String[] all = references.toArray(String[]::new);
        Map.of("open complaints", "select count(*) from complaint where reference = any (?) and closed_at is null",
                "clocks that run on", "select count(*) from clock where reference = any (?) and state = 'RUNNING'",
                "stories that go on", "select count(*) from act_ru_execution where business_key_ = any (?)",
                "open promises", "select count(*) from promise where reference = any (?) and state = 'OPEN'").forEach((what, count) ->
                softly.assertThat(database.queryForObject(count, Long.class, (Object) all)).as(what).isZero());
    }

    @Override
    public String toString() {
        return "%d contacts and tries, %d breaches owned up to, %d promises of which %d broken, %d obstacles".formatted(
                contacts, breaches, promises, broken, obstacles);
    }

    /** The customers who waited longest, as a person would read it. */
    String largestGaps() {
        StringBuilder text = new StringBuilder();
        Stream.of(true, false).forEach(tooLong -> gaps.stream().filter(waited -> waited.gap().tooLong() == tooLong)
                .sorted(Comparator.comparing((Waited waited) -> waited.gap().waited()).reversed()).limit(LARGEST)
                .forEach(waited -> text.append(line(waited))));
        return text.toString();
    }

    private static String line(Waited waited) {
        MonthGaps.Gap gap = waited.gap();
        return "%n  %s waited %.2f h of window time, %s to %s, %s, %s".formatted(waited.reference(), gap.waited().toSeconds() / 3600.0, gap.from(), gap.to(),
                gap.rhythm().rhythm().name().toLowerCase(Locale.ROOT), gap.tooLong() ? "too long, its breach is on record" : "as promised");
    }
}
