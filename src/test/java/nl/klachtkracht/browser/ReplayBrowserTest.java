package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.process.replay.AskedAgainAndAgain;
import nl.klachtkracht.roster.Hiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process owner tries a changed table on the record, and puts live what the record proposes. A category of its own keeps other tests out of the counts. */
class ReplayBrowserTest extends BrowserTest {

    private static final String MANDATE = "compensation-mandate.dmn";
    private static final String ALWAYS_GRANTED = "Granted unchanged 20 of the last 20 between 100.00 and 140.00 euro for travel, asked by the agent: widen the mandate to 140.00?";

    @TempDir
    private Path folder;
    @Autowired
    private Hiring hiring;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private CompensationDesk compensation;
    @Autowired
    private ApprovalDesk approvals;
    private AskedAgainAndAgain asked;

    @BeforeEach
    void twentyTimesTheDirectorSaidYes() {
        hiring.hire("olga", "Olga", "Owner", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        asked = new AskedAgainAndAgain("travel", database, compensation, approvals, hiring);
        CaseWork.setTime(at("2047-03-01T08:00:00"));
        asked.decide(20, "140.00", "grant");
    }

    @AfterEach
    void nobodyAsked() {
        asked.remove();
    }

    @Test
    void aChangedTableIsTriedOnTheRecordAndWhatTheRecordProposesGoesLive() throws IOException {
        desk.size(1366, 768);
        desk.followLink("/models/replay", "olga");
        assertThat(desk.find("#proposals + .box").getText()).contains(ALWAYS_GRANTED, "row 2 of the mandate table");
        desk.screenshot("replay");
        assertThat(desk.violations("main")).isEmpty();

        choose(table().replace("<text>150.00</text>", "<text>lots</text>"));
        press("Play it");
        assertThat(desk.find(".refusal").getText()).contains(MANDATE);

        choose(table().replace("<text>100.00</text>", "<text>120.00</text>"));
        press("Play it");
        assertThat(desk.find("#result").getText()).contains("Nothing would have come out otherwise in 20 requests.");

        press("See what it would have changed");
        // Seven times 140 is 980; the eighth of the month would go over the budget of 1,000.
        assertThat(desk.find("#result").getText()).contains("7 of 20 requests would have come out otherwise.", "7 approvals fewer.",
                "980.00 euro more by mandate.", "13 within the limit, but with the budget of the month used up.", "REPLAY-1");
        desk.screenshot("replay-played");
        assertThat(desk.violations("main")).isEmpty();

        press("Put it live, from now on for every request");
        assertThat(desk.find(".done").getText()).isEqualTo(MANDATE + ": live, from now on for running cases too.");
        assertThat(desk.find("#past tbody tr").getText()).contains("Olga Owner", MANDATE, ALWAYS_GRANTED);

        desk.open("/models/replay");
        assertThat(desk.page()).doesNotContain(ALWAYS_GRANTED);
        CaseWork.setTime(at("2047-04-02T08:00:00"));
        assertThat(asked.ask("140.00")).as("nobody is asked any more").isTrue();
    }

    private void choose(String table) throws IOException {
        Path chosen = Files.writeString(folder.resolve(MANDATE), table);
        desk.find("#file").sendKeys(chosen.toString());
    }

    private void press(String button) {
        desk.click("//button[normalize-space(.)='%s']".formatted(button));
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn", MANDATE));
    }
}
