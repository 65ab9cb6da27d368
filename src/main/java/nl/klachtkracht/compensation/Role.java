package nl.klachtkracht.compensation;

import java.util.List;
import java.util.Optional;

/** Who may grant, from no mandate to the largest; the codes are the groups people are in. */
public enum Role {

    NONE, AGENT, TEAM_LEAD, MANAGER, DIRECTOR;

    /** Those who can be asked for approval, lowest first. */
    public static final List<Role> APPROVERS = List.of(TEAM_LEAD, MANAGER, DIRECTOR);

    public Optional<Role> next() {
        return this == DIRECTOR ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
