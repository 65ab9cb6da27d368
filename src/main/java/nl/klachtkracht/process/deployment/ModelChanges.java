package nl.klachtkracht.process.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.klachtkracht.process.guard.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The record of what was put live, by whom and why. */
@Component
class ModelChanges {

    private static final String OF_FILE = """
            select c.deployment, c.at, c.person, c.what, c.why, f.checksum, f.as_shipped
            from model_change_file f join model_change c on c.id = f.change where f.file = ? and c.what <> 'WITHDRAWN' order by c.id desc""";
    private static final String NEWEST = """
            select c.at, c.person, c.what, c.why, c.advice, coalesce(string_agg(f.file, ', ' order by f.file), '') as files
            from model_change c left join model_change_file f on f.change = c.id group by c.id order by c.id desc limit ?""";
    private final JdbcTemplate database;
    private final ShippedModels shipped;
    private final Clock clock;

    ModelChanges(JdbcTemplate database, ShippedModels shipped, Clock clock) {
        this.database = database;
        this.shipped = shipped;
        this.clock = clock;
    }

    enum What {
        SEEDED("came with the product"), DEPLOYED("deployed"), PROMOTED("took the shipped version"), RETURNED("went back"), WITHDRAWN("took away");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** @return what somebody did */
        String words() {
            return words;
        }
    }

    /** @param asShipped whether this was then what the product ships */
    record OfFile(String deployment, Instant at, String person, What what, String why, String checksum, boolean asShipped) {
    }

    /** @param files with commas; none when the deployment changed nothing */
    record Change(Instant at, String person, What what, String why, String advice, String files) {
    }

    /** @param person "" when the system acted by itself */
    void record(String deployment, String person, String why, Collection<ShippedModels.Model> changed, List<Finding> advice) {
        Long change = database.queryForObject("""
                insert into model_change (deployment, at, person, what, why, advice) values (?, ?, ?, 'DEPLOYED', ?, ?) returning id""", Long.class,
                deployment, Timestamp.from(clock.instant()), person, why, advice.stream().map(Finding::sentence).collect(Collectors.joining("\n")));
        write(change, changed, shipped::ships);
    }

    /** Says what a deployment, once it is recorded, was for. */
    void explain(String deployment, What what, String why) {
        database.update("update model_change set what = ?, why = ? where deployment = ?", what.name(), why, deployment);
        if (what == What.SEEDED || what == What.PROMOTED) {
            database.update("update model_change_file set as_shipped = true where change in (select id from model_change where deployment = ?)", deployment);
        }
    }

    /** @return one sentence a line */
    String adviceOf(String deployment) {
        return database.queryForObject("select advice from model_change where deployment = ? order by id desc limit 1", String.class, deployment);
    }

    /** What was live before there was a record. */
    void adopt(LiveModels.Live live, boolean asShipped) {
        Long change = database.queryForObject("""
                insert into model_change (deployment, at, person, what, why, advice) values (?, ?, '', ?, 'Was live before there was a record', '') returning id""",
                Long.class, live.deployment(), Timestamp.from(live.deployedAt()), asShipped ? What.SEEDED.name() : What.DEPLOYED.name());
        write(change, List.of(live.model()), model -> asShipped);
    }

    private void write(Long change, Collection<ShippedModels.Model> files, Predicate<ShippedModels.Model> asShipped) {
        files.forEach(model -> database.update("insert into model_change_file values (?, ?, ?, ?)",
                change, model.name(), model.checksum(), asShipped.test(model)));
    }

    /** A new version of the product ships what a process owner had changed to: from now on it follows the product again. */
    void isShippedNow(ShippedModels.Model model) {
        database.update("update model_change_file set as_shipped = true where file = ? and checksum = ? and not as_shipped", model.name(), model.checksum());
    }

    /** From now on this file is no longer live; what the engine has of it stays as it is. */
    void withdraw(LiveModels.Live live, String person, String why) {
        Long change = database.queryForObject("insert into model_change (deployment, at, person, what, why, advice) values (?, ?, ?, ?, ?, '') returning id",
                Long.class, live.deployment(), Timestamp.from(clock.instant()), person, What.WITHDRAWN.name(), why);
        write(change, List.of(live.model()), shipped::ships);
    }

    /** @return one for each file that was taken away and did not come back, by name */
    List<Change> withdrawn() {
        return database.query("""
                select c.at, c.person, c.what, c.why, c.advice, w.file as files from withdrawn_model w join model_change c on c.id = w.change order by w.file""",
                ModelChanges::change);
    }

    /** @return how versions of this file came to be live, the newest first */
    List<OfFile> of(String file) {
        return database.query(OF_FILE, (row, at) -> new OfFile(row.getString("deployment"), row.getTimestamp("at").toInstant(), row.getString("person"),
                What.valueOf(row.getString("what")), row.getString("why"), row.getString("checksum"), row.getBoolean("as_shipped")), file);
    }

    /** @return of the changes of one file, the latest first: the contents that it had when it was not this one, each once */
    static List<OfFile> earlier(List<OfFile> ofFile, String besides) {
        Set<String> seen = new HashSet<>(Set.of(besides));
        return ofFile.stream().filter(change -> seen.add(change.checksum())).toList();
    }

    /** @return how this content of the file came to be live, the last time it did */
    Optional<OfFile> of(ShippedModels.Model model) {
        return of(model.name()).stream().filter(change -> change.checksum().equals(model.checksum())).findFirst();
    }

    /** @return the files that were not live before as they came with this deployment */
    List<String> filesOf(String deployment) {
        return database.queryForList("select f.file from model_change_file f join model_change c on c.id = f.change where c.deployment = ?", String.class, deployment);
    }

    /** @return the latest change of any of these files after {@link LiveModels#seen()} was that number, but for one deployment; with those of them that it changed */
    Optional<Change> since(long number, Collection<String> files, String besides) {
        return database.query("""
                select c.at, c.person, c.what, c.why, c.advice, string_agg(f.file, ', ' order by f.file) as files
                from model_change c join model_change_file f on f.change = c.id
                where c.id > ? and f.file = any (?) and c.deployment <> ? group by c.id order by c.id desc limit 1""",
                ModelChanges::change, number, files.toArray(String[]::new), besides).stream().findFirst();
    }

    List<Change> newest(int most) {
        return database.query(NEWEST, ModelChanges::change, most);
    }

    private static Change change(ResultSet row, int at) throws SQLException {
        return new Change(row.getTimestamp("at").toInstant(), row.getString("person"),
                What.valueOf(row.getString("what")), row.getString("why"), row.getString("advice"), row.getString("files"));
    }
}
