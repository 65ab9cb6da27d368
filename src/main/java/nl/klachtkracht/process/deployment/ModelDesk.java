package nl.klachtkracht.process.deployment;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What a process owner does with the live models: check, deploy, take the shipped version, go back, take an own one away. */
@Service
@Transactional
class ModelDesk {

    private static final String WHY = "Why?";
    private final RepositoryService repository;
    private final LiveModels live;
    private final ShippedModels shipped;
    private final ModelChanges changes;
    private final Withdrawal withdrawal;
    private final SeenBefore seenBefore;

    ModelDesk(RepositoryService repository, LiveModels live, ShippedModels shipped, ModelChanges changes, Withdrawal withdrawal, SeenBefore seenBefore) {
        this.repository = repository;
        this.live = live;
        this.shipped = shipped;
        this.changes = changes;
        this.withdrawal = withdrawal;
        this.seenBefore = seenBefore;
    }

    /**
     * Deploys and takes everything back, so that it finds what a deployment would.
     *
     * @param files by name
     * @param seen how far the record of changes went when the person looked, as for all that follow; null when nobody said so
     * @return advice, one sentence a line
     * @throws ModelsRefused when they may not go live
     * @throws Conflict when somebody else changed one of them since then
     */
    String check(Map<String, byte[]> files, Long seen) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return put(files, ModelChanges.What.DEPLOYED, "Check", seen);
    }

    /**
     * @return advice, one sentence a line
     * @throws ModelsRefused with everything that is wrong; nothing of it is live then
     * @throws Conflict when somebody else changed one of them meanwhile
     */
    String deploy(Map<String, byte[]> files, String why, Long seen) {
        return put(files, ModelChanges.What.DEPLOYED, why, seen);
    }

    /** @throws Missing when the product ships no file of this name */
    String promote(String file, String why, Long seen) {
        ShippedModels.Model model = shipped.find(file).orElseThrow(() ->
                new Missing("This version of the product ships no file '%s'.".formatted(Text.shortened(file))));
        LiveModels.Live now = live.byFile().get(file);
        if (now != null && now.model().checksum().equals(model.checksum())) {
            throw new Refused("file", "What is shipped of %s is live already.".formatted(file));
        }
        return put(Map.of(file, model.content()), ModelChanges.What.PROMOTED, why, seen);
    }

    /**
     * What was put live again.
     *
     * @param version how it had come to be live, the last time it did
     * @param advice one sentence a line
     */
    record Returned(ModelChanges.OfFile version, String advice) {
    }

    /**
     * @param to which of the earlier contents, by its checksum; "" for the latest
     * @throws Missing when there was no such version before
     * @throws Conflict when another file tells the same by now, which would be overwritten, or somebody else changed this one meanwhile
     */
    Returned goBack(String file, String to, String why, Long seen) {
        Before earlier = before(file, to);
        ShippedModels.Model before = earlier.model();
        Set<String> elsewhere = LiveModels.filesOf(ModelNames.of(file, before.content()), file.substring(file.lastIndexOf('.')), live.all());
        if (!elsewhere.isEmpty() && !elsewhere.contains(file)) {
            throw new Conflict("What %s told is told by %s now: change it there, or take that away first.".formatted(file, String.join(" and ", elsewhere)));
        }
        return new Returned(earlier.version(), put(Map.of(file, before.content()), ModelChanges.What.RETURNED, why, seen));
    }

    /**
     * A file that a process owner added is no longer live; cases that run on it keep it, and going back puts it live again.
     *
     * @throws Refused when something that is live still needs it, or it came with the product
     */
    void takeAway(String file, String why, String person, Long seen) {
        mustSayWhy(why);
        withdrawal.withdraw(file, why, person, seen);
    }

    private record Before(ModelChanges.OfFile version, ShippedModels.Model model) {
    }

    /** @return what was live before what is live now, or what was taken away */
    private Before before(String file, String to) {
        List<ModelChanges.OfFile> record = changes.of(file);
        if (record.isEmpty()) {
            throw new Missing("No file '%s' is live.".formatted(Text.shortened(file)));
        }
        String now = Optional.ofNullable(live.byFile().get(file)).map(found -> found.model().checksum()).orElse("");
        return ModelChanges.earlier(record, now).stream().filter(version -> to.isEmpty() || version.checksum().equals(to))
                .flatMap(version -> live.deployed(version.deployment(), file).map(model -> new Before(version, model)).stream()).findFirst()
                .orElseThrow(() -> new Missing("There is no such version of %s from before the one that is live.".formatted(file)));
    }

    private void mustChangeSomething(Map<String, byte[]> files) {
        Map<String, LiveModels.Live> now = live.byFile();
        if (files.entrySet().stream().allMatch(file -> now.containsKey(file.getKey()) && Arrays.equals(now.get(file.getKey()).model().content(), file.getValue()))) {
            throw new Refused("files", "%s: live already, just as you sent it. Save your change in Camunda Modeler, and choose the file again."
                    .formatted(String.join(", ", files.keySet())));
        }
    }

    private static void mustSayWhy(String why) {
        if (why.isBlank()) {
            throw new Refused("why", "Please fill in '%s'; it is kept with your name.".formatted(WHY));
        }
    }

    private String put(Map<String, byte[]> files, ModelChanges.What what, String why, Long seen) {
        mustSayWhy(why);
        if (files.isEmpty()) {
            throw new Refused("files", "Choose at least one file: a diagram (.bpmn), a table (.dmn) or a form (.form).");
        }
        mustChangeSomething(files);
        DeploymentBuilder deployment = repository.createDeployment().name("Klachtkracht page").source("klachtkracht page");
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        String id = deployment.deploy().getId();
        seenBefore.mustHoldFor(id, seen);
        changes.explain(id, what, why);
        return changes.adviceOf(id);
    }
}
