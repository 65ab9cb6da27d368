package nl.klachtkracht.clock;

public enum ClockKind {
    /** Safety, heat, money or medicine: help at once. */
    IMMEDIATE_HELP,
    /** An answer to an idea, question, worry or own mistake. */
    ANSWER,
    /** The next contact with the customer, counted inside the contact window. */
    CONTACT,
    /** The step a person is working on. */
    STEP,
    /** The whole complaint, from registration to the customer's answer. */
    RESOLUTION,
    /** A decision above the mandate, within 24 clock hours. */
    APPROVAL,
    /** Something that is given in kind. */
    FULFILMENT
}
