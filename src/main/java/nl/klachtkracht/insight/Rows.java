package nl.klachtkracht.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads what our queries answer, and writes moments as the database takes them. */
final class Rows {

    private Rows() {
    }

    static Spread spread(ResultSet row) throws SQLException {
        return new Spread(row.getLong("count"), row.getObject("p50", Long.class), row.getObject("p90", Long.class), row.getObject("longest", Long.class));
    }

    /** @return null for none */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
