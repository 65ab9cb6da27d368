package nl.klachtkracht.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.klachtkracht.insight.SeededCases.Case;
import nl.klachtkracht.insight.SeededCases.Contact;
import nl.klachtkracht.insight.SeededCases.Decided;
import nl.klachtkracht.insight.SeededCases.Given;
import nl.klachtkracht.insight.SeededCases.Obstacle;
import nl.klachtkracht.insight.SeededCases.Promised;
import nl.klachtkracht.insight.SeededCases.Question;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes seeded cases to the tables by itself: whatever a figure reads, it can only have found it there. */
final class SeededTables {

    private static final List<String> BY_REFERENCE = List.of("signal_message", "ownership", "hand_over", "contact_wish", "agreed_date", "promise", "obstacle",
            "department_question", "clock", "delivery", "compensation_request", "complaint", "signal");

    private final JdbcTemplate database;

    private SeededTables(JdbcTemplate database) {
        this.database = database;
    }

    static void write(List<Case> cases, JdbcTemplate database) {
        cases.forEach(new SeededTables(database)::write);
    }

    static void remove(JdbcTemplate database) {
        String seeded = SeededCases.MARK + "%";
        database.update("delete from compensation_decision where request_id in (select id from compensation_request where reference like ?)", seeded);
        BY_REFERENCE.forEach(table -> database.update("delete from " + table + " where reference like ?", seeded));
    }

    private void write(Case one) {
        String reference = one.reference();
        signal(one);
        wish(one);
        one.messages().forEach(said -> database.update("insert into signal_message (reference, words, channel, received_at) values (?, 'again', 'EMAIL', ?)", reference, at(said)));
        one.handOvers().forEach(made -> database.update("insert into hand_over (reference, from_person, to_person, reason, by_person, handed_at, how) values (?, 'anna', 'bram', 'x', 'anna', ?, ?)",
                reference, at(made.at()), made.how()));
        one.promises().forEach(made -> promise(reference, made));
        one.questions().forEach(asked -> question(one, asked));
        IntStream.range(0, one.obstacles().size()).forEach(number -> obstacle(reference, number, one.obstacles().get(number)));
        IntStream.range(0, one.contacts().size()).forEach(number -> contact(reference, number, one.contacts().get(number)));
        if (one.state() != null) {
            complaint(one);
        }
    }

    private void signal(Case one) {
        database.update("""
                insert into signal (reference, kind, channel, words, language, category, product, remedy_sought, on_behalf_of, colleague, customer_name, customer_email,
                    customer_phone, customer_number, window_opens, window_closes, window_days, window_zone, received_at, registered_at, noted_by, stated_need, need, route,
                    target_at, source_status)
                values (?, ?, 'PHONE', 'seeded', 'en', ?, '', '', '', '', 'Seeded', ?, ?, ?, ?::time, ?::time, ?, ?, ?, ?, 'test', 'NONE', 'NONE', ?, ?, ?)""",
                one.reference(), one.kind(), one.category(), one.customer().email(), one.customer().phone(), one.customer().number(), one.window().opens(), one.window().closes(),
                one.window().days(), one.window().zone(), at(one.receivedAt()), at(one.registeredAt()), one.state() == null ? "ANSWER" : "RESOLVE", at(one.targetAt()), one.sourceStatus());
    }

    private void wish(Case one) {
        if (one.wished() != null) {
            database.update("""
                    insert into contact_wish (reference, rhythm, window_opens, window_closes, window_days, window_zone, words, wished_at, recorded_by)
                    values (?, 'STANDARD', ?::time, ?::time, ?, ?, '', ?, 'anna')""", one.reference(), one.wished().opens(), one.wished().closes(), one.wished().days(),
                    one.wished().zone(), at(one.registeredAt()));
        }
    }

