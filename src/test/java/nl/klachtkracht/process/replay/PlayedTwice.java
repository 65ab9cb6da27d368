package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.refusal.Answers;
import org.springframework.jdbc.core.JdbcTemplate;

/** A script of requests that the real desks live through as often as wanted: the same people, amounts, answers and moments every time. */
final class PlayedTwice {

    static final String MARK = "REPLAY-";
    static final String DECIDER = "replay.director";
    /** Who asks, and the group they are in. */
    static final Map<String, String> PEOPLE = Map.of("replay.ann", "agent", "replay.bob", "agent", "replay.lea", "team-lead",
            "replay.max", "manager", "replay.wim", "department-warehouse", DECIDER, "director");
    private static final List<String> ASKING = List.of("replay.ann", "replay.ann", "replay.ann", "replay.bob", "replay.bob", "replay.lea", "replay.max", "replay.wim");
    private static final List<String> CATEGORIES = List.of("delivery", "delivery", "billing", "product");
    private static final List<String> KINDS = List.of("MONEY", "MONEY", "VOUCHER", "REPAIR");
    private static final int MOST_OFFERS = 5;

    enum Answer { GRANT, GRANT_IN_PART, DECLINE, NOBODY }

    record Offer(String reference, int number, String person, String kind, BigDecimal amount, Instant at, Answer answer, Duration decidedAfter, Duration notTakenAfter) {

        String key() {
            return reference + "/" + number;
        }
    }

    /** What one life through the script came to, read from the tables. */
    record Came(String source, BigDecimal granted, Integer row, String askedOf, BigDecimal alreadyGranted) {
    }

    private record Event(Instant at, int order, Runnable work) {
    }

    private final Map<String, String> categories = new HashMap<>();
    private final List<Offer> offers = new ArrayList<>();
    private final JdbcTemplate database;
    private final CompensationDesk desk;
    private final ApprovalDesk approvals;

    PlayedTwice(long seed, Instant begin, int requests, JdbcTemplate database, CompensationDesk desk, ApprovalDesk approvals) {
        this.database = database;
        this.desk = desk;
        this.approvals = approvals;
        Random random = new Random(seed);
        for (int complaint = 0; offers.size() < requests; complaint++) {
            String reference = MARK + complaint;
            categories.put(reference, any(random, CATEGORIES));
            Instant at = begin.plusSeconds(random.nextInt(120 * 86_400));
            for (int number = 1; number <= 1 + random.nextInt(MOST_OFFERS) && offers.size() < requests; number++) {
                offers.add(new Offer(reference, number, any(random, ASKING), any(random, KINDS), amount(random), at, any(random, List.of(Answer.values())),
                        Duration.ofSeconds(60 + random.nextInt(80_000)), random.nextBoolean() ? Duration.ofSeconds(90_000 + random.nextInt(400_000)) : null));
                at = at.plusSeconds(500_000 + random.nextInt(600_000));
            }
        }
    }

    List<Offer> offers() {
        return offers;
    }

    /** @param saidYes offers that whoever is asked grants whole, whatever the script says */
    Map<String, Came> live(Set<String> saidYes) {
        categories.forEach((reference, category) -> open(database, reference, category));
        PriorityQueue<Event> agenda = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
        for (Offer offer : offers) {
            add(agenda, offer.at(), () -> ask(offer, saidYes.contains(offer.key()) ? Answer.GRANT : offer.answer(), agenda));
            if (offer.notTakenAfter() != null) {
                add(agenda, offer.at().plus(offer.notTakenAfter()), () -> desk.release(offer.reference()));
            }
        }
        while (!agenda.isEmpty()) {
            Event next = agenda.poll();
            CaseWork.setTime(next.at());
            next.work().run();
        }
        return came();
    }

    private static void add(PriorityQueue<Event> agenda, Instant at, Runnable work) {
        agenda.add(new Event(at, agenda.size(), work));
    }

