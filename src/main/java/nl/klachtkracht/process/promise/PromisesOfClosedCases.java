package nl.klachtkracht.process.promise;

import java.util.List;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.SubjectsOfClosedCases;
import nl.klachtkracht.promise.PromiseDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ends the promises that nobody needs once their complaint is closed. Not every story of a promise is told {@code complaint.closed}: most
 * of what was promised to a customer is owed all the same, and a story that had heard it would go on waiting for it.
 */
@Component
class PromisesOfClosedCases extends SubjectsOfClosedCases {

    private static final String PERHAPS = """
            select distinct p.reference from promise p join complaint c on c.reference = p.reference
            where p.state = 'OPEN' and p.made_at <= c.closed_at and (p.kind = 'CALL' or p.to_whom <> 'customer' or c.state = 'WITHDRAWN')
            order by 1 limit 200""";
    private final PromiseDesk promises;

    PromisesOfClosedCases(Stories stories, PromiseDesk promises, JdbcTemplate database) {
        super(stories, database, PromiseKeepingProcess.NO_LONGER_NEEDED, PERHAPS);
        this.promises = promises;
    }

    @Override
    protected List<String> noLongerNeeded(String reference) {
        return promises.noLongerNeeded(reference);
    }
}
