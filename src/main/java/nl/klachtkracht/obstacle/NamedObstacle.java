package nl.klachtkracht.obstacle;

import java.util.regex.Pattern;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

/**
 * What a person answered to "what stands in the way, and who can take it away?".
 *
 * @param found null when nothing was named
 * @param gone whether what was named before stands no more
 */
public record NamedObstacle(NewObstacle found, boolean gone) {

    static final String SUBJECT = "contact";
    private static final Pattern DEPARTMENT = Pattern.compile("department-[a-z]{1,40}");

    /** @throws Refused when an obstacle is named without what it is, or without the department that holds it */
    public static NamedObstacle from(Answers answers) {
        boolean gone = answers.text("obstacleGone").equals("yes");
        String code = answers.text("obstacle");
        String text = answers.text("obstacleText");
        String holder = answers.text("obstacleHolder");
        if (code.isEmpty() && text.isEmpty() && holder.isEmpty()) {
            return new NamedObstacle(null, gone);
        }
        if (code.isEmpty()) {
            throw new Refused("obstacle", "You wrote what stands in the way; choose also what kind of obstacle it is.");
        }
        if (text.isEmpty()) {
            throw new Refused("obstacleText", "Say in a few words what stands in the way, so that somebody can take it away.");
        }
        ObstacleCode read = Code.read(ObstacleCode.class, "obstacle", code);
        return new NamedObstacle(new NewObstacle(read, holder(read, holder), text, SUBJECT), gone);
    }

    private static String holder(ObstacleCode code, String holder) {
        boolean teamLead = holder.isEmpty() || holder.equals(ObstacleDesk.TEAM_LEAD);
        if (code == ObstacleCode.DEPARTMENT && teamLead) {
            throw new Refused("obstacleHolder", "You wait for a department; choose which one, so that its head can take it away.");
        }
        if (!teamLead && !DEPARTMENT.matcher(holder).matches()) {
            throw new Refused("obstacleHolder", "'%s' is not a department; choose one from the list.".formatted(Text.shortened(holder)));
        }
        return teamLead ? "" : holder;
    }

    /** @return whether there is anything to keep */
    public boolean saysSomething() {
        return gone || found != null;
    }
}
