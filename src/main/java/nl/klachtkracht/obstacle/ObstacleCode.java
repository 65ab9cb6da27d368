package nl.klachtkracht.obstacle;

/** What a complaint waits for. */
public enum ObstacleCode {
    /** An answer or an action of another department. */
    DEPARTMENT,
    /** A decision above the mandate. */
    APPROVAL,
    /** Something that has to be found out. */
    DATA,
    /** Somebody outside the house. */
    SUPPLIER,
    /** The customer, whom nobody could reach or who has to send something. */
    CUSTOMER,
    OTHER
}