    private void promise(String reference, Promised made) {
        database.update("""
                insert into promise (reference, kind, text, to_whom, made_by, made_at, remind_at, due_at, state, kept_at, kept_by, kept_word, broken_at, ended_at)
                values (?, 'PROMISE', 'p', 'customer', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", reference, made.madeBy(), at(made.due().minusSeconds(60)), at(made.due().minusSeconds(30)),
                at(made.due()), made.state(), at(made.keptAt()), made.keptAt() == null ? null : "anna", made.keptAt() == null ? null : "done",
                made.state().equals("BROKEN") ? at(made.due()) : null, made.state().equals("ENDED") ? at(made.due()) : null);
    }

    private void question(Case one, Question asked) {
        database.update("""
                insert into department_question (reference, department, urgency, question, asked_by, asked_at, work_group, head_group, director_group, remind_at, head_at,
                    director_at, due_at, state, step, ended_at, late_seconds)
                values (?, ?, 'NORMAL', '?', 'anna', ?, ?, 'h', 'd', ?, ?, ?, ?, ?, 'ASKED', ?, ?)""", one.reference(), asked.department(), at(one.registeredAt()), asked.department(),
                at(asked.due()), at(asked.due()), at(asked.due()), at(asked.due()), asked.lateSeconds() == null ? "ASKED" : "DROPPED",
                asked.lateSeconds() == null ? null : at(asked.due()), asked.lateSeconds());
    }

    private void obstacle(String reference, int number, Obstacle stood) {
        database.update("""
                insert into obstacle (reference, code, holder, description, subject, started_at, started_by, ended_at, ended_how) values (?, ?, ?, '', ?, ?, 'anna', ?, ?)""",
                reference, stood.code(), stood.holder(), "n" + number, at(stood.startedAt()), at(stood.endedAt()), stood.endedAt() == null ? null : "gone");
    }

    private void contact(String reference, int number, Contact clock) {
        database.update("""
                insert into clock (kind, reference, subject, started_by, started_at, due_at, limit_at, responsible, state, ended_at, ended_how, broken_at)
                values ('CONTACT', ?, ?, 'test', ?, ?, ?, 'anna', ?, ?, ?, ?)""", reference, "n" + number, at(clock.startedAt()), at(clock.startedAt()), at(clock.limitAt()),
                clock.endedAt() == null ? "RUNNING" : "ENDED", at(clock.endedAt()), clock.endedAt() == null ? null : "reached", at(clock.brokenAt()));
    }

    private void complaint(Case one) {
        database.update("insert into complaint (reference, state, opened_at, closed_at) values (?, ?, ?, ?)", one.reference(), one.state(), at(one.registeredAt()), at(one.closedAt()));
        one.agreed().forEach(date -> database.update("""
                insert into agreed_date (reference, new_date, reason, consent_words, agreed_by, agreed_at) values (?, ?, 'r', 'w', 'anna', ?)""", one.reference(), at(date),
                at(date.minusSeconds(5))));
        IntStream.range(0, one.decisions().size()).forEach(number -> decision(one.reference(), number + 1, one.decisions().get(number)));
    }

    private void decision(String reference, int offer, Decided decided) {
        boolean person = decided.source().equals("PERSON");
        database.update("""
                insert into compensation_request (id, reference, offer_number, kind, amount, category, requested_by, requested_role, requested_at, already_granted, level, state)
                overriding system value values (?, ?, ?, 'MONEY', 10, 'c', 'anna', 'AGENT', ?, 0, 'TEAM_LEAD', 'DECIDED')""", decided.id(), reference, offer, at(decided.requestedAt()));
        database.update("""
                insert into compensation_decision (request_id, requested_by, requested, outcome, granted, source, decided_by, table_key, table_version, table_row, inputs, reason,
                    decided_at, late) values (?, 'anna', 10, 'GRANTED', ?, ?, ?, ?, ?, ?, '', '', ?, ?)""", decided.id(), BigDecimal.TEN, decided.source(), person ? "lea" : null,
                person ? null : "t", person ? null : 1, person ? null : 1, at(decided.decidedAt()), decided.late());
        Given given = decided.given();
        if (given != null) {
            database.update("insert into delivery (request_id, reference, kind, department, planned_at, due_at, done_at) values (?, ?, 'k', 'd', ?, ?, ?)", decided.id(), reference,
                    at(decided.decidedAt()), at(given.due()), at(given.doneAt()));
        }
    }

    /** @return null for none */
    private static Object at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
