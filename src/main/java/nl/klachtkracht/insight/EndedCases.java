package nl.klachtkracht.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.klachtkracht.insight.Handling.Fastest;
import nl.klachtkracht.insight.Handling.Speed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database how long complaints took and what that was worth. What its source had closed is none of ours. */
@Component
class EndedCases {

    private static final String ENDED = """
            ended as (select c.reference, c.closed_at, c.closed_at + interval '30 days' as watched_until, c.state = 'CLOSED_AS_ACCEPTED' as accepted, s.category, s.target_at,
                    (floor(extract(epoch from c.closed_at)) - floor(extract(epoch from s.registered_at)))::bigint as seconds,
                    nullif(lower(s.customer_email), '') as mail, nullif(s.customer_number, '') as number,
                    nullif(right(regexp_replace(s.customer_phone, '\\D', '', 'g'), 9), '') as phone
                from complaint c join signal s on s.reference = c.reference
                where c.state <> 'CLOSED_AT_SOURCE' and c.closed_at >= :from and c.closed_at < :to)
            """;

    private static final String TOLD_AGAIN = "again.category = e.category and again.reference <> e.reference and again.received_at > e.closed_at"
            + " and again.received_at <= e.watched_until and again.kind not in ('COMPLIMENT', 'IDEA') and coalesce(again.source_status, '') not in ('closed', 'solved')";

    /** More words on the closed case, or a new complaint, question, worry or mistake of the same customer in the same category. */
    private static final List<String> CAME_BACK = List.of(
            "signal_message m %s m.reference = e.reference and m.received_at > e.closed_at and m.received_at <= e.watched_until",
            "signal again %s again.customer_email <> '' and lower(again.customer_email) = e.mail and " + TOLD_AGAIN,
            "signal again %s again.customer_number <> '' and again.customer_number = e.number and " + TOLD_AGAIN,
            "signal again %s again.customer_phone <> '' and right(regexp_replace(again.customer_phone, '\\D', '', 'g'), 9) = e.phone and " + TOLD_AGAIN);

    /** All of them at once, for figures of many. */
    private static final String REOPENED = CAME_BACK.stream().map(again -> "select e.reference from ended e join " + again.formatted("on"))
            .collect(Collectors.joining(" union ", "reopened as (", ")"));

    /** One of them, where few are looked at. */
    private static final String IS_REOPENED = CAME_BACK.stream().map(again -> "exists (select 1 from " + again.formatted("where") + ")")
            .collect(Collectors.joining(" or ", "(", ")"));

    /** The date we promised or the customer agreed with, each promise of the ledger, and what was to be given in kind. */
    private static final String ALL_PROMISES_KEPT = """
            e.closed_at <= coalesce((select a.new_date from agreed_date a where a.reference = e.reference order by a.id desc limit 1), e.target_at)
            and exists (select 1 from promise p where p.reference = e.reference
                     and (p.state in ('OPEN', 'BROKEN') or (p.state = 'KEPT' and p.kept_at > p.due_at))) is false
            and exists (select 1 from delivery d where d.reference = e.reference and (d.done_at is null or d.done_at > d.due_at)) is false
            """;

    private final JdbcClient database;

    EndedCases(JdbcClient database) {
        this.database = database;
    }

    /** @return all together with the category "" first, then each category by its name */
    List<Speed> speed(Instant from, Instant to, Instant now) {
        return database.sql("""
                with %s, %s
                select coalesce(category, '') as category, grouping(category) as whole, count(*) as count,
                    percentile_disc(0.5) within group (order by seconds) as p50, percentile_disc(0.9) within group (order by seconds) as p90,
                    max(seconds) as longest, count(*) filter (where accepted) as accepted,
                    count(*) filter (where reference in (select r.reference from reopened r)) as reopened, count(*) filter (where watched_until > :now) as watched
                from ended group by grouping sets ((), (category)) order by whole desc, category""".formatted(ENDED, REOPENED))
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
        // From the fastest on, until one of them counts: the offset, and "is false" instead of "not", keep the database from judging all of them first.
        return database.sql("""
                with %s
                select fastest.* from (select distinct category from ended) known cross join lateral (
                    select e.category, e.reference, e.closed_at, e.seconds
                    from (select * from ended where category = known.category and accepted and watched_until <= :now
                        order by seconds, closed_at, reference offset 0) e
                    where %s and %s is false order by e.seconds, e.closed_at, e.reference limit 1) fastest
                order by category""".formatted(ENDED, ALL_PROMISES_KEPT, IS_REOPENED))
                .param("from", Rows.at(Instant.EPOCH)).param("to", Rows.at(to)).param("now", Rows.at(now))
                .query((row, number) -> new Fastest(row.getString("category"), row.getString("reference"),
                        Rows.instant(row, "closed_at"), row.getLong("seconds"))).list();
    }
}
