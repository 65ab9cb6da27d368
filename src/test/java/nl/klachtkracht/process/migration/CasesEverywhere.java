package nl.klachtkracht.process.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.signal.Channel;
import nl.klachtkracht.signal.SignalIntake;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Cases that wait at every place of every model. */
final class CasesEverywhere {

    private static final Map<String, Object> NO_NEWS = Map.of("reached", "yes", "way", "chat", "changed", "no", "obstacle", "department",
            "obstacleHolder", "department-warehouse", "obstacleText", "Nobody has looked on the shelf", "nextStep", "The warehouse looks");
    private final CaseWork work;
    private final SignalIntake intake;

    CasesEverywhere(CaseWork work, SignalIntake intake) {
        this.work = work;
        this.intake = intake;
    }

    /** Time passes while they are made; what is given is little, so that the budget of a month is enough for a thousand cases. */
    List<String> make(int cases) {
        List<Supplier<String>> kinds = List.of(
                () -> work.receive(Map.of()),
                () -> work.receive(Map.of("text", "I smell gas")),
                () -> work.receive(Map.of("kind", "question", "text", "Could the bill say more?")),
                work::heard,
                () -> offered("money", "400.00"),
                () -> offered("none", ""),
                () -> answered("none", "", "accepted"),
                () -> answered("repair", "8.00", "accepted"),
                () -> answered("money", "4.00", "accepted"),
                () -> answered("none", "", "not-accepted"),
                this::atBadNews,
                this::asked,
                this::promised,
                this::broken,
                this::unheard,
                this::standingStill);
        List<String> made = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            made.add(kinds.get(number % kinds.size()).get());
        }
        return made;
    }

    String atBadNews() {
        String reference = answered("none", "", "not-accepted");
        work.submit(reference, "userTask_recapWish", work.ownerOf(reference), Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", "no"));
        return reference;
    }

    private String offered(String kind, String amount) {
        String reference = work.heard();
        work.offer(reference, kind, amount);
        return reference;
    }

    private String answered(String kind, String amount, String answer) {
        String reference = offered(kind, amount);
        work.present(reference, answer);
        return reference;
    }

    private String asked() {
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference),
                Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Where is the parcel?", "questionUrgency", "normal"));
        return reference;
    }

    private String promised() {
        String reference = work.receive(Map.of());
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), promising(CaseWork.CONVERSATION, "The parcel is at your door"));
        return reference;
    }

    String promisedTwice() {
        String reference = promised();
        CaseWork.advance(Duration.ofSeconds(1));
        work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), promising(NO_NEWS, "The driver calls you"));
        return reference;
    }

    private static Map<String, Object> promising(Map<String, Object> form, String promise) {
        Map<String, Object> filled = new HashMap<>(form);
        filled.put("promiseText", promise);
        filled.put("promiseDue", ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(30)).toString());
        return filled;
    }

    private String broken() {
        String reference = promised();
        var before = ClockUtil.getCurrentTime();
        work.fire(reference, "boundaryTimer_promisedMoment");
        ClockUtil.setCurrentTime(before);
        return reference;
    }

    private String unheard() {
        String reference = work.receive(Map.of());
        for (int time = 0; time < 2; time++) {
            CaseWork.advance(Duration.ofMinutes(1));
            intake.receiveMessage(reference, "Where is it?", Channel.MAIL, null);
        }
        return reference;
    }

    private String standingStill() {
        String reference = work.heard();
        for (int time = 0; time < 2; time++) {
            CaseWork.advance(Duration.ofSeconds(1));
            work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), NO_NEWS);
        }
        return reference;
    }
}
