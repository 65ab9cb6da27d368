package nl.klachtkracht.signal;

public enum Kind { COMPLAINT, COMPLIMENT, IDEA, QUESTION, WORRY, OWN_MISTAKE }
