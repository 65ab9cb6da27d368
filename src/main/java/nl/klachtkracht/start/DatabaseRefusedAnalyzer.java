package nl.klachtkracht.start;

import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The commonest reason why production does not start, said in the words of PostgreSQL. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final String WRONG_LOGIN = "28";
    private static final String NO_SUCH_DATABASE = "3D";
    /** It starts, shuts down, or was told to end our connection. */
    private static final String NOT_NOW = "57P";

    @Override
    protected FailureAnalysis analyze(Throwable root, PSQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        if (PSQLState.isConnectionError(state) || Stream.of(WRONG_LOGIN, NO_SUCH_DATABASE, NOT_NOW).anyMatch(state::startsWith)) {
            return new FailureAnalysis("PostgreSQL does not let us in: " + refused.getMessage(),
                    "Check that the database runs and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD are right.", refused);
        }
        return null;
    }
}