    private void ask(Offer offer, Answer answer, PriorityQueue<Event> agenda) {
        offer(database, offer.reference(), offer.number(), offer.person(), offer.kind(), offer.amount());
        if (desk.checkMandate(offer.reference())) {
            return;
        }
        approvals.request(offer.reference());
        if (answer == Answer.NOBODY) {
            add(agenda, offer.at().plus(Duration.ofHours(24).minusMinutes(15)), () -> approvals.lapse(offer.reference()));
        } else {
            add(agenda, offer.at().plus(offer.decidedAfter()), () -> approvals.decide(offer.reference(), answers(offer, answer), DECIDER));
        }
    }

    static void offer(JdbcTemplate database, String reference, int number, String person, String kind, BigDecimal amount) {
        database.update("insert into offer (reference, number, text, difference, kind, amount, prepared_by, prepared_at) values (?, ?, '', '', ?, ?, ?, now())",
                reference, number, kind, amount, person);
    }

    private static Answers answers(Offer offer, Answer answer) {
        String part = offer.amount().multiply(new BigDecimal("0.6")).setScale(2, java.math.RoundingMode.UP).toPlainString();
        return new Answers(switch (answer) {
            case GRANT_IN_PART -> Map.of("decision", "grant-in-part", "amount", part, "reason", "A part");
            case DECLINE -> Map.of("decision", "decline", "reason", "No");
            default -> Map.of("decision", "grant", "reason", "Yes");
        });
    }

    static void open(JdbcTemplate database, String reference, String category) {
        database.update("""
                insert into signal (reference, kind, channel, words, language, category, product, remedy_sought, on_behalf_of, colleague, customer_name, customer_email,
                    customer_phone, customer_number, window_opens, window_closes, window_days, window_zone, received_at, registered_at, noted_by, stated_need, need, route)
                values (?, 'COMPLAINT', 'PHONE', 'played', 'en', ?, '', '', '', '', 'Played (fictitious)', '', '', '', '09:00', '20:00', 'MONDAY', 'Europe/Amsterdam',
                    now(), now(), 'test', 'NONE', 'NONE', 'RESOLVE')""", reference, category);
        database.update("insert into complaint (reference, state, opened_at) values (?, 'OFFERED', now())", reference);
        database.update("insert into ownership (reference, owner, since, speaker) values (?, 'anna', now(), 'anna')", reference);
    }

    private Map<String, Came> came() {
        Map<String, Came> came = new HashMap<>();
        database.query("""
                select r.reference || '/' || r.offer_number as key, d.source, d.granted, d.table_row, s.level, r.already_granted from compensation_request r
                    left join compensation_decision d on d.request_id = r.id left join approval_step s on s.request_id = r.id and s.step = 'REQUESTED'
                where r.reference like ?""",
                row -> {
                    came.put(row.getString("key"), new Came(row.getString("source"), row.getBigDecimal("granted"), (Integer) row.getObject("table_row"),
                            row.getString("level"), row.getBigDecimal("already_granted")));
                }, MARK + "%");
        return came;
    }

    static void remove(JdbcTemplate database) {
        for (String table : List.of("compensation_decision", "approval_step", "budget_reservation")) {
            database.update("delete from " + table + " where request_id in (select id from compensation_request where reference like ?)", MARK + "%");
        }
        database.update("delete from mandate_budget where person like 'replay.%'");
        for (String table : List.of("compensation_request", "offer", "clock", "letter", "obstacle", "ownership", "complaint", "signal")) {
            database.update("delete from " + table + " where reference like ?", MARK + "%");
        }
    }

    /** Around every limit in use as often as anywhere. */
    private static BigDecimal amount(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new BigDecimal(any(random, List.of("100.00", "100.01", "120.00", "120.01", "150.00", "150.01", "180.00", "300.00", "400.00", "500.00", "500.01")));
            case 1 -> BigDecimal.valueOf(500 + random.nextInt(400_000), 2);
            case 2 -> random.nextInt(6) == 0 ? new BigDecimal("0.00") : new BigDecimal("140.00");
            default -> BigDecimal.valueOf(100 + random.nextInt(25_000), 2);
        };
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
