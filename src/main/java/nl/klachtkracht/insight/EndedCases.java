package nl.klachtkracht.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.klachtkracht.insight.Handling.Fastest;
import nl.klachtkracht.insight.Handling.Speed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database how long complaints took and what that was worth. What its source had closed is none of ours. */
@Component
class EndedCases {

    /** For so long a customer who comes back reopens what we closed. */
    static final Duration WATCHED = Duration.ofDays(30);

    private static final String ENDED = """
            from complaint c join signal s on s.reference = c.reference
            where c.closed_at is not null and c.state <> 'CLOSED_AT_SOURCE'
            """;

    private static final String SECONDS = "(floor(extract(epoch from c.closed_at)) - floor(extract(epoch from s.registered_at)))::bigint";

    /** More words on the closed case, or a new complaint, question, worry or mistake of the same customer in the same category. */
    private static final String REOPENED = """
            (exists (select 1 from signal_message m where m.reference = c.reference
                     and m.received_at > c.closed_at and m.received_at <= c.closed_at + interval '30 days')
             or exists (select 1 from signal again where again.reference <> s.reference and again.category = s.category
                     and again.received_at > c.closed_at and again.received_at <= c.closed_at + interval '30 days'
                     and again.kind not in ('COMPLIMENT', 'IDEA') and coalesce(again.source_status, '') not in ('closed', 'solved')
                     and ((s.customer_email <> '' and again.customer_email <> '' and lower(again.customer_email) = lower(s.customer_email))
                       or (s.customer_number <> '' and again.customer_number <> '' and again.customer_number = s.customer_number)
                       or (s.customer_phone <> '' and again.customer_phone <> '' and length(regexp_replace(s.customer_phone, '\\D', '', 'g')) >= 6
                           and right(regexp_replace(again.customer_phone, '\\D', '', 'g'), 9) = right(regexp_replace(s.customer_phone, '\\D', '', 'g'), 9)))))
            """;

    /** The date we promised or the customer agreed with, each promise of the ledger, and what was to be given in kind. */
    private static final String ALL_PROMISES_KEPT = """
            c.closed_at <= coalesce((select a.new_date from agreed_date a where a.reference = c.reference order by a.id desc limit 1), s.target_at)
            and not exists (select 1 from promise p where p.reference = c.reference
                     and (p.state in ('OPEN', 'BROKEN') or (p.state = 'KEPT' and p.kept_at > p.due_at)))
            and not exists (select 1 from delivery d where d.reference = c.reference and (d.done_at is null or d.done_at > d.due_at))
            """;

    private final JdbcClient database;

    EndedCases(JdbcClient database) {
        this.database = database;
    }

    /** @return all together with the category "" first, then each category by its name */
    List<Speed> speed(Instant from, Instant to, Instant now) {
        return database.sql("""
                with ended as (select s.category, %s as seconds, c.state = 'CLOSED_AS_ACCEPTED' as accepted, %s as reopened,
                        c.closed_at + interval '30 days' > :now as watched %s and c.closed_at >= :from and c.closed_at < :to)
                select coalesce(category, '') as category, grouping(category) as whole, count(*) as count,
                    percentile_disc(0.5) within group (order by seconds) as p50, percentile_disc(0.9) within group (order by seconds) as p90,
                    max(seconds) as longest, count(*) filter (where accepted) as accepted, count(*) filter (where reopened) as reopened,
                    count(*) filter (where watched) as watched
                from ended group by grouping sets ((), (category)) order by whole desc, category""".formatted(SECONDS, REOPENED, ENDED))
                .param("now", Rows.at(now)).param("from", Rows.at(from)).param("to", Rows.at(to)).query(EndedCases::speed).list();
    }

    private static Speed speed(ResultSet row, int number) throws SQLException {
        long closed = row.getLong("count");
        long accepted = row.getLong("accepted");
        long reopened = row.getLong("reopened");
        return new Speed(row.getString("category"), Rows.spread(row), accepted, Share.of(accepted, closed),
                reopened, Share.of(reopened, closed), row.getLong("watched"));
    }

    /** @return the fastest of each category of all that ended before the moment and whose thirty days have passed; of two the earlier */
    List<Fastest> records(Instant to, Instant now) {
        return database.sql("""
                select distinct on (s.category) s.category, c.reference, c.closed_at, %s as seconds
                %s and c.state = 'CLOSED_AS_ACCEPTED' and c.closed_at < :to and c.closed_at <= :watched and %s and not %s
                order by s.category, seconds, c.closed_at, c.reference""".formatted(SECONDS, ENDED, ALL_PROMISES_KEPT, REOPENED))
                .param("to", Rows.at(to)).param("watched", Rows.at(now.minus(WATCHED)))
                .query((row, number) -> new Fastest(row.getString("category"), row.getString("reference"),
                        Rows.instant(row, "closed_at"), row.getLong("seconds"))).list();
    }
}
