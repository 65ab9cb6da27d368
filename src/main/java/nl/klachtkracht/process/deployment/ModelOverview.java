package nl.klachtkracht.process.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.start.ModelNews;
import org.springframework.stereotype.Component;

/** Which models are live, since when and by whom, and which are not as the product ships them. */
@Component
class ModelOverview implements ModelNews {

    private final LiveModels live;
    private final ShippedModels shipped;
    private final ModelChanges changes;
    private final ModelSeeder seeder;

    ModelOverview(LiveModels live, ShippedModels shipped, ModelChanges changes, ModelSeeder seeder) {
        this.live = live;
        this.shipped = shipped;
        this.changes = changes;
        this.seeder = seeder;
    }

    /** OWN: the product ships no file of this name. */
    enum State { AS_SHIPPED, CHANGED, OWN }

    /**
     * @param since when this content of it was put live
     * @param person who did, or "" for the system
     * @param earlier what else it held, the latest first
     */
    record Row(String file, int version, String tag, Instant since, String person, String why, State state, List<ModelChanges.OfFile> earlier) {

        String kind() {
            return file.substring(file.lastIndexOf('.') + 1);
        }
    }

    List<Row> rows() {
        return live.all().stream().map(this::row).toList();
    }

    private Row row(LiveModels.Live one) {
        List<ModelChanges.OfFile> record = changes.of(one.file());
        String checksum = one.model().checksum();
        ModelChanges.OfFile put = record.stream().filter(change -> change.checksum().equals(checksum)).findFirst()
                .orElseGet(() -> new ModelChanges.OfFile(one.deployment(), one.deployedAt(), "", ModelChanges.What.DEPLOYED, "", checksum, false));
        return new Row(one.file(), one.version(), one.tag(), put.at(), put.person(), put.why(), stateOf(one.model()),
                ModelChanges.earlier(record, checksum));
    }

    private State stateOf(ShippedModels.Model model) {
        if (shipped.find(model.name()).isEmpty()) {
            return State.OWN;
        }
        return shipped.ships(model) ? State.AS_SHIPPED : State.CHANGED;
    }

    @Override
    public Changed changed() {
        Map<State, List<String>> files = live.all().stream().map(LiveModels.Live::model)
                .collect(Collectors.groupingBy(this::stateOf, Collectors.mapping(ShippedModels.Model::name, Collectors.toList())));
        return new Changed(files.getOrDefault(State.CHANGED, List.of()), files.getOrDefault(State.OWN, List.of()));
    }

    @Override
    public boolean newerOnesRefused() {
        return !seeder.refused().isEmpty();
    }
}
