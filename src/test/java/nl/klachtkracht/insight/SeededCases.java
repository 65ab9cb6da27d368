package nl.klachtkracht.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/** Cases with random moments; {@link SeededTables} keeps them. */
final class SeededCases {

    static final String MARK = "SEEDED-";

    record Customer(String email, String phone, String number) {
    }

    record Window(String opens, String closes, String days, String zone) {
    }

    record Promised(String madeBy, Instant due, String state, Instant keptAt) {
    }

    /** @param given null for money */
    record Decided(long id, Instant requestedAt, String source, Instant decidedAt, boolean late, Given given) {
    }

    record Given(Instant due, Instant doneAt) {
    }

    record Contact(Instant startedAt, Instant limitAt, Instant brokenAt, Instant endedAt) {
    }

    record Obstacle(String holder, String code, Instant startedAt, Instant endedAt) {
    }

    record Question(String department, Instant due, Long lateSeconds) {
    }

    record HandedOver(String how, Instant at) {
    }

    /** @param state null for what never was a complaint */
    record Case(String reference, String kind, String category, Customer customer, Window window, Window wished, Instant receivedAt, Instant registeredAt,
            String sourceStatus, Instant targetAt, String state, Instant closedAt, List<Instant> messages, List<Instant> agreed, List<Promised> promises,
            List<Decided> decisions, List<Contact> contacts, List<Obstacle> obstacles, List<Question> questions, List<HandedOver> handOvers) {

        List<Given> given() {
            return decisions.stream().map(Decided::given).filter(Objects::nonNull).toList();
        }
    }

    private static final String EVERY_DAY = "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY";
    private static final List<Window> WINDOWS = List.of(new Window("09:00", "20:00", EVERY_DAY, "Europe/Amsterdam"),
            new Window("08:15", "12:30", "MONDAY,TUESDAY,FRIDAY", "Europe/Amsterdam"), new Window("22:00", "06:00", "SATURDAY,SUNDAY,MONDAY", "Europe/Amsterdam"),
            new Window("10:00", "18:00", EVERY_DAY, "America/New_York"));
    private static final List<String> CATEGORIES = List.of("seeded-billing", "seeded-delivery", "seeded-product", "seeded-service", "seeded-rare");
    private static final List<String> ENDS = List.of("CLOSED_AS_ACCEPTED", "CLOSED_AS_ACCEPTED", "CLOSED_AS_ACCEPTED", "CLOSED_AS_ACCEPTED", "CLOSED_AFTER_BAD_NEWS",
            "CLOSED_AS_NOT_REACHED", "WITHDRAWN", "CLOSED_AT_SOURCE");
    private static final List<String> HOLDERS = List.of("department-billing", "department-warehouse", "team-lead", "");
    private static final List<String> PEOPLE = List.of("anna", "bram", "lea", "wim", "hanna", "somebody.who.left");

    private final Random random;
    private final Instant begin;
    private final Instant now;
    private final List<Customer> customers = new ArrayList<>();
    private long requests;

    SeededCases(long seed, Instant begin, Instant now, int customers) {
        this.random = new Random(seed);
        this.begin = begin;
        this.now = now;
        for (int i = 0; i < customers; i++) {
            String digits = String.format("6%08d", i);
            this.customers.add(new Customer(half() ? "" : (half() ? "Seeded" : "seeded") + i + "@example.org",
                    half() ? "" : (half() ? "0" : "+31 ") + digits.substring(0, 3) + (half() ? "-" : " ") + digits.substring(3), half() ? "" : "S-" + i));
        }
    }

