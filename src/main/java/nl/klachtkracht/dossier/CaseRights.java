package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ClockSight;

/** How far the person at hand may look into cases. */
public interface CaseRights {

    ClockSight ofCurrentPerson();
}
