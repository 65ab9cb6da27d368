package nl.klachtkracht.process.watch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.process.approval.Outages;

/** Who complains when in a month with a night of changing time, in which hours they can be reached, and how quick their agent is. */
final class MonthPlan {

    /** How soon a contact is made once it is due. */
    enum Pace {
        QUICK(Duration.ZERO, Duration.ofMinutes(40)),
        SLOW(Duration.ofMinutes(40), Duration.ofMinutes(119)),
        /** In the very moment of the limit, or a breath beside it. */
        AT_THE_LIMIT(Duration.ofMinutes(120).minusSeconds(2), Duration.ofMinutes(120).plusSeconds(2)),
        ABSENT(Duration.ofMinutes(121), Duration.ofHours(30));

        private final Duration least;
        private final Duration most;

        Pace(Duration least, Duration most) {
            this.least = least;
            this.most = most;
        }
    }

    /** How a complaint ends, unless something else ends it before. */
    enum Ending { ACCEPTED, BAD_NEWS, WITHDRAWN, NOT_REACHED }

    /**
     * @param address "" for nobody to write to
     * @param openFor how long at least until an offer is presented
     * @param stuck whether hardly anything changes from one contact to the next
     */
    record Customer(Instant complainsAt, ContactWindow window, String address, Duration openFor, Ending ending, boolean stuck) {

        Instant solvedFrom() {
            return complainsAt.plus(openFor);
        }
    }

    /** Who is away from when until when; the colleague speaks for them. */
    record Away(String agent, Instant from, Instant until) {
    }

    static final Instant FIRST_DAY = Instant.parse("2029-10-10T22:00:00Z");
    static final Duration MONTH = Duration.ofDays(30);
    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final List<ContactWindow> WINDOWS = List.of(
            ContactWindow.DEFAULT, ContactWindow.DEFAULT, ContactWindow.DEFAULT,
            window("18:30", "19:30", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), HOUSE),
            window("22:00", "03:30", EVERY_DAY, HOUSE),
            window("09:00", "17:00", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), ZoneId.of("America/New_York")),
            window("07:00", "23:00", EVERY_DAY, ZoneId.of("Asia/Kolkata")),
            window("10:00", "12:00", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), HOUSE));

    private final Random random;
    private final Outages outages = new Outages();
    private final List<Customer> customers = new ArrayList<>();
    private final List<Away> absences = new ArrayList<>();

    MonthPlan(Random random, int complaints) {
        this.random = random;
        IntStream.range(0, complaints).forEach(number -> customers.add(customer()));
        IntStream.range(0, 6).forEach(number -> absences.add(away(number)));
        IntStream.range(0, 20).forEach(number -> outages.stopJobExecutor(someMoment(), between(Duration.ofHours(1), Duration.ofHours(30))));
    }

    private Customer customer() {
        Ending ending = switch (random.nextInt(12)) {
            case 0, 1 -> Ending.BAD_NEWS;
            case 2 -> Ending.WITHDRAWN;
            case 3 -> Ending.NOT_REACHED;
            default -> Ending.ACCEPTED;
        };
        return new Customer(someMoment(), WINDOWS.get(random.nextInt(WINDOWS.size())), random.nextInt(10) == 0 ? "" : "jo@example.org",
                between(Duration.ofHours(1), Duration.ofHours(30)), ending, random.nextInt(5) == 0);
    }

    private Away away(int number) {
        Instant from = someMoment();
        return new Away(number % 2 == 0 ? "anna" : "bram", from, from.plus(between(Duration.ofHours(4), Duration.ofHours(50))));
    }

    private static ContactWindow window(String opens, String closes, Set<DayOfWeek> days, ZoneId zone) {
        return new ContactWindow(LocalTime.parse(opens), LocalTime.parse(closes), days, zone);
    }

    private Instant someMoment() {
        return FIRST_DAY.plus(between(Duration.ZERO, MONTH));
    }

    private Pace pace() {
        int dice = random.nextInt(20);
        return dice < 10 ? Pace.QUICK : dice < 16 ? Pace.SLOW : dice < 18 ? Pace.AT_THE_LIMIT : Pace.ABSENT;
    }

    Duration delay() {
        Pace pace = pace();
        return between(pace.least, pace.most);
    }

    Duration between(Duration least, Duration most) {
        return least.plusMillis((long) (random.nextDouble() * (most.toMillis() - least.toMillis())));
    }

    List<Customer> customers() {
        return customers;
    }

    List<Away> absences() {
        return absences;
    }

    Outages outages() {
        return outages;
    }
}
