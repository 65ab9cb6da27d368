package nl.klachtkracht.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.obstacle.CaseObstacle;
import nl.klachtkracht.obstacle.CaseObstacles;
import nl.klachtkracht.obstacle.RaisedObstacle;
import nl.klachtkracht.obstacle.RaisedObstacles;
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
        Map<String, String> facts = new HashMap<>(Map.of("raisedObstacle", "", "otherObstacles", "", "removeBefore", "", "leadSaid", ""));
        List<CaseObstacle> standing = obstacles.standing(reference);
        facts.put("openObstacles", lines(standing.stream()));
        facts.put("namedObstacle", lines(standing.stream().filter(CaseObstacle::isNamedByAPerson)));
        raises.findFirstByReferenceOrderByIdDesc(reference).ifPresent(raised -> {
            raised(facts, raised);
            facts.put("otherObstacles", lines(standing.stream().filter(obstacle -> !obstacle.description().equals(raised.description()))));
        });
        return facts;
    }

    private static String lines(Stream<CaseObstacle> standing) {
        return standing.map(ObstacleSheet::standing).collect(Collectors.joining("\n"));
    }

    private static String standing(CaseObstacle obstacle) {
        return "Since %s: %s".formatted(Wording.moment(obstacle.startedAt()), obstacle.description());
    }

    private void raised(Map<String, String> facts, RaisedObstacle raised) {
        facts.put("raisedObstacle", raised.description());
        facts.put("removeBefore", Wording.moment(raised.dueAt()));
        facts.put("leadSaid", raised.answeredAt() == null ? "" : "%s (%s, %s)".formatted(
                raised.said(), team.nameOf(raised.answeredBy()), Wording.moment(raised.answeredAt())));
    }
}