    List<Case> make(int count) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(one(MARK + i));
        }
        return cases;
    }

    private Case one(String reference) {
        Instant registered = between(begin, now);
        Instant closed = after(registered, Duration.ofDays(20));
        boolean complaint = random.nextInt(10) > 0;
        String state = !complaint ? null : closed.isAfter(now) ? "OFFERED" : any(ENDS);
        Instant end = complaint && !closed.isAfter(now) ? closed : null;
        return new Case(reference, complaint ? "COMPLAINT" : any(List.of("COMPLIMENT", "IDEA", "QUESTION", "WORRY", "OWN_MISTAKE")), category(), customer(), any(WINDOWS),
                random.nextInt(10) == 0 ? any(WINDOWS) : null, half() ? registered : registered.minus(random.nextInt(100_000), ChronoUnit.SECONDS),
                registered, "CLOSED_AT_SOURCE".equals(state) ? any(List.of("closed", "solved")) : any(List.of("", "open")), after(registered, Duration.ofDays(15)), state, end,
                end == null ? List.of() : some(3, 2, () -> cameBack(end)), complaint ? some(6, 2, () -> after(registered, Duration.ofDays(25))) : List.of(),
                some(2, 3, () -> promised(registered)), complaint ? some(2, 2, () -> decided(registered)) : List.of(), some(3, 3, () -> contact(registered)),
                some(2, 4, () -> obstacle(registered)), some(5, 2, () -> question(registered)), some(4, 3, () -> new HandedOver(any(List.of("BY_OWNER", "BY_TEAM_LEAD", "SICK", "LEFT")),
                        after(registered, Duration.ofDays(9)))));
    }

    /** On the edges as often as anywhere. */
    private Instant cameBack(Instant closed) {
        return closed.plus(any(List.of(Duration.ofMillis(-1), Duration.ZERO, Duration.ofMillis(1), Duration.ofDays(30), Duration.ofDays(30).plusMillis(1),
                Duration.ofSeconds(random.nextInt(4_000_000)), Duration.ofSeconds(random.nextInt(4_000_000)))));
    }

    private Promised promised(Instant from) {
        Instant due = after(from, Duration.ofDays(9)).plusSeconds(60);
        String state = any(List.of("KEPT", "KEPT", "KEPT", "KEPT", "KEPT", "BROKEN", "ENDED", "OPEN"));
        return new Promised(any(PEOPLE), due, state, state.equals("KEPT") ? due.plusSeconds(any(List.of(-600, -60, -1, 0, 1))) : null);
    }

    private Decided decided(Instant from) {
        String source = any(List.of("MANDATE", "PERSON", "PERSON", "TABLE"));
        Instant requested = after(from, Duration.ofDays(5));
        Instant decided = source.equals("MANDATE") ? requested : after(requested, Duration.ofHours(26));
        return new Decided(9_000_000_000L + requests++, requested, source, decided, random.nextInt(9) == 0, random.nextInt(3) == 0 ? given(decided) : null);
    }

    private Given given(Instant decided) {
        Instant due = after(decided, Duration.ofDays(4));
        return new Given(due, random.nextInt(6) == 0 ? null : due.plusSeconds(any(List.of(-900, -1, 0, 1))));
    }

    private Contact contact(Instant from) {
        Instant started = Instant.ofEpochSecond(after(from, Duration.ofDays(12)).getEpochSecond());
        Instant limit = started.plusSeconds(14_400 + random.nextInt(50_000));
        Instant ended = started.plusSeconds(600 + random.nextInt(150_000));
        return new Contact(started, limit, ended.isAfter(limit) ? limit : null, ended.isAfter(now) ? null : ended);
    }

    private Obstacle obstacle(Instant from) {
        Instant started = after(from, Duration.ofDays(10));
        Instant ended = after(started, Duration.ofDays(8));
        return new Obstacle(any(HOLDERS), any(List.of("DEPARTMENT", "APPROVAL", "SUPPLIER", "OTHER")), started, ended.isAfter(now) ? null : ended);
    }

    private Question question(Instant from) {
        return new Question(any(List.of("department-billing", "department-warehouse")), after(from, Duration.ofDays(7)).plusSeconds(60),
                any(Arrays.asList(0L, 0L, 17L, 90_000L, null)));
    }

    private String category() {
        return random.nextInt(60) == 0 ? "seeded-rare" : CATEGORIES.get(random.nextInt(CATEGORIES.size() - 1));
    }

    /** Says by what it can be known or not, as it comes. */
    private Customer customer() {
        Customer one = any(customers);
        return new Customer(half() ? one.email() : "", half() ? one.phone() : "", half() ? one.number() : "");
    }

    private Instant between(Instant from, Instant to) {
        return after(from, Duration.between(from, to));
    }

    /** More often soon than late, to the millisecond. */
    private Instant after(Instant from, Duration most) {
        return from.plusMillis((long) (most.toMillis() * random.nextDouble() * (half() ? 1 : random.nextDouble())));
    }

    private boolean half() {
        return random.nextBoolean();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(int oneIn, int most, Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = 0; random.nextInt(oneIn) == 0 && i < most; i++) {
            made.add(make.get());
        }
        return made;
    }
}
