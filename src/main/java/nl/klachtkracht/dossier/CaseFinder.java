package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.Sight;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Kind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Finds cases while the customer is on the phone, open or closed, among those that the person at hand may look into. */
@Service
@Transactional(readOnly = true)
public class CaseFinder {

    /** The most that one answer holds. */
    public static final int MOST = 20;

    private static final String FOUND = """
            select s.reference, s.customer_name, s.customer_phone, s.customer_email, left(s.words, 500) words, s.kind, s.registered_at,
                coalesce(o.owner, '') owner, (o.reference is not null and o.ended_at is null) open
            from signal s left join ownership o on o.reference = s.reference where\s""";
    private final NamedParameterJdbcTemplate database;
    private final CaseRights rights;
    private final Team team;

    CaseFinder(NamedParameterJdbcTemplate database, CaseRights rights, Team team) {
        this.database = database;
        this.rights = rights;
        this.team = team;
    }

    /** @param more whether there are others beside these */
    public record Found(List<FoundCase> cases, boolean more) {
    }

    /**
     * @param typed a name or its beginning, a telephone number however it is written, a mail address or its beginning, or a reference
     * @return what is open first, then the newest
     * @throws nl.klachtkracht.refusal.Refused when nothing could be meant by it
     */
    public Found find(String typed) {
        Wanted wanted = Wanted.of(typed);
        MapSqlParameterSource values = new MapSqlParameterSource(wanted.values());
        List<FoundCase> found = ask(wanted.condition(), values, "open desc, s.registered_at desc, s.reference desc", MOST + 1);
        return new Found(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    /** @return the reference that is meant by what somebody typed, such as K-2026-000001 by "K-2026-1"; empty when none is */
    public static Optional<String> reference(String typed) {
        return Wanted.reference(typed);
    }

    /** @return whether the person at hand may look into this case */
    public boolean isInSight(String reference) {
        return !ask("s.reference = :wanted", new MapSqlParameterSource("wanted", reference), "s.reference", 1).isEmpty();
    }

    /** @return the newest other cases about the same thing, none for a case whose category nobody named */
    List<FoundCase> alike(String reference, String category, String product, int most) {
        if (category.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource values = new MapSqlParameterSource("category", category).addValue("product", product).addValue("itself", reference);
        return ask("s.category = :category and s.product = :product and s.reference <> :itself", values, "s.registered_at desc", most);
    }

    private List<FoundCase> ask(String condition, MapSqlParameterSource values, String order, int most) {
        Sight sight = rights.ofCurrentPerson();
        values.addValues(sight.values());
        Names names = new Names(team);
        return database.query(FOUND + condition + sight.condition("s.reference") + " order by " + order + " limit " + most, values,
                (row, number) -> found(row, names));
    }

    private static FoundCase found(ResultSet row, Names names) throws SQLException {
        return new FoundCase(row.getString("reference"), Wording.customer(row.getString("customer_name")), row.getString("customer_phone"),
                row.getString("customer_email"), Text.shortened(row.getString("words"), 120), Code.of(Kind.valueOf(row.getString("kind"))),
                row.getBoolean("open"), names.person(row.getString("owner")),
                Wording.moment(row.getObject("registered_at", OffsetDateTime.class).toInstant()));
    }
}
