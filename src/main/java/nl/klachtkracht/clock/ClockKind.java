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
    FULFILMENT,
    /** An answer from another department. */
    QUESTION,
    /** Something that was promised. */
    PROMISE,
    /** Owning up to a promise that was not kept. */
    EXPLANATION,
    /** Taking away what stands in the way. */
    OBSTACLE,
    /** An answer to a customer who wrote more than once and heard nothing. */
    UNHEARD
}
