package nl.klachtkracht.dossier.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.Urgency;
import nl.klachtkracht.dossier.Names;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.roster.Team;

/** Says what the record keeps as codes, moments and ids, for one showing of a page. */
public final class Speech {

    private static final String[] MOODS = {"very bad", "bad", "neither good nor bad", "good", "very good"};
    private final Names names;
    private final Instant now;

    Speech(Team team, Instant now) {
        names = new Names(team);
        this.now = now;
    }

    /** @param code a code of the contract, such as {@code closed-as-accepted} */
    public String code(String code) {
        return Wording.code(code);
    }

    /** The same, as the beginning of a sentence. */
    public String title(String code) {
        return Wording.title(code);
    }

    /** @param id of a person; of a table it is said as it is */
    public String name(String id) {
        return names.person(id);
    }

    public String group(String id) {
        return names.group(id);
    }

    /** Who is responsible for a clock, a person or a group. */
    public String holder(Story.Running clock) {
        return names.holder(Code.read(ClockKind.class, "kind", clock.kind()), clock.responsible());
    }

    /** @return running, near, overdue, broken or ended, as every list of clocks says it */
    public String state(Story.Running clock) {
        return clock.endedAt() != null ? "ended" : Urgency.of(clock.dueAt(), clock.limitAt(), now).word();
    }

    /** @param requester who made the offer, and whose mandate it was when nobody else had to decide */
    public String decider(Story.Decided decision, String requester) {
        return decision.source().equals("mandate")
                ? decision.decidedBy().replace("mandate of " + requester, "the mandate of " + name(requester))
                : name(decision.decidedBy());
    }

    /** @param how a clock ended, such as "given", "decided by teamlead" or "answered by warehouse1" */
    public String ending(String how) {
        return names.withName(how);
    }

    public String moment(Instant moment) {
        return Wording.moment(moment);
    }

    public String left(Instant due) {
        return Wording.left(due, now);
    }

    /** @return such as "3 days 4 h" or "4 h 20 min" */
    public String lasting(long seconds) {
        return Wording.lasting(Duration.ofSeconds(seconds));
    }

    /** @return what a wait has lasted, up to now while it lasts */
    public String lasting(Instant from, Instant until) {
        return Wording.lasting(Duration.between(from, until == null ? now : until));
    }

    public String euro(BigDecimal amount) {
        return Euro.said(amount) + " euro";
    }

    public String compensation(String kind, BigDecimal amount) {
        String words = Wording.compensation(kind, amount, Locale.ENGLISH);
        return words.isEmpty() ? "Nothing beside the offer itself" : words;
    }

    /** @param mark from 1 to 5 */
    public String mood(int mark) {
        return "%d of 5, %s".formatted(mark, MOODS[mark - 1]);
    }
}
