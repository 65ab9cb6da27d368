package nl.klachtkracht.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases with random moments, written to the tables by themselves: whatever a figure reads, it can only have found it there. */
final class SeededCases {

    static final String MARK = "SEEDED-";
    private static final List<String> BY_REFERENCE = List.of("signal_message", "ownership", "hand_over", "contact_wish", "agreed_date", "promise", "obstacle",
            "department_question", "clock", "delivery");

    record Customer(String email, String phone, String number) {
    }

    record Window(String opens, String closes, String days, String zone) {
    }

    record Promised(String madeBy, Instant due, String state, Instant keptAt) {
    }

    record Decided(long id, Instant requestedAt, String source, Instant decidedAt, boolean late) {
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
            List<Decided> decisions, List<Given> given, List<Contact> contacts, List<Obstacle> obstacles, List<Question> questions, List<HandedOver> handOvers) {
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
                random.nextInt(10) == 0 ? any(WINDOWS) : null, half() ? registered : registered.minus(random.nextInt(100_000), java.time.temporal.ChronoUnit.SECONDS),
                registered, "CLOSED_AT_SOURCE".equals(state) ? any(List.of("closed", "solved")) : any(List.of("", "open")), after(registered, Duration.ofDays(15)), state, end,
                end == null ? List.of() : some(3, 2, () -> cameBack(end)), complaint ? some(6, 2, () -> after(registered, Duration.ofDays(25))) : List.of(),
                some(2, 3, () -> promised(registered)), complaint ? some(2, 2, () -> decided(registered)) : List.of(), new ArrayList<>(), some(3, 3, () -> contact(registered)),
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
        return new Decided(9_000_000_000L + requests++, requested, source, source.equals("MANDATE") ? requested : after(requested, Duration.ofHours(26)), random.nextInt(9) == 0);
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
                any(java.util.Arrays.asList(0L, 0L, 17L, 90_000L, null)));
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

