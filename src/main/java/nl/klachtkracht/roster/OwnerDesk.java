package nl.klachtkracht.roster;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.NotReady;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the problem owner, who keeps the signal to the end; hands it over once with a reason, and to a deputy without one. */
@Service
@Transactional
public class OwnerDesk {

    private static final String NOBODY = "Nobody is in the group agent, so no problem owner can be named:"
            + " make people in Admin and put at least one in the group agent.";
    private final Ownerships ownerships;
    private final HandOvers handOvers;
    private final RosterDesk roster;
    private final Team team;
    private final WorkInHand work;
    private final ClockKeeper clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnerDesk(Ownerships ownerships, HandOvers handOvers, RosterDesk roster, Team team, WorkInHand work, ClockKeeper clocks,
            ApplicationEventPublisher events, Clock clock) {
        this.ownerships = ownerships;
        this.handOvers = handOvers;
        this.roster = roster;
        this.team = team;
        this.work = work;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the agent on duty with the fewest open signals; one who was named before stays
     * @throws NotReady when there is nobody to name
     */
    public String nameOwner(String reference) {
        return ownerships.findByReference(reference).orElseGet(() -> name(reference)).owner();
    }

    private Ownership name(String reference) {
        List<String> onDuty = roster.onDuty();
        String owner = leastLoaded(onDuty.isEmpty() ? team.membersOf(RosterDesk.AGENTS) : onDuty)
                .orElseThrow(() -> new NotReady("owner", NOBODY));
        clocks.assign(reference, owner);
        Ownership named = ownerships.save(new Ownership(reference, owner, clock.instant()));
        if (onDuty.isEmpty()) {
            events.publishEvent(new NobodyOnDuty(reference, owner));
        }
        return named;
    }

    private Optional<String> leastLoaded(List<String> agents) {
        Map<String, Long> load = roster.load(agents);
        return agents.stream()
                .min(Comparator.comparing((String agent) -> load.getOrDefault(agent, 0L)).thenComparing(Comparator.naturalOrder()));
    }

    @Transactional(readOnly = true)
    public String ownerOf(String reference) {
        return findOwner(reference).orElseThrow(() -> unowned(reference));
    }

    /** @return empty for what was never under way here, such as a complaint that its source had closed */
    @Transactional(readOnly = true)
    public Optional<String> findOwner(String reference) {
        return ownerships.findByReference(reference).map(Ownership::owner);
    }

    /** @return the owner when on duty, else the deputy who speaks for them; the owner again when no deputy is on duty */
    @Transactional(readOnly = true)
    public String speakerOf(String reference) {
        return findSpeaker(reference).orElseThrow(() -> unowned(reference));
    }

    /** @return empty where nobody owns the case, see {@link #speakerOf} */
    @Transactional(readOnly = true)
    public Optional<String> findSpeaker(String reference) {
        return findOwner(reference).map(roster::speakerFor);
    }

    private static IllegalStateException unowned(String reference) {
        return new IllegalStateException("No owner was named yet for " + reference);
    }

    /** @return whether a case that had an owner has ended */
    @Transactional(readOnly = true)
    public boolean hasEnded(String reference) {
        return ownerships.findByReference(reference).filter(ownership -> !ownership.isOpen()).isPresent();
    }

    public void end(String reference) {
        ownerships.findByReference(reference).ifPresent(ownership -> ownership.end(clock.instant()));
    }

    /**
     * Gives a case a new owner, with all work in hand and every clock as it runs. The owner can do this once; from then on only a team lead can.
     *
     * @param reason in words that the customer may read
     */
    public HandOver handOver(String reference, String to, String reason, String by) {
        Ownership ownership = lock(reference);
        boolean teamLead = roster.isTeamLead(by);
        if (!teamLead && !ownership.owner().equals(by)) {
            throw new NotAllowed("Only the owner, %s, or a team lead can hand %s over.".formatted(roster.nameOf(ownership.owner()), reference));
        }
        if (!teamLead && handOvers.existsByReference(reference)) {
            throw new NotAllowed("%s was handed over once already; a second time only a team lead can do it.".formatted(reference));
        }
        requireReceiver(to, ownership.owner());
        return give(ownership, to, reason, by, ownership.owner().equals(by) ? HandOver.How.BY_OWNER : HandOver.How.BY_TEAM_LEAD);
    }

    /** @return whether {@link #handOver} would accept this person, so that a page offers only what can be done */
    @Transactional(readOnly = true)
    public boolean mayHandOver(String reference, String person) {
        return ownerships.findByReference(reference).filter(Ownership::isOpen)
                .map(open -> roster.isTeamLead(person) || open.owner().equals(person) && !handOvers.existsByReference(reference)).orElse(false);
    }

    /**
     * Hands over all that somebody has in hand, because they are sick or left; they are away from now on. Once it is done a second call
     * finds nothing left.
     *
     * @param to who gets it all, or "" to give each case to the agent on duty with the fewest
     * @param why sick or left
     */
    public List<HandOver> handOverAll(String person, String to, String reason, Absence.Why why, String by) {
        if (!roster.managesOthers(by)) {
            throw new NotAllowed("Only a team lead or a manager can hand over all work of somebody.");
        }
        if (why == Absence.Why.OFF_DUTY) {
            throw new Refused("why", "Who is off duty keeps the cases while a deputy speaks for them; hand everything over for: sick, left.");
        }
        List<String> cases = ownerships.openOf(person);
        if (cases.isEmpty() && !team.membersOf(RosterDesk.AGENTS).contains(person)) {
            throw new Missing("There is no agent '%s', and nobody of that name owns a case.".formatted(Text.shortened(person)));
        }
        if (!to.isEmpty()) {
            requireReceiver(to, person);
        } else if (RosterDesk.others(roster.onDuty(), person).isEmpty()) {
            throw new Refused("to", "No other agent is on duty to take this over; put somebody on duty first.");
        }
        roster.add(new Absence(person, clock.instant(), null, why, by, clock.instant()));
        List<HandOver> made = cases.stream().map(this::lock)
                .map(open -> give(open, receiver(to, person), reason, by, HandOver.How.valueOf(why.name()))).toList();
        ownerships.findByReferenceIn(work.casesOf(person)).stream().filter(closed -> !closed.isOpen())
                .forEach(closed -> giveWhatOutlivesItsCase(closed, person, receiver(to, person)));
        return made;
    }

    /** Such as a promise: the customer reads in whose name it is kept. The case itself has ended, so no hand-over is counted. */
    private void giveWhatOutlivesItsCase(Ownership closed, String from, String to) {
        if (closed.owner().equals(from)) {
            closed.handOver(to);
        }
        move(closed.reference(), from, to);
    }

    private String receiver(String to, String person) {
        return to.isEmpty() ? leastLoaded(RosterDesk.others(roster.onDuty(), person)).orElseThrow() : to;
    }

    private void requireReceiver(String to, String owner) {
        if (to.equals(owner)) {
            throw new Refused("to", "%s owns this already; choose a colleague.".formatted(roster.nameOf(owner)));
        }
        if (!roster.onDuty().contains(to)) {
            throw new Refused("to", "'%s' is not an agent on duty; on duty are: %s.".formatted(
                    Text.shortened(to), String.join(", ", RosterDesk.others(roster.onDuty(), owner))));
        }
    }

    private HandOver give(Ownership ownership, String to, String reason, String by, HandOver.How how) {
        String reference = ownership.reference();
        String from = ownership.owner();
        Set<String> hands = ownership.speaker().equals(from) ? Set.of(from) : Set.of(from, ownership.speaker());
        ownership.handOver(to);
        hands.stream().filter(person -> !person.equals(to)).forEach(person -> move(reference, person, to));
        HandOver made = handOvers.save(new HandOver(reference, from, to, reason, by, clock.instant(), how));
        events.publishEvent(new HandedOver(reference, made.id(), from, to, reason));
        return made;
    }

    /** Gives the work of a case to whoever speaks for its owner now; the owner stays, and no hand-over is counted. */
    void settle(String reference) {
        Ownership ownership = ownerships.lock(reference).filter(Ownership::isOpen).orElse(null);
        String speaker = ownership == null ? "" : roster.speakerFor(ownership.owner());
        if (ownership == null || speaker.equals(ownership.speaker())) {
            return;
        }
        move(reference, ownership.speaker(), speaker);
        ownership.speakThrough(speaker);
        events.publishEvent(new SpeakerChanged(reference, ownership.owner(), speaker, clock.instant()));
    }

    /** Takes what somebody who is away has in hand of another's case, and gives it to whoever speaks for that owner. */
    void passOn(String reference, String away) {
        findSpeaker(reference).filter(speaker -> !speaker.equals(away)).ifPresent(speaker -> move(reference, away, speaker));
    }

    private void move(String reference, String from, String to) {
        work.give(reference, from, to);
        clocks.assign(reference, from, to);
    }

    private Ownership lock(String reference) {
        Ownership ownership = ownerships.lock(reference).orElseThrow(() -> new Missing(
                "There is no case with reference '%s' that somebody owns; a reference looks like K-2026-000123.".formatted(Text.shortened(reference))));
        if (!ownership.isOpen()) {
            throw new Conflict("%s has ended already; there is nothing left to hand over.".formatted(reference));
        }
        return ownership;
    }
}
