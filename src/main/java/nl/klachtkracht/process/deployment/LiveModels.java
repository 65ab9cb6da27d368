package nl.klachtkracht.process.deployment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What new cases run on: for each process, table and form that nobody took away the newest version, and the file in which it was deployed. */
@Component
public class LiveModels {

    private static final String NEWEST = """
            with definition as (
                select 'process' as kind, key_, version_, version_tag_, resource_name_, deployment_id_ from act_re_procdef
                union all select 'decision', key_, version_, version_tag_, resource_name_, deployment_id_ from act_re_decision_def
                union all select 'form', key_, version_, null, resource_name_, deployment_id_ from act_re_camformdef),
            newest as (select distinct on (kind, key_) * from definition order by kind, key_, version_ desc)
            select distinct on (n.resource_name_) n.resource_name_, n.deployment_id_, n.version_, n.version_tag_, d.deploy_time_
            from newest n join act_re_deployment d on d.id_ = n.deployment_id_
            where n.resource_name_ not in (select file from withdrawn_model)
            order by n.resource_name_, d.deploy_time_ desc, n.version_ desc""";
    private final JdbcTemplate database;
    private volatile Map<Place, Read> read = Map.of();

    LiveModels(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * @param names of its processes, tables or form
     * @param version the engine's, which counts every deployment
     * @param tag the owner's own, or ""
     */
    record Live(ShippedModels.Model model, Set<String> names, String deployment, int version, String tag, Instant deployedAt) {

        String file() {
            return model.name();
        }
    }

    private record Read(ShippedModels.Model model, Set<String> names) {
    }

    private record Place(String deployment, String file) {
    }

    private record Newest(Place place, int version, String tag, Instant deployedAt) {
    }

    /** @return one for each file, by name; what a deployment holds never changes, so it is read once */
    List<Live> all() {
        List<Newest> newest = database.query(NEWEST, (row, at) -> new Newest(new Place(row.getString(2), row.getString(1)), row.getInt(3),
                Optional.ofNullable(row.getString(4)).orElse(""), row.getTimestamp(5).toInstant()));
        Map<Place, Read> before = read;
        Map<Place, Read> now = new HashMap<>();
        newest.forEach(one -> now.put(one.place, before.containsKey(one.place) ? before.get(one.place) : content(one.place)));
        read = Map.copyOf(now);
        return newest.stream().map(one -> new Live(now.get(one.place).model, now.get(one.place).names, one.place.deployment, one.version, one.tag, one.deployedAt)).toList();
    }

    Map<String, Live> byFile() {
        return all().stream().collect(Collectors.toMap(Live::file, live -> live));
    }

    /** @param name as it was deployed */
    public record File(String name, byte[] content) {
    }

    /** @return how far the record of changes goes; asked before anything is read, and sent along when something is put live */
    public long seen() {
        return database.queryForObject("select coalesce(max(id), 0) from model_change", Long.class);
    }

    /** @return every file that is live, by name */
    public Map<String, byte[]> files() {
        return all().stream().collect(Collectors.toMap(Live::file, live -> live.model().content()));
    }

    /** @return the file of a table, by the id of its decision */
    public Optional<File> table(String decision) {
        return all().stream().filter(live -> live.model().isTable() && live.names().contains(decision)).findFirst()
                .map(live -> new File(live.file(), live.model().content()));
    }

    /** @return empty when an operator deleted that deployment */
    Optional<ShippedModels.Model> deployed(String deployment, String file) {
        return database.queryForList("select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?", byte[].class, deployment, file)
                .stream().findFirst().map(content -> new ShippedModels.Model(file, content));
    }

    private Read content(Place place) {
        ShippedModels.Model model = deployed(place.deployment, place.file).orElseThrow(() ->
                new IllegalStateException("Deployment " + place.deployment + " names a file " + place.file + " that it does not hold."));
        return new Read(model, ModelNames.of(model.name(), model.content()));
    }

    /** @return names of the files in which one of these processes, tables or forms is live */
    static Set<String> filesOf(Set<String> names, String ending, List<Live> live) {
        return live.stream().filter(one -> one.file().endsWith(ending)).filter(one -> one.names().stream().anyMatch(names::contains))
                .map(Live::file).collect(Collectors.toCollection(TreeSet::new));
    }
}
