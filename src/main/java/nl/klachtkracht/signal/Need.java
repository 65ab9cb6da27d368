package nl.klachtkracht.signal;

/** What somebody may need before anything else can be talked about. */
public enum Need { NONE, SAFETY, HEAT, MONEY, MEDICINE }
