/** What stands in the way of a complaint, questions to other departments, and the hours both cost. */
@ApplicationModule(displayName = "Obstacle")
package nl.klachtkracht.obstacle;

import org.springframework.modulith.ApplicationModule;
