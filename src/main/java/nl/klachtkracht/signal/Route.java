package nl.klachtkracht.signal;

/** The way a signal takes after triage. */
public enum Route { RESOLVE, PASS_ON, ANSWER }
