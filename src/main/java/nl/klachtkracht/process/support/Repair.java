package nl.klachtkracht.process.support;

/** Mends what a crash between two transactions may have left undone; looked for every minute. A second look finds nothing. */
public interface Repair {

    /** @return how many it mended */
    int repair();
}
