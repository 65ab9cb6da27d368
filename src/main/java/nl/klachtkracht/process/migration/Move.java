package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.migration.MigrationPlan;

import java.util.List;

/**
 * What would be given to the engine.
 *
 * @param noWay where stories wait that have no place in the new version
 */
record Move(MigrationPlan plan, List<RunningCases.Spot> noWay, Forecast forecast) {
}
