package nl.klachtkracht.process.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.Rhythm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What stands on record of one complaint, read from the tables and by nothing of the application that writes them. */
final class MonthRecord {

    /** @param limitAt when it breaks */
    record Kept(long id, Instant startedAt, Instant dueAt, Instant limitAt, Instant endedAt, Instant brokenAt) {
    }

    record Tried(Instant at, boolean reached, boolean progress) {
    }

    record Promised(long id, String kind, String toWhom, String state, Instant madeAt, Instant dueAt, Instant keptAt, Instant endedAt,
            Instant toldAt, Instant ownedUpAt, boolean hasSuccessor) {
    }

    record Written(String key, String kind, Instant at, boolean hasAddress) {
    }

    record Stood(Instant from, Instant until) {
    }

    record Case(Instant registeredAt, Instant closedAt, String state, String address) {
    }

    private final JdbcTemplate database;
    private final String reference;

    MonthRecord(JdbcTemplate database, String reference) {
        this.database = database;
        this.reference = reference;
    }

    Case complaint() {
        return rows("select s.registered_at, c.closed_at, c.state, s.customer_email from signal s join complaint c using (reference) where reference = ?",
                row -> new Case(moment(row, 1), moment(row, 2), row.getString(3), row.getString(4))).get(0);
    }

    List<Kept> contactClocks() {
        return rows("select id, started_at, due_at, limit_at, ended_at, broken_at from clock where reference = ? and kind = 'CONTACT' order by id",
                row -> new Kept(row.getLong(1), moment(row, 2), moment(row, 3), moment(row, 4), moment(row, 5), moment(row, 6)));
    }

    List<Tried> tries() {
        return rows("select made_at, reached, progress from contact_try where reference = ? order by id",
                row -> new Tried(moment(row, 1), row.getBoolean(2), row.getBoolean(3)));
    }

    /** What was asked when the complaint came in, and every wish since. */
    List<WaitedFor> wishes() {
        WaitedFor first = rows("select registered_at, window_opens, window_closes, window_days, window_zone from signal where reference = ?",
                row -> new WaitedFor(moment(row, 1), Rhythm.STANDARD, null, window(row, 2))).get(0);
        return Stream.concat(Stream.of(first), rows("""
                select wished_at, rhythm, daily_at, window_opens, window_closes, window_days, window_zone from contact_wish where reference = ? order by id""",
                row -> new WaitedFor(moment(row, 1), Rhythm.valueOf(row.getString(2)), row.getObject(3, LocalTime.class),
                        row.getString(4) == null ? first.window() : window(row, 4))).stream()).toList();
    }

    List<Promised> promises() {
        return rows("""
                select id, kind, to_whom, state, made_at, due_at, kept_at, ended_at, told_at, owned_up_at, successor is not null
                from promise where reference = ? order by id""",
                row -> new Promised(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), moment(row, 5), moment(row, 6), moment(row, 7),
                        moment(row, 8), moment(row, 9), moment(row, 10), row.getBoolean(11)));
    }

    List<Written> letters() {
        return rows("select letter_key, kind, written_at, to_address <> '' from letter where reference = ?",
                row -> new Written(row.getString(1), row.getString(2), moment(row, 3), row.getBoolean(4)));
    }

    List<Stood> obstacles() {
        return rows("select started_at, ended_at from obstacle where reference = ?", row -> new Stood(moment(row, 1), moment(row, 2)));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, Reading<T> reading) {
        RowMapper<T> mapper = (row, number) -> reading.read(row);
        return database.query(query, mapper, reference);
    }

    private static ContactWindow window(ResultSet row, int column) throws SQLException {
        Set<DayOfWeek> days = Arrays.stream(row.getString(column + 2).split(",")).map(String::trim).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new ContactWindow(row.getObject(column, LocalTime.class), row.getObject(column + 1, LocalTime.class), days, ZoneId.of(row.getString(column + 3)));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
