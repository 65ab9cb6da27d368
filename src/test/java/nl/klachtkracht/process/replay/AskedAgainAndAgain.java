package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.roster.Hiring;
import org.springframework.jdbc.core.JdbcTemplate;

/** Complaints of one category, for each of which an agent asks for the same amount, and what a director says to each. */
public final class AskedAgainAndAgain {

    private final String category;
    private final JdbcTemplate database;
    private final CompensationDesk desk;
    private final ApprovalDesk approvals;
    private int complaints;

    /** Hires who asks and who decides. */
    public AskedAgainAndAgain(String category, JdbcTemplate database, CompensationDesk desk, ApprovalDesk approvals, Hiring hiring) {
        this.category = category;
        this.database = database;
        this.desk = desk;
        this.approvals = approvals;
        PlayedTwice.remove(database);
        PlayedTwice.PEOPLE.forEach((person, group) -> hiring.hire(person, person, "Played", person + "@example.org", CaseWork.PASSWORD, Set.of(group)));
    }

    /** @param decision "" when nobody decides in time */
    public void decide(int times, String amount, String decision) {
        for (int i = 0; i < times; i++) {
            boolean within = ask(amount);
            CaseWork.advance(Duration.ofMinutes(10));
            String reference = PlayedTwice.MARK + complaints;
            if (!within && decision.isEmpty()) {
                CaseWork.advance(Duration.ofHours(24));
                approvals.lapse(reference);
            } else if (!within) {
                approvals.decide(reference, new Answers(Map.of("decision", decision, "amount", "50.00", "reason", "So")), PlayedTwice.DECIDER);
            }
        }
    }

    /** @return whether it is granted at once */
    public boolean ask(String amount) {
        String reference = PlayedTwice.MARK + ++complaints;
        PlayedTwice.open(database, reference, category);
        PlayedTwice.offer(database, reference, 1, "replay.ann", "MONEY", new BigDecimal(amount));
        boolean within = desk.checkMandate(reference);
        if (!within) {
            approvals.request(reference);
        }
        return within;
    }

    /** Nothing of it is left on record. */
    public void remove() {
        PlayedTwice.remove(database);
    }
}
