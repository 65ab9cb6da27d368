package nl.klachtkracht.roster;

/** Somebody is away, is back or has another deputy, now or later; published in the transaction in which it changed. */
record RosterChanged() {
}