    private <T> List<T> some(int oneIn, int most, java.util.function.Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = 0; random.nextInt(oneIn) == 0 && i < most; i++) {
            made.add(make.get());
        }
        return made;
    }

    void write(List<Case> cases, JdbcTemplate database) {
        cases.forEach(one -> {
            database.update("""
                    insert into signal (reference, kind, channel, words, language, category, product, remedy_sought, on_behalf_of, colleague, customer_name, customer_email,
                        customer_phone, customer_number, window_opens, window_closes, window_days, window_zone, received_at, registered_at, noted_by, stated_need, need, route,
                        target_at, source_status)
                    values (?, ?, 'PHONE', 'seeded', 'en', ?, '', '', '', '', 'Seeded', ?, ?, ?, ?::time, ?::time, ?, ?, ?, ?, 'test', 'NONE', 'NONE', ?, ?, ?)""",
                    one.reference, one.kind, one.category, one.customer.email, one.customer.phone, one.customer.number, one.window.opens, one.window.closes, one.window.days,
                    one.window.zone, at(one.receivedAt), at(one.registeredAt), one.state == null ? "ANSWER" : "RESOLVE", at(one.targetAt), one.sourceStatus);
            if (one.wished != null) {
                database.update("""
                        insert into contact_wish (reference, rhythm, window_opens, window_closes, window_days, window_zone, words, wished_at, recorded_by)
                        values (?, 'STANDARD', ?::time, ?::time, ?, ?, '', ?, 'anna')""", one.reference, one.wished.opens, one.wished.closes, one.wished.days, one.wished.zone,
                        at(one.registeredAt));
            }
            one.messages.forEach(said -> database.update("insert into signal_message (reference, words, channel, received_at) values (?, 'again', 'EMAIL', ?)", one.reference, at(said)));
            one.handOvers.forEach(made -> database.update("insert into hand_over (reference, from_person, to_person, reason, by_person, handed_at, how) values (?, 'anna', 'bram', 'x', 'anna', ?, ?)",
                    one.reference, at(made.at), made.how));
            one.promises.forEach(made -> write(one.reference, made, database));
            one.obstacles.forEach(stood -> database.update("""
                    insert into obstacle (reference, code, holder, description, subject, started_at, started_by, ended_at, ended_how) values (?, ?, ?, '', ?, ?, 'anna', ?, ?)""",
                    one.reference, stood.code, stood.holder, String.valueOf(random.nextLong()), at(stood.startedAt), at(stood.endedAt), stood.endedAt == null ? null : "gone"));
            one.questions.forEach(asked -> database.update("""
                    insert into department_question (reference, department, urgency, question, asked_by, asked_at, work_group, head_group, director_group, remind_at, head_at,
                        director_at, due_at, state, step, ended_at, late_seconds)
                    values (?, ?, 'NORMAL', '?', 'anna', ?, ?, 'h', 'd', ?, ?, ?, ?, ?, 'ASKED', ?, ?)""", one.reference, asked.department, at(one.registeredAt), asked.department,
                    at(asked.due), at(asked.due), at(asked.due), at(asked.due), asked.lateSeconds == null ? "ASKED" : "DROPPED", asked.lateSeconds == null ? null : at(asked.due),
                    asked.lateSeconds));
            for (int i = 0; i < one.contacts.size(); i++) {
                Contact clock = one.contacts.get(i);
                database.update("""
                        insert into clock (kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state, ended_at, ended_how, broken_at)
                        values ('CONTACT', ?, ?, 'test', ?, ?, ?, 'anna', ?, ?, ?, ?)""", one.reference, "n" + i, at(clock.startedAt), at(clock.startedAt), at(clock.limitAt),
                        clock.endedAt == null ? "RUNNING" : "ENDED", at(clock.endedAt), clock.endedAt == null ? null : "reached", at(clock.brokenAt));
            }
            if (one.state != null) {
                writeComplaint(one, database);
            }
        });
    }

    private static void write(String reference, Promised made, JdbcTemplate database) {
        database.update("""
                insert into promise (reference, kind, text, to_whom, made_by, made_at, remind_at, due_at, state, kept_at, kept_by, kept_word, broken_at, ended_at)
                values (?, 'PROMISE', 'p', 'customer', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", reference, made.madeBy, at(made.due.minusSeconds(60)), at(made.due.minusSeconds(30)), at(made.due),
                made.state, at(made.keptAt), made.keptAt == null ? null : "anna", made.keptAt == null ? null : "done", made.state.equals("BROKEN") ? at(made.due) : null,
                made.state.equals("ENDED") ? at(made.due) : null);
    }

    private void writeComplaint(Case one, JdbcTemplate database) {
        database.update("insert into complaint (reference, state, opened_at, closed_at) values (?, ?, ?, ?)", one.reference, one.state, at(one.registeredAt), at(one.closedAt));
        one.agreed.forEach(date -> database.update("""
                insert into agreed_date (reference, new_date, reason, consent_words, agreed_by, agreed_at) values (?, ?, 'r', 'w', 'anna', ?)""", one.reference, at(date),
                at(date.minusSeconds(5))));
        for (int i = 0; i < one.decisions.size(); i++) {
            Decided decided = one.decisions.get(i);
            boolean person = decided.source.equals("PERSON");
            database.update("""
                    insert into compensation_request (id, reference, offer_number, kind, amount, category, requested_by, requested_role, requested_at, already_granted, level, state)
                    overriding system value values (?, ?, ?, 'MONEY', 10, 'c', 'anna', 'AGENT', ?, 0, 'TEAM_LEAD', 'DECIDED')""", decided.id, one.reference, i + 1, at(decided.requestedAt));
            database.update("""
                    insert into compensation_decision (request_id, requested_by, requested, outcome, granted, source, decided_by, table_key, table_version, table_row, inputs, reason,
                        decided_at, late) values (?, 'anna', 10, 'GRANTED', ?, ?, ?, ?, ?, ?, '', '', ?, ?)""", decided.id, BigDecimal.TEN, decided.source, person ? "lea" : null,
                    person ? null : "t", person ? null : 1, person ? null : 1, at(decided.decidedAt), decided.late);
            if (random.nextInt(3) == 0) {
                Instant due = after(decided.decidedAt, Duration.ofDays(4));
                Given given = new Given(due, random.nextInt(6) == 0 ? null : due.plusSeconds(any(List.of(-900, -1, 0, 1))));
                one.given.add(given);
                database.update("insert into delivery (request_id, reference, kind, department, planned_at, due_at, done_at) values (?, ?, 'k', 'd', ?, ?, ?)", decided.id, one.reference,
                        at(decided.decidedAt), at(given.due), at(given.doneAt));
            }
        }
    }

    static void remove(JdbcTemplate database) {
        database.update("delete from compensation_decision where request_id in (select id from compensation_request where reference like ?)", MARK + "%");
        BY_REFERENCE.forEach(table -> database.update("delete from " + table + " where reference like ?", MARK + "%"));
        List.of("compensation_request", "complaint", "signal").forEach(table -> database.update("delete from " + table + " where reference like ?", MARK + "%"));
    }

    private static Object at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
