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
    APPROVAL(Holder.GROUP),
    /** Something that is given in kind. */
    FULFILMENT(Holder.GROUP),
    /** An answer from another department. */
    QUESTION(Holder.GROUP),
    /** Something that was promised. */
    PROMISE,
    /** Owning up to a promise that was not kept. */
    EXPLANATION,
    /** Taking away what stands in the way. */
    OBSTACLE(Holder.GROUP),
    /** An answer to a customer who wrote more than once and heard nothing. */
    UNHEARD(Holder.GROUP);

    private enum Holder { PERSON, GROUP }

    private final Holder holder;

    ClockKind() {
        this(Holder.PERSON);
    }

    ClockKind(Holder holder) {
        this.holder = holder;
    }

    /** Whether a group is responsible and any of its people may end it; else one person is. */
    public boolean isHeldByGroup() {
        return holder == Holder.GROUP;
    }
}
