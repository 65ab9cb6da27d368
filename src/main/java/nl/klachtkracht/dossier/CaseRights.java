package nl.klachtkracht.dossier;

import java.util.Set;

/** How far the person at hand may look into cases. */
public interface CaseRights {

    /**
     * @param everything whether every case is in sight
     * @param groups otherwise: cases in which one of these groups was asked something or gives something
     * @param references and these, in which something waits for the person
     */
    record Sight(boolean everything, Set<String> groups, Set<String> references) {
    }

    Sight sight();
}
