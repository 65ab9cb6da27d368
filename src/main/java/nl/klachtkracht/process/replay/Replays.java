package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.compensation.CompensationReplay;
import nl.klachtkracht.compensation.ReplayFigures;
import nl.klachtkracht.compensation.ReplayedRequest;
import nl.klachtkracht.compensation.ReplayedRequest.By;
import nl.klachtkracht.process.approval.ApprovalTables;
import nl.klachtkracht.process.intake.IntakeTables;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.signal.ReplayedSignal;
import nl.klachtkracht.signal.TriageReplay;
import org.springframework.stereotype.Component;

/** Plays the record again by changed tables. */
@Component
class Replays {

    /** Of everything in a time, since it is played while somebody waits for it. */
    static final int MOST = 20_000;
    private static final int LISTED = 200;
    private static final List<String> COMPENSATION = List.of(
            "It is played as if the changed table had gone live on the first day. What a complaint had got already, and the monthly budgets, are counted anew"
                    + " from that day on; what was granted and reserved before it stays as it was.",
            "What people asked for, what people decided and what customers answered stays as it was, and when they did. Whether a person who decided would"
                    + " still have been allowed to is not looked at.",
            "Where somebody would have to be asked only now, nobody can know what they would say: such euro are counted apart, with what the lapse table gives"
                    + " when nobody signs, and for later requests of the complaint it counts as having got what it got.");
    private static final String TRIAGE = "Only the way, the need and the category are played again; what colleagues did after that is not.";
    private final CompensationReplay compensation;
    private final TriageReplay triage;
    private final DraftReader tables;

    Replays(CompensationReplay compensation, TriageReplay triage, DraftReader tables) {
        this.compensation = compensation;
        this.triage = triage;
        this.tables = tables;
    }

    /** @throws Refused when there is too much to play, or a table has no answer to something on record */
    Replay play(Draft draft, Period period) {
        List<String> notes = new ArrayList<>();
        Replay.Compensation requests = touchesCompensation(draft) ? compensation(draft, period, notes) : null;
        Replay.Triage signals = draft.has(DraftReader.TRIAGE) ? triage(draft, period, notes) : null;
        return new Replay(period.from(), period.to(), draft.name(), draft.replayed(), requests, signals, notes);
    }

    /** @return every request that comes out otherwise; none when the file has no table for it */
    List<ReplayedRequest> differingRequests(Draft draft, Period period) {
        return touchesCompensation(draft) ? replayed(draft, period).differing() : List.of();
    }

    /** @return every signal that goes otherwise; none when the file has no table for it */
    List<ReplayedSignal> differingSignals(Draft draft, Period period) {
        return draft.has(DraftReader.TRIAGE) ? sent(draft, period).differing() : List.of();
    }

    private static boolean touchesCompensation(Draft draft) {
        return draft.has(DraftReader.MANDATE) || draft.has(DraftReader.LAPSE);
    }

    private CompensationReplay.Replayed replayed(Draft draft, Period period) {
        mustNotBeTooMuch(compensation.count(period.begins(), period.ends()), "requests");
        return compensation.between(period.begins(), period.ends(), new ApprovalTables(draft.tables()));
    }

    private TriageReplay.Replayed sent(Draft draft, Period period) {
        mustNotBeTooMuch(triage.count(period.begins(), period.ends()), "signals");
        return triage.between(period.begins(), period.ends(), new IntakeTables(draft.tables()));
    }

    private static void mustNotBeTooMuch(long count, String what) {
        if (count > MOST) {
            throw new Refused("from", "There are %,d %s in these days, and %,d can be played at once; choose fewer days.".formatted(count, what, MOST));
        }
    }

    private Replay.Compensation compensation(Draft draft, Period period, List<String> notes) {
        CompensationReplay.Replayed played = replayed(draft, period);
        ReplayFigures live = compensation.between(period.begins(), period.ends(), new ApprovalTables(tables.live())).after();
        notes.addAll(COMPENSATION);
        if (played.releasedUnknown() > 0) {
            notes.add("Of %d requests that were taken back the moment is not on record; their budget counts as given back at once."
                    .formatted(played.releasedUnknown()));
        }
        List<ReplayedRequest> differing = played.differing();
        return new Replay.Compensation(played.before(), live, played.after(), played.after().approvals() - played.before().approvals(),
                more(played, ReplayFigures::byMandate), more(played, ReplayFigures::byLapse),
                count(differing, request -> request.before().by() != By.MANDATE && request.after().by() == By.MANDATE),
                count(differing, request -> request.before().by() == By.MANDATE && request.after().by() != By.MANDATE),
                count(differing, request -> request.before().askedOf() != null && request.after().askedOf() != null
                        && request.before().askedOf() != request.after().askedOf()),
                count(differing, request -> request.before().by() == By.LAPSE && request.after().by() == By.LAPSE
                        && request.before().granted().compareTo(request.after().granted()) != 0),
                count(played.requests(), ReplayedRequest::overBudget), differing.size(), differing.stream().limit(LISTED).map(Replays::listed).toList());
    }

    private static BigDecimal more(CompensationReplay.Replayed played, Function<ReplayFigures, BigDecimal> euro) {
        return euro.apply(played.after()).subtract(euro.apply(played.before()));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private Replay.Triage triage(Draft draft, Period period, List<String> notes) {
        TriageReplay.Replayed played = sent(draft, period);
        TriageReplay.Replayed live = triage.between(period.begins(), period.ends(), new IntakeTables(tables.live()));
        notes.add(TRIAGE);
        if (played.categoryUnknown() > 0) {
            notes.add("Of %d signals it is not on record which category was stated, so theirs is left as it was; their way and need are played as if none was stated."
                    .formatted(played.categoryUnknown()));
        }
        List<ReplayedSignal> differing = played.differing();
        return new Replay.Triage(played.signals().size(), count(differing, ReplayedSignal::otherRoute), count(differing, ReplayedSignal::otherNeed),
                count(differing, ReplayedSignal::otherCategory), differing.size(), live.differing().size(),
                differing.stream().limit(LISTED).map(Replays::listed).toList());
    }

    private static Replay.Request listed(ReplayedRequest request) {
        return new Replay.Request(request.reference(), request.offerNumber(), request.requestedAt(), Code.of(request.requestedRole()), request.category(),
                request.kind(), request.amount(), way(request.before()), way(request.after()), request.ifNobodyDecides(), request.why());
    }

    private static Replay.Way way(ReplayedRequest.Way way) {
        return new Replay.Way(Code.of(way.by()), way.granted(), way.askedOf() == null ? null : Code.of(way.askedOf()), way.row() == null ? null : way.row().row());
    }

    private static Replay.Signal listed(ReplayedSignal signal) {
        return new Replay.Signal(signal.reference(), signal.registeredAt(), Code.of(signal.kind()), sent(signal.before()), sent(signal.after()));
    }

    private static Replay.Sent sent(nl.klachtkracht.signal.Triage triage) {
        return new Replay.Sent(Code.of(triage.route()), Code.of(triage.need()), triage.category());
    }
}
