package nl.klachtkracht.roster;

import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows who is on duty, and who speaks for whoever is not. */
@Service
@Transactional
public class RosterDesk {

    static final String AGENTS = "agent";
    static final String TEAM_LEADS = "team-lead";
    private static final Set<String> MANAGING = Set.of(TEAM_LEADS, "manager");
    private final Absences absences;
    private final Deputies deputies;
    private final Ownerships ownerships;
    private final Team team;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterDesk(Absences absences, Deputies deputies, Ownerships ownerships, Team team, ApplicationEventPublisher events, Clock clock) {
        this.absences = absences;
        this.deputies = deputies;
        this.ownerships = ownerships;
        this.team = team;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OnRoster> roster() {
        List<String> agents = team.membersOf(AGENTS);
        Map<String, Long> load = load(agents);
        return agents.stream().map(agent -> onRoster(agent, load.getOrDefault(agent, 0L))).toList();
    }

    private OnRoster onRoster(String agent, long openCases) {
        List<OnRoster.Away> ahead = absences.ahead(agent, clock.instant()).stream().filter(away -> !away.beginsAt().equals(away.endsAt()))
                .map(away -> new OnRoster.Away(away.id(), away.beginsAt(), away.endsAt(), Code.of(away.why()))).toList();
        return new OnRoster(agent, nameOf(agent), isOnDuty(agent), deputyOf(agent).orElse(""), speakerFor(agent), openCases, ahead);
    }

    Map<String, Long> load(List<String> agents) {
        return ownerships.loadOf(agents).stream().collect(Collectors.toMap(Ownerships.Load::getOwner, Ownerships.Load::getOpen));
    }

    /** @return ids of the agents who are on duty now, in a fixed order */
    @Transactional(readOnly = true)
    public List<String> onDuty() {
        List<String> away = absences.away(clock.instant());
        return team.membersOf(AGENTS).stream().filter(agent -> !away.contains(agent)).toList();
    }

    /** @return ids of the agents who are away now, in a fixed order */
    List<String> away() {
        List<String> away = absences.away(clock.instant());
        return team.membersOf(AGENTS).stream().filter(away::contains).toList();
    }

    private boolean isOnDuty(String person) {
        return onDuty().contains(person);
    }

    /** The person when on duty, else the first along the chain of deputies who is; the person again when nobody is. */
    @Transactional(readOnly = true)
    public String speakerFor(String person) {
        List<String> onDuty = onDuty();
        Set<String> asked = new HashSet<>();
        Optional<String> next = Optional.of(person);
        while (next.filter(asked::add).isPresent()) {
            if (onDuty.contains(next.get())) {
                return next.get();
            }
            next = deputyOf(next.get());
        }
        return person;
    }

    private Optional<String> deputyOf(String person) {
        return deputies.findByPerson(person).map(Deputy::deputy);
    }

    /** @param deputy an agent, or "" for nobody */
    public void nameDeputy(String person, String deputy, String by) {
        requireAgent(person);
        requireMayChange(person, by);
        if (deputy.isEmpty()) {
            deputies.deleteByPerson(person);
        } else if (deputy.equals(person)) {
            throw new Refused("deputy", "%s cannot be their own deputy; choose a colleague.".formatted(nameOf(person)));
        } else if (!team.membersOf(AGENTS).contains(deputy)) {
            throw new Refused("deputy", "'%s' is not an agent; a deputy is one of: %s.".formatted(
                    Text.shortened(deputy), String.join(", ", others(team.membersOf(AGENTS), person))));
        } else {
            deputies.save(new Deputy(person, deputy));
        }
        events.publishEvent(new RosterChanged());
    }

    /**
     * @param begins null for now
     * @param ends null until further notice
     */
    public Absence report(String person, Instant begins, Instant ends, Absence.Why why, String by) {
        requireAgent(person);
        requireMayChange(person, by);
        Instant now = clock.instant();
        Instant from = begins == null ? now : begins;
        if (ends != null && !ends.isAfter(from)) {
            throw new Refused("until", "An absence ends after it begins; choose a later moment to be back, or leave it open.");
        }
        if (ends != null && !ends.isAfter(now)) {
            throw new Refused("until", "This absence is over already; nothing has to be done for it.");
        }
        return add(new Absence(person, from, ends, why, by, now));
    }

    Absence add(Absence absence) {
        events.publishEvent(new RosterChanged());
        return absences.save(absence);
    }

    /** Ends an absence now; one that has not begun yet never takes place. */
    public void end(String person, long absence, String by) {
        requireMayChange(person, by);
        absences.findByIdAndPerson(absence, person).orElseThrow(() -> new Missing(
                "There is no absence %d of '%s'; see the roster.".formatted(absence, Text.shortened(person)))).end(clock.instant());
        events.publishEvent(new RosterChanged());
    }

    private void requireAgent(String person) {
        if (!team.membersOf(AGENTS).contains(person)) {
            throw new Missing("There is no agent '%s' on the roster; on it are: %s.".formatted(
                    Text.shortened(person), String.join(", ", team.membersOf(AGENTS))));
        }
    }

    private void requireMayChange(String person, String by) {
        if (!mayChange(person, by)) {
            throw new NotAllowed("Only %s, a team lead or a manager can change this.".formatted(nameOf(person)));
        }
    }

    @Transactional(readOnly = true)
    public boolean mayChange(String person, String by) {
        return person.equals(by) || managesOthers(by);
    }

    /** @return whether this person is a team lead or a manager */
    @Transactional(readOnly = true)
    public boolean managesOthers(String person) {
        return team.find(person).map(Colleague::groups).orElse(Set.of()).stream().anyMatch(MANAGING::contains);
    }

    boolean isTeamLead(String person) {
        return team.find(person).map(Colleague::groups).orElse(Set.of()).contains(TEAM_LEADS);
    }

    String nameOf(String person) {
        return team.nameOf(person);
    }

    static List<String> others(List<String> people, String person) {
        return people.stream().filter(other -> !other.equals(person)).toList();
    }
}
