package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.klachtkracht.compensation.ReplayFigures;

/**
 * What would have happened; all amounts in euro, all codes as they are written outside.
 *
 * @param file the live file whose place the changed one would take
 * @param compensation null when neither the mandate nor the lapse table is in the file
 * @param triage null when the triage table is not in the file
 * @param notes what was not played again, or not truly
 */
record Replay(LocalDate from, LocalDate to, String file, List<String> tables, Compensation compensation, Triage triage, List<String> notes) {

    /**
     * @param asItWent what was decided, by whatever tables were live then
     * @param live what the tables that are live now would make of the same requests
     * @param changed what the changed tables would make of them
     * @param approvals how many approvals more, or fewer with a minus, than it went
     * @param byMandate euro granted by mandate more, or less with a minus
     * @param byLapse euro granted by the lapse table more, or less with a minus
     * @param grantedAtOnce requests that somebody had to be asked for and that the mandate would cover
     * @param askedFirst requests that the mandate covered and that somebody would have to be asked for
     * @param otherFirst requests that would be put before somebody else first
     * @param otherLapse requests that nobody decided and on which the table would decide otherwise
     * @param overBudget requests within the limits of the changed tables for which the budget of the month is used up
     * @param differing how many requests come out otherwise; {@code requests} are the first of them
     */
    record Compensation(ReplayFigures asItWent, ReplayFigures live, ReplayFigures changed, int approvals, BigDecimal byMandate, BigDecimal byLapse,
            int grantedAtOnce, int askedFirst, int otherFirst, int otherLapse, int overBudget, int differing, List<Request> requests) {
    }

    /**
     * @param ifNobodyDecides euro the lapse table would give where somebody has to be asked only now; null elsewhere
     */
    record Request(String reference, int offer, Instant requestedAt, String role, String category, String kind, BigDecimal amount, Way before, Way after,
            BigDecimal ifNobodyDecides, String why) {
    }

    /**
     * @param by mandate, person, lapse, or asked while nobody decided
     * @param granted null while nobody decided
     * @param askedOf null within the mandate
     * @param row of the table that decided, counted from 1; null when no table did
     */
    record Way(String by, BigDecimal granted, String askedOf, Integer row) {
    }

    /**
     * @param signals all that were looked at
     * @param differing how many go otherwise; {@code cases} are the first of them
     * @param differingWithLive how many the live table would send otherwise than they went
     */
    record Triage(int signals, int otherRoute, int otherNeed, int otherCategory, int differing, int differingWithLive, List<Signal> cases) {
    }

    record Signal(String reference, Instant registeredAt, String kind, Sent before, Sent after) {
    }

    record Sent(String route, String need, String category) {
    }
}
