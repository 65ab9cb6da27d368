package nl.klachtkracht.roster;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.refusal.NotReady;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names the problem owner: the agent with the fewest open signals, who keeps it to the end. */
@Service
@Transactional
public class OwnerDesk {

    static final String AGENTS = "agent";
    private static final String NOBODY = "Nobody is in the group agent, so no problem owner can be named:"
            + " make people in Admin and put at least one in the group agent.";
    private final Ownerships ownerships;
    private final Team team;
    private final ClockKeeper clocks;
    private final Clock clock;

    OwnerDesk(Ownerships ownerships, Team team, ClockKeeper clocks, Clock clock) {
        this.ownerships = ownerships;
        this.team = team;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @return the owner; one who was named before stays
     * @throws NotReady when there is nobody to name
     */
    public String nameOwner(String reference) {
        return ownerships.findByReference(reference).orElseGet(() -> name(reference)).owner();
    }

    private Ownership name(String reference) {
        String owner = leastLoaded();
        clocks.assign(reference, owner);
        return ownerships.save(new Ownership(reference, owner, clock.instant()));
    }

    private String leastLoaded() {
        List<String> agents = team.membersOf(AGENTS);
        Map<String, Long> load = ownerships.loadOf(agents).stream()
                .collect(Collectors.toMap(Ownerships.Load::getOwner, Ownerships.Load::getOpen));
        return agents.stream()
                .min(Comparator.comparing((String agent) -> load.getOrDefault(agent, 0L)).thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new NotReady("owner", NOBODY));
    }

    @Transactional(readOnly = true)
    public String ownerOf(String reference) {
        return findOwner(reference).orElseThrow(() -> new IllegalStateException("No owner was named yet for " + reference));
    }

    /** @return empty for what was never under way here, such as a complaint that its source had closed */
    @Transactional(readOnly = true)
    public Optional<String> findOwner(String reference) {
        return ownerships.findByReference(reference).map(Ownership::owner);
    }

    public void end(String reference) {
        ownerships.findByReference(reference).ifPresent(ownership -> ownership.end(clock.instant()));
    }
}
