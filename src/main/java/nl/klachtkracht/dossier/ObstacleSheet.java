package nl.klachtkracht.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.obstacle.CaseObstacle;
import nl.klachtkracht.obstacle.CaseObstacles;
import nl.klachtkracht.obstacle.RaisedObstacle;
import nl.klachtkracht.obstacle.RaisedObstacles;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Component;

/** What stands in the way, and what came of asking a lead to take it away. */
@Component
class ObstacleSheet implements SheetPart {

    private final CaseObstacles obstacles;
    private final RaisedObstacles raises;
    private final Team team;

    ObstacleSheet(CaseObstacles obstacles, RaisedObstacles raises, Team team) {
        this.obstacles = obstacles;
        this.raises = raises;
        this.team = team;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        Map<String, String> facts = new HashMap<>();
        facts.put("openObstacles", obstacles.standing(reference).stream().map(ObstacleSheet::standing).collect(Collectors.joining("\n")));
        raises.findFirstByReferenceOrderByIdDesc(reference).ifPresent(raised -> raised(facts, raised));
        return facts;
    }

    private static String standing(CaseObstacle obstacle) {
        return "%s, since %s".formatted(obstacle.description(), Wording.moment(obstacle.startedAt()));
    }

    private void raised(Map<String, String> facts, RaisedObstacle raised) {
        facts.put("raisedObstacle", raised.description());
        facts.put("removeBefore", Wording.moment(raised.dueAt()));
        facts.put("leadSaid", raised.answeredAt() == null ? "" : "%s (%s, %s)".formatted(
                raised.said(), team.find(raised.answeredBy()).map(Colleague::name).orElse(raised.answeredBy()), Wording.moment(raised.answeredAt())));
    }
}
