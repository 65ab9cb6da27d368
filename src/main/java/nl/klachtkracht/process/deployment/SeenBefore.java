package nl.klachtkracht.process.deployment;

import java.util.Collection;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Component;

/**
 * Keeps what one process owner puts live from silently taking the place of what another did in between. A page says how far the record of
 * changes went when it was shown; what stands in the record since then, nobody has seen on it. The engine deploys one at a time, and we
 * look while we hold that lock.
 */
@Component
class SeenBefore {

    private final ModelChanges changes;
    private final Team team;

    SeenBefore(ModelChanges changes, Team team) {
        this.changes = changes;
        this.team = team;
    }

    /**
     * @param seen how far the record went; null when nobody said so
     * @param deployment what is being put live, and is on record already
     * @throws Conflict when one of the files that it changes was changed since then
     */
    void mustHoldFor(String deployment, Long seen) {
        mustHold(changes.filesOf(deployment), deployment, seen);
    }

    /**
     * @param besides a deployment that does not count, or ""
     * @throws Conflict when one of the files was changed since then
     */
    void mustHold(Collection<String> files, String besides, Long seen) {
        if (seen != null) {
            changes.since(seen, files, besides).ifPresent(change -> {
                throw new Conflict("%s was changed after you looked at it: %s, %s, %s%s. Nothing of yours went live; look at it as it is now, and try again on that."
                        .formatted(change.files(), change.person().isEmpty() ? "the system" : team.nameOf(change.person()), Wording.moment(change.at()),
                                change.what().words(), change.why().isEmpty() ? "" : " (“%s”)".formatted(change.why())));
            });
        }
    }
}
