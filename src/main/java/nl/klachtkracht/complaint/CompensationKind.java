package nl.klachtkracht.complaint;

/** What a customer may get to put things right. */
public enum CompensationKind { NONE, MONEY, VOUCHER, REPLACEMENT, REPAIR, GESTURE }
