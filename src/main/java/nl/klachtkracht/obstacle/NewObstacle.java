package nl.klachtkracht.obstacle;

/**
 * Something that starts to stand in the way.
 *
 * @param holder the group that can take it away, "" when there is none in the house
 * @param subject what it belongs to; of one subject there is one at a time
 */
record NewObstacle(ObstacleCode code, String holder, String description, String subject) {
}
