package nl.klachtkracht.obstacle;

/** How soon an answer is needed; the table of the process owner says how many hours that is. */
public enum Urgency {
    URGENT, NORMAL, CAN_WAIT,
    /** To find out for ourselves what went wrong: no customer waits for it, so it goes on when the complaint is closed. */
    RESEARCH
}
