package nl.klachtkracht.obstacle;

/** How soon an answer is needed; the table of the process owner says how many hours that is. */
public enum Urgency { URGENT, NORMAL, CAN_WAIT }
