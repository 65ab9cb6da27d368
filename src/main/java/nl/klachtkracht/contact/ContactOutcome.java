package nl.klachtkracht.contact;

public enum ContactOutcome { REACHED, TRY_AGAIN, NOT_REACHABLE }
