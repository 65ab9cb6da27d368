package nl.klachtkracht.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.contact.ContactGaps;
import nl.klachtkracht.insight.Handling.Gap;
import nl.klachtkracht.insight.Handling.Gaps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long customers heard nothing that should have heard something, and which department stood in the way meanwhile. */
@Component
class Silences {

    private static final int LONGEST = 10;
    private final ContactGaps gaps;
    private final JdbcClient database;

    Silences(ContactGaps gaps, JdbcClient database) {
        this.gaps = gaps;
        this.database = database;
    }

    Gaps between(Instant from, Instant to) {
        List<ContactGaps.Gap> longestFirst = gaps.between(from, to, Integer.MAX_VALUE);
        List<Long> inOrder = longestFirst.stream().map(gap -> gap.silence().toSeconds()).sorted().toList();
        return new Gaps(Spread.of(inOrder), longestFirst.stream().limit(LONGEST)
                .map(gap -> new Gap(gap.reference(), gap.since(), gap.limitAt(), gap.until(), gap.silence().toSeconds())).toList());
    }

    /** @return per group that held an obstacle: the silences that broke their limit in this time and in which it stood */
    Map<String, Long> byHolder(Instant from, Instant to, Instant now) {
        return database.sql("""
                select o.holder, count(distinct c.id) as count from clock c join obstacle o on o.reference = c.reference
                    and o.started_at < coalesce(c.ended_at, :now) and (o.ended_at is null or o.ended_at > c.started_at)
                where c.kind = 'CONTACT' and c.broken_at >= :from and c.broken_at < :to group by o.holder""")
                .param("now", Rows.at(now)).param("from", Rows.at(from)).param("to", Rows.at(to))
                .query((row, number) -> Map.entry(row.getString("holder"), row.getLong("count"))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
