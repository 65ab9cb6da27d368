package nl.klachtkracht.process.cockpit;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockOrder;
import nl.klachtkracht.clock.Urgency;
import nl.klachtkracht.dossier.CaseFinder;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

/**
 * What somebody asks of the list of clocks, as it stands in the address.
 *
 * @param owner who is responsible
 * @param department a group: it or one of its members is responsible
 * @param reference a whole one however it is written, or how it begins
 * @param within due within this number of hours; what is overdue is among them
 * @param sort what to sort by, with a minus for the other way round
 */
record ClockQuery(List<String> state, List<String> kind, String owner, String department, String reference, String within, String sort) {

    private static final int MOST_HOURS = 24 * 366;

    /** States as the contract names them: all that run, or only some. */
    private enum State { RUNNING, OVERDUE, BROKEN, NEAR, FINE }

    ClockQuery {
        state = Objects.requireNonNullElse(state, List.of());
        kind = Objects.requireNonNullElse(kind, List.of());
        owner = Text.of("owner", Objects.requireNonNullElse(owner, ""));
        department = Text.of("department", Objects.requireNonNullElse(department, ""));
        String typed = Text.of("reference", Objects.requireNonNullElse(reference, ""));
        reference = CaseFinder.reference(typed).orElse(typed.toUpperCase(Locale.ROOT));
        within = Text.of("within", Objects.requireNonNullElse(within, ""));
        sort = Text.of("sort", Objects.requireNonNullElse(sort, ""));
    }

    /** @return none for all that run */
    Set<Urgency> urgencies() {
        Set<State> states = read(State.class, "state", state);
        return states.contains(State.RUNNING) ? Set.of()
                : states.stream().map(wanted -> Urgency.valueOf(wanted.name())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Urgency.class)));
    }

    Set<ClockKind> kinds() {
        return read(ClockKind.class, "kind", kind);
    }

    /** @return null when it was not asked */
    Integer hours() {
        if (within.isEmpty()) {
            return null;
        }
        int hours = within.matches("[0-9]{1,5}") ? Integer.parseInt(within) : 0;
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refused("within", "'%s' in within is not a number of hours we can look ahead; write a whole number from 1 to %d.".formatted(
                    Text.shortened(within), MOST_HOURS));
        }
        return hours;
    }

    ClockOrder order() {
        String wanted = sort.startsWith("-") ? sort.substring(1) : sort;
        return wanted.isEmpty() ? ClockOrder.DUE : Code.read(ClockOrder.class, "sort", wanted);
    }

    boolean backwards() {
        return sort.startsWith("-");
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, String field, List<String> codes) {
        return codes.stream().filter(code -> !code.isBlank()).map(code -> Code.read(type, field, code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
