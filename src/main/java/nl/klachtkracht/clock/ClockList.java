package nl.klachtkracht.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages through the running clocks; fast at any number of them because only the rows of one page are read. */
@Component
@Transactional(readOnly = true)
public class ClockList {

    private static final int AT_ONCE = 1_000;
    private final NamedParameterJdbcTemplate database;

    ClockList(DataSource database) {
        JdbcTemplate inPortions = new JdbcTemplate(database);
        inPortions.setFetchSize(AT_ONCE);
        this.database = new NamedParameterJdbcTemplate(inPortions);
    }

    /** How many clocks of a kind run, and how many of those are due within the hour, overdue though not broken, and broken. */
    public record KindCount(ClockKind kind, long running, long near, long overdue, long broken) {
    }

    public Page<RunningClock> page(ClockFilter filter, ClockOrder order, boolean backwards, PageRequest page) {
        Map<String, Object> values = filter.values();
        Long total = database.queryForObject("select count(*)" + filter.text(), values, Long.class);
        long onPage = Math.max(0, Math.min(page.getPageSize(), total - page.getOffset()));
        if (onPage == 0) {
            return new PageImpl<>(List.of(), page, total);
        }
        // A page of the second half is counted from the end, so that the last page is found as fast as the first.
        boolean fromTheEnd = page.getOffset() > total / 2;
        values.put("skipped", fromTheEnd ? total - page.getOffset() - onPage : page.getOffset());
        values.put("onPage", onPage);
        String ids = "select c.id" + filter.text() + order.text(backwards != fromTheEnd) + " limit :onPage offset :skipped";
        return new PageImpl<>(database.query("select c.* from clock c where c.id in (" + ids + ")" + order.text(backwards), values,
                (row, number) -> clock(row)), page, total);
    }

    /** Hands over one after the other, so that any number of them fits into memory. */
    public void each(ClockFilter filter, ClockOrder order, boolean backwards, Consumer<RunningClock> reader) {
        database.query("select c.*" + filter.text() + order.text(backwards), filter.values(),
                (RowCallbackHandler) row -> reader.accept(clock(row)));
    }

    public List<KindCount> countByKind(ClockFilter filter) {
        return database.query("select c.kind, count(*) as running, " + Urgency.counts() + filter.text() + " group by c.kind", filter.values(),
                (row, number) -> new KindCount(ClockKind.valueOf(row.getString("kind")), row.getLong("running"), row.getLong("near"),
                        row.getLong("overdue"), row.getLong("broken")));
    }

    /** The clocks whose limit comes next, the first of them first. */
    public List<RunningClock> breakNext(ClockFilter filter, int most) {
        Map<String, Object> values = filter.values();
        values.put("most", most);
        return database.query("select c.*" + filter.text() + " and c.limit_at > :now" + ClockOrder.LIMIT.text(false) + " limit :most", values,
                (row, number) -> clock(row));
    }

    /** All that run in these cases. */
    public List<RunningClock> of(Collection<String> references) {
        return references.isEmpty() ? List.of() : database.query("select c.* from clock c where c.state = 'RUNNING' and c.reference in (:references)",
                Map.of("references", references), (row, number) -> clock(row));
    }

    /** @return the people and groups who are responsible for at least one of these clocks, in a fixed order */
    public List<ClockHolder> holders(ClockFilter filter) {
        return database.query("select distinct c.responsible, c.kind" + filter.text() + " and c.responsible <> ''", filter.values(),
                (row, number) -> new ClockHolder(row.getString("responsible"), ClockKind.valueOf(row.getString("kind")).isHeldByGroup()))
                .stream().distinct().sorted(Comparator.comparing(ClockHolder::id).thenComparing(ClockHolder::isGroup)).toList();
    }

    private static RunningClock clock(ResultSet row) throws SQLException {
        return new RunningClock(row.getLong("id"), ClockKind.valueOf(row.getString("kind")), row.getString("reference"), row.getString("subject"),
                row.getString("started_by"), instant(row, "started_at"), instant(row, "due_at"), instant(row, "limit_at"), row.getString("responsible"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
