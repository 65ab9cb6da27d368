package nl.klachtkracht.process.watch;

import nl.klachtkracht.clock.ClockKind;

/**
 * Something in the engine that must be alive while a clock runs.
 *
 * @param story the key of its process; "" for a step, which may belong to any
 * @param node the timer or task; "" for a step and for the work of a whole story
 */
record Guard(ClockKind kind, Sort sort, String story, String node) {

    enum Sort {
        /** A timer in front of the limit; it may have fired already since the clock started. */
        TIMER,
        /** A timer that may stand behind the limit, for what follows when nobody does anything. */
        ESCALATION,
        /** An open task. */
        TASK,
        /** The open task that the clock's subject names. */
        STEP,
        /** A running instance in which, or in what it called, a person or the engine has something to do. */
        WORK
    }
}
