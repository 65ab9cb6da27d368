package nl.klachtkracht.obstacle;

import java.time.Duration;

/**
 * What the table says of one department and one urgency, in clock hours from the moment of asking.
 *
 * @param workGroup who answers
 * @param headGroup who answers as well once it is due
 */
public record DepartmentClock(Duration answerWithin, Duration remindAfter, Duration headAfter, Duration directorAfter,
        String workGroup, String headGroup, String directorGroup) {
}
