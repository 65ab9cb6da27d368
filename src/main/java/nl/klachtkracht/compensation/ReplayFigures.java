package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.klachtkracht.compensation.ReplayedRequest.By;
import nl.klachtkracht.compensation.ReplayedRequest.Way;

/**
 * What a run of requests came to; all amounts in euro.
 *
 * @param requests all of them
 * @param approvals those that somebody had to be asked for
 * @param undecided of those, how many wait for a word that nobody has spoken
 * @param undecidedAsks what those ask for together
 */
public record ReplayFigures(int requests, int approvals, BigDecimal byMandate, BigDecimal byPerson, BigDecimal byLapse, int undecided,
        BigDecimal undecidedAsks) {

    static ReplayFigures of(List<ReplayedRequest> requests, Function<ReplayedRequest, Way> way) {
        List<ReplayedRequest> undecided = requests.stream().filter(request -> way.apply(request).by() == By.ASKED).toList();
        return new ReplayFigures(requests.size(), (int) requests.stream().filter(request -> way.apply(request).needsSomebody()).count(),
                granted(requests, way, By.MANDATE), granted(requests, way, By.PERSON), granted(requests, way, By.LAPSE),
                undecided.size(), undecided.stream().map(ReplayedRequest::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal granted(List<ReplayedRequest> requests, Function<ReplayedRequest, Way> way, By by) {
        return requests.stream().map(way).filter(taken -> taken.by() == by).map(Way::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
