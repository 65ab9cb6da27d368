package nl.klachtkracht.compensation;

public enum Outcome { GRANTED, GRANTED_IN_PART, DECLINED }
