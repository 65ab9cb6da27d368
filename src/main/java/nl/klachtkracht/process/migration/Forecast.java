package nl.klachtkracht.process.migration;

import java.util.List;

/**
 * What a move of the stories of one version to the newest one would do, place by place.
 *
 * @param stories how many run in the version; a case may have several of the same
 * @param moving how many of them would be moved; the others wait somewhere that has no place in the new version, and stay
 * @param moments how many due dates of tasks and timers they carry
 * @param onItsWay whether they are being moved already
 */
record Forecast(String definition, int version, String tag, long stories, long moving, long moments, boolean onItsWay, List<Place> places) {

    /** What becomes of those who wait at a place. */
    enum Fate { KEPT, MAPPED, RELEASED, STAYS }

    /**
     * @param sort how they wait there
     * @param target where they would wait in the new version; "" when there is no such place
     * @param words the same for people
     * @param options where else in the new version they could be taken, when its own place is gone
     */
    record Place(String activity, String name, RunningCases.Sort sort, long stories, Fate fate, String target, String words, List<Option> options) {

        RunningCases.Spot spot() {
            return new RunningCases.Spot(sort, activity, stories);
        }
    }

    /** @param chosen whether this is where they would be taken now */
    record Option(String activity, String name, boolean chosen) {
    }

    public boolean isPossible() {
        return moving > 0;
    }

    /** Whether there is a place about which a person can say where those who wait there go. */
    public boolean isChoosable() {
        return places.stream().anyMatch(place -> !place.options().isEmpty());
    }
}
