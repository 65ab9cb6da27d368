package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.Sight;

/** How far the person at hand may look into cases. */
public interface CaseRights {

    Sight ofCurrentPerson();
}
