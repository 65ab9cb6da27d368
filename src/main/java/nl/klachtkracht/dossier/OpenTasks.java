package nl.klachtkracht.dossier;

import java.util.List;

/** What the person at hand can work on. */
public interface OpenTasks {

    /** @return the tasks of one case, first the one that a link to the person's work for it opens */
    List<OpenTask> ofCurrentPerson(String reference);
}
