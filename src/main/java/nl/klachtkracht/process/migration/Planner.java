package nl.klachtkracht.process.migration;

import nl.klachtkracht.process.migration.Forecast.Fate;
import nl.klachtkracht.process.migration.Forecast.Place;
import nl.klachtkracht.process.migration.RunningCases.Spot;
import nl.klachtkracht.process.migration.RunningCases.Version;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a move to the newest version would do to each place where stories wait. Event triggers are never updated, so that every moment stays. */
@Component
class Planner {

    private final ProcessEngine engine;
    private final RunningCases running;
    private final Migrations migrations;

    Planner(ProcessEngine engine, RunningCases running, Migrations migrations) {
        this.engine = engine;
        this.running = running;
        this.migrations = migrations;
    }

    /**
     * @param choices from activity to activity, where to take those whose place has no element with its id any more; "" leaves them where
     *        they are, and what is not named goes to the element with the same label
     */
    Move plan(Version from, Version to, Map<String, String> choices) {
        List<Spot> spots = running.spots(from.definition());
        Comparison comparison = new Comparison(engine, from, to);
        comparison.choose(choices);
        comparison.choose(suggestions(comparison, spots, choices.keySet()));
        List<Place> places = spots.stream().map(comparison::place).toList();
        List<Spot> noWay = places.stream().filter(place -> place.fate() == Fate.STAYS).map(Place::spot).toList();
        return new Move(comparison.plan(), noWay, new Forecast(from.definition(), from.version(), from.tag(), from.stories(),
                running.countNotAt(from.definition(), noWay), running.moments(from.definition()),
                migrations.isOnItsWay(from.story(), from.version()), places));
    }

    private static Map<String, String> suggestions(Comparison comparison, List<Spot> spots, Set<String> chosen) {
        return spots.stream().map(Spot::activity).distinct().filter(activity -> !chosen.contains(activity) && comparison.isToBeChosen(activity))
                .collect(Collectors.toMap(activity -> activity, comparison::suggestion));
    }
}
