package nl.klachtkracht.process.conformance;

/**
 * Where somebody moved a case past its diagram.
 *
 * @param node where; the process itself when a case was deleted that stood nowhere
 */
record Jump(How how, String node) {

    /** Entered without a way to it, left without an event that takes it away, or deleted while it ran. */
    enum How { ENTERED, LEFT, DELETED }
}
