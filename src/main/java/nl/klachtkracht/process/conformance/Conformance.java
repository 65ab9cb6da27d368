package nl.klachtkracht.process.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the cases of some days went, per process and version.
 *
 * @param notes what cannot be seen here
 */
record Conformance(LocalDate from, LocalDate to, List<Version> versions, List<String> notes) {

    /**
     * @param tag the version as the process owner named it, "" when they did not
     * @param cases that ended in these days or still run
     * @param conforming cases in which nobody moved anything past the diagram
     * @param share conforming cases of all, to four decimals
     * @param moved cases that came from another version
     * @param paths how many went which way; every case went one, so together they are all cases
     * @param beside ends of side tracks, such as a reminder, which a case comes to while its story goes on: none, one or several
     */
    record Version(String process, String name, int version, String tag, long cases, long running, long conforming, BigDecimal share, long moved,
            List<Path> paths, List<Path> beside, List<Jumped> jumps) {
    }

    /**
     * @param end id of an end event, several with a + between them when the story went several ways at once, or what became of cases that
     *        came to none: still-running, ended-by-caller, deleted, without-an-end
     */
    record Path(String end, String name, long cases) {
    }

    /**
     * @param how entered, left or deleted
     * @param references of the first cases it happened in
     */
    record Jumped(String how, String activity, String name, long times, long cases, List<String> references) {
    }
}
