package nl.klachtkracht.signal;

import java.time.Duration;

/**
 * How fast a category is to be solved.
 *
 * @param solveWithin clock hours from registration
 * @param stepWithin hours of the customer's contact window for each step on the way
 */
public record Target(Duration solveWithin, Duration stepWithin) {
}
