package nl.klachtkracht.process.migration;

import nl.klachtkracht.process.migration.Forecast.Fate;
import nl.klachtkracht.process.migration.Forecast.Option;
import nl.klachtkracht.process.migration.Forecast.Place;
import nl.klachtkracht.process.migration.RunningCases.Sort;
import nl.klachtkracht.process.migration.RunningCases.Spot;
import nl.klachtkracht.process.migration.RunningCases.Version;
import nl.klachtkracht.process.watch.Guards;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two versions of one process held against each other: what is equal, what somebody chose, and what has no place. */
final class Comparison {

    private final ProcessEngineServices engine;
    private final Version from;
    private final Version to;
    private final Elements old;
    private final Elements fresh;
    private final Map<String, String> chosen = new TreeMap<>();
    private Map<String, String> mapped;

    Comparison(ProcessEngineServices engine, Version from, Version to) {
        this.engine = engine;
        this.from = from;
        this.to = to;
        this.old = new Elements(engine.getRepositoryService().getBpmnModelInstance(from.definition()));
        this.fresh = new Elements(engine.getRepositoryService().getBpmnModelInstance(to.definition()));
        this.mapped = instructions(plan());
    }

    MigrationPlan plan() {
        return plan(chosen).orElseThrow();
    }

    /** Takes what was chosen as far as it can be done; what stands beside a step needs that step to be taken along first. */
    void choose(Map<String, String> wanted) {
        Optional<Map.Entry<String, String>> possible = nextOf(wanted);
        while (possible.isPresent()) {
            chosen.put(possible.get().getKey(), possible.get().getValue());
            mapped = instructions(plan());
            possible = nextOf(wanted);
        }
    }

    private Optional<Map.Entry<String, String>> nextOf(Map<String, String> wanted) {
        return wanted.entrySet().stream().filter(choice -> !mapped.containsKey(choice.getKey()))
                .filter(choice -> isToBeChosen(choice.getKey()) && isPossible(choice.getKey(), choice.getValue())).findFirst();
    }

    /** @return where the element with the same label is, if there is one; "" for what only a person can know */
    String suggestion(String activity) {
        List<Option> alike = options(activity).stream().filter(option -> option.name().equals(old.name(activity))).toList();
        return alike.size() == 1 ? alike.get(0).activity() : "";
    }

    /** A place is chosen for what has no element with its id any more; what keeps a promise is looked for under its own id and goes nowhere else. */
    boolean isToBeChosen(String activity) {
        return fresh.node(activity).isEmpty() && old.node(activity).isPresent() && !Guards.keepAClock(from.story(), activity);
    }

    private boolean isPossible(String activity, String target) {
        Map<String, String> more = new HashMap<>(chosen);
        more.put(activity, target);
        return fresh.node(target).filter(node -> Elements.kind(node).equals(Elements.kind(old.node(activity).orElseThrow()))).isPresent() && plan(more).isPresent();
    }

    /** @return empty when the engine would refuse it */
    private Optional<MigrationPlan> plan(Map<String, String> choices) {
        MigrationInstructionsBuilder plan = engine.getRuntimeService().createMigrationPlan(from.definition(), to.definition()).mapEqualActivities();
        choices.forEach(plan::mapActivities);
        try {
            return Optional.of(plan.build());
        } catch (MigrationPlanValidationException impossible) {
            return Optional.empty();
        }
    }

    private static Map<String, String> instructions(MigrationPlan plan) {
        return plan.getInstructions().stream().collect(Collectors.toMap(MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }

    Place place(Spot spot) {
        String activity = spot.activity();
        String target = Objects.toString(mapped.get(activity), "");
        Fate fate = fate(spot.sort(), activity, target);
        return new Place(activity, old.name(activity), spot.sort(), spot.stories(), fate, target, words(fate, activity, target), options(activity));
    }

    private Fate fate(Sort sort, String activity, String target) {
        if (target.isEmpty()) {
            return sort == Sort.TIMER && !Guards.keepAClock(from.story(), activity) ? Fate.RELEASED : Fate.STAYS;
        }
        if (sort == Sort.BEGINNING && !fresh.beginsInTheBackground(target)) {
            return Fate.STAYS;
        }
        return chosen.containsKey(activity) ? Fate.MAPPED : Fate.KEPT;
    }

    private String words(Fate fate, String activity, String target) {
        return switch (fate) {
            case KEPT -> "Kept: they wait at the same place, and every moment stays";
            case MAPPED -> "They go to '%s'".formatted(fresh.name(target));
            case RELEASED -> "They no longer wait for this time: the new version does not know it, and no promise needs it";
            case STAYS -> "Impossible, they stay in version %d: %s".formatted(from.version(), reason(activity, target));
        };
    }

    private String reason(String activity, String target) {
        FlowNode was = old.node(activity).orElse(null);
        FlowNode is = fresh.node(activity).orElse(null);
        if (was == null) {
            return "their own version of the model does not show where they are";
        }
        if (!target.isEmpty()) {
            return "they wait for this step to begin in the background, and in the new version it does not begin there";
        }
        if (is == null) {
            return Guards.keepAClock(from.story(), activity)
                    ? "a promise is kept here under the id '%s', which the new version does not have; deploy a version that has it".formatted(activity)
                    : "the new version has no element with the id '%s'; choose where they go".formatted(activity);
        }
        if (!Elements.kind(was).equals(Elements.kind(is))) {
            return "it was %s and is %s in the new version".formatted(Elements.words(was), Elements.words(is));
        }
        if (!Elements.host(was).equals(Elements.host(is))) {
            return "it belonged to '%s' and belongs to '%s' in the new version".formatted(old.name(Elements.host(was)), fresh.name(Elements.host(is)));
        }
        if (Elements.isDoneSeveralTimes(was) != Elements.isDoneSeveralTimes(is)) {
            return "it is done once in one version and several times in the other";
        }
        return Elements.group(was).equals(Elements.group(is)) ? "the engine finds no way from the one to the other" : "it was moved into or out of a group of steps";
    }

    /** The elements that are new in the new version come first. */
    private List<Option> options(String activity) {
        return !isToBeChosen(activity) ? List.of() : fresh.like(old.node(activity).orElseThrow()).stream()
                .filter(node -> isPossible(activity, node.getId()))
                .sorted(Comparator.comparing((FlowNode node) -> old.node(node.getId()).isPresent()).thenComparing(node -> fresh.name(node.getId())))
                .map(node -> new Option(node.getId(), fresh.name(node.getId()), node.getId().equals(chosen.get(activity)))).toList();
    }
}
