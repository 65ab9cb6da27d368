package nl.klachtkracht.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How we handled what ended in a time. Nothing in it is about an agent, so nobody can be ranked by it, and nothing asks for a number of
 * cases, so nobody can be chased by one. All times are whole seconds of the clock, but for silences, which are seconds of the customer's
 * contact window.
 *
 * @param overall all categories together
 */
public record Handling(Instant from, Instant to, Speed overall, List<Speed> categories, Approvals approvals, Gaps gaps, Promises promises,
        HandOvers handOvers, List<Department> departments, List<Lost> lost, List<Fastest> records) {

    /**
     * How fast complaints came to their end, which is never told without what it was worth to their customers.
     *
     * @param category "" for all
     * @param time from registration to the end
     * @param accepted of those, how many the customer accepted
     * @param reopened of those, to how many the customer came back within thirty days, as far as they have passed
     * @param stillWatched of how many the thirty days have not passed
     */
    public record Speed(String category, Spread time, long accepted, BigDecimal acceptedShare, long reopened, BigDecimal reopenedShare,
            long stillWatched) {
    }

    /** @param waited those that a person or, unsigned, the table decided; within a mandate nobody waits */
    public record Approvals(Approval waited, List<Approval> bySource) {
    }

    /**
     * @param source person, table, mandate, or "" for those that waited together
     * @param time from the request to the decision
     * @param late how many came after 24 clock hours
     */
    public record Approval(String source, Spread time, long late) {
    }

    /**
     * Customers who heard nothing for longer than we promise.
     *
     * @param longest at most ten
     */
    public record Gaps(Spread silence, List<Gap> longest) {
    }

    /** @param until null while the silence lasts */
    public record Gap(String reference, Instant since, Instant limitAt, Instant until, long silence) {
    }

    public record Promises(long due, long kept, BigDecimal share) {
    }

    /**
     * @param cases that changed hands
     * @param twice cases that did so more than once
     */
    public record HandOvers(long count, long cases, long twice, List<Counted> reasons) {
    }

    public record Counted(String how, long count) {
    }

    /**
     * One group of colleagues, of the front office or behind it.
     *
     * @param department "" where nobody of this house is meant
     * @param lost clock time that cases waited for it
     * @param lateAnswers questions it answered too late, or has not answered yet
     * @param gaps silences towards customers while it stood in the way
     */
    public record Department(String department, Promises promises, long lost, long lateAnswers, long late, long gaps) {
    }

    public record Lost(String department, String obstacle, long lost, long cases) {
    }

    /** The fastest end of a category that the customer accepted, did not come back to for thirty days, and in which every promise was kept. */
    public record Fastest(String category, String reference, Instant closedAt, long time) {
    }
}
