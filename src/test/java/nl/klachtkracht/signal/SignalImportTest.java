package nl.klachtkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@JourneyTest
class SignalImportTest {

    private static final String HEADER = "ticket,received_at,channel,text,city,state,on_behalf_of_someone,status\n";

    @Autowired
    private SignalImport imports;
    @Autowired
    private ImportCommand command;
    @Autowired
    private Signals signals;
    @Autowired
    private SignalIntake intake;
    @Autowired
    private Dossier dossier;
    @Autowired
    private CaseWork work;
    private final List<String> told = new ArrayList<>();

    @Test
    void whatTheSourceCallsOpenComesInLikeAnyOther() {
        assertThat(run("open", HEADER + "1,2015-01-05T11:51:11,phone,No internet service,Renton,Washington,yes,Open\n").cameIn()).isEqualTo(1);
        Story story = dossier.of(reference("open", "1"));
        assertThat(story.receivedAt()).as("local time of New York").isEqualTo(Instant.parse("2015-01-05T16:51:11Z"));
        assertThat(story.language()).isEqualTo("en");
        assertThat(story.onBehalfOf()).isEqualTo("someone else");
        assertThat(story.owner()).isNotEmpty();
        assertThat(story.clocks()).extracting(Story.Running::state).containsOnly("running").hasSize(2);
        assertThat(work.openTasks(story.reference())).containsExactly("userTask_holdFirstConversation");
    }

    @Test
    void whatTheSourceHasClosedIsKeptAndAsksNothingOfAnybody() {
        ImportReport report = run("closed", HEADER + "1,2015-01-05T11:51:11,phone,Bill,A,B,no,Closed\n2,2015-01-05T11:51:11,web,Bill,A,B,no,Solved\n");
        assertThat(report).isEqualTo(new ImportReport(2, 2, 0, 0));
        Story story = dossier.of(reference("closed", "2"));
        assertThat(story.status()).isEqualTo("closed-at-source");
        assertThat(story.category()).isEqualTo("billing");
        assertThat(story.owner()).isEmpty();
        assertThat(story.clocks()).isEmpty();
        assertThat(story.letters()).isEmpty();
        assertThat(story.promises()).isEmpty();
        assertThat(work.isRunning(story.reference())).isFalse();
    }

    @Test
    void aCustomerWhoWritesAboutAClosedRecordIsHeardByTheTeamLead() {
        run("writes", HEADER + "1,2015-01-05T11:51:11,phone,Bill,A,B,no,Closed\n");
        String reference = reference("writes", "1");
        intake.receiveMessage(reference, "It is back", Channel.MAIL, null);
        assertThat(dossier.of(reference).letters()).extracting(Story.Written::to).contains(CaseWork.LEAD + "@example.org");
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        String file = HEADER + "1,,web,Slow,,,no,Open\n2,,web,Slow,,,no,Closed\n";
        assertThat(run("twice", file)).isEqualTo(new ImportReport(2, 1, 0, 0));
        long before = signals.count();
        assertThat(run("twice", file)).isEqualTo(new ImportReport(0, 0, 2, 0));
        assertThat(signals.count()).isEqualTo(before);
    }

    @Test
    void brokenRowsAreRefusedOneByOneAndTheRestComesIn() {
        ImportReport report = run("broken", HEADER
                + "1,2015-01-05T11:51:11,web,,,,no,Closed\n"
                + "2,2015-01-05T11:51:11,fax,Slow,,,no,Closed\n"
                + "3,yesterday,web,Slow,,,no,Closed\n"
                + "4,2015-01-05T11:51:11,web\n"
                + "5,2015-01-05T11:51:11,web," + "x".repeat(100_001) + ",,,no,Closed\n"
                + "6,2015-01-05T11:51:11,web,Slow,,,maybe,Closed\n"
                + "7,2015-01-05T11:51:11,web,Slow,,,no,Lost\n"
                + ",2015-01-05T11:51:11,web,Slow,,,no,Closed\n"
                + "9,2999-01-05T11:51:11,web,Slow,,,no,Closed\n"
                + "10,2015-01-05T11:51:11,web,${7*7} #{1} <script> \u202Etxet '; drop table signal,,,no,Closed\n"
                + "11,2015-01-05T11:51:11,web,\"Slow,,,no,Closed\n");
        assertThat(report).isEqualTo(new ImportReport(1, 1, 0, 10));
        assertThat(told).containsExactly(
                "line 2, text: Please fill in 'text'.",
                "line 3, channel: 'fax' is not a value of channel; choose one of: phone, web, mail, letter, shop, social, chat, other.",
                "line 4, received_at: 'yesterday' is not a moment; write it as 2026-11-23T16:45:00.",
                "line 5, line: The line has 3 values where the first line names 8 columns; put a value with a comma between quotes.",
                "line 6, text: The text in text is longer than 100 KB; shorten it or split it into messages.",
                "line 7, on_behalf_of_someone: 'maybe' is neither yes nor no.",
                "line 8, status: 'Lost' is not a status; write open, pending, closed or solved, or leave it empty.",
                "line 9, ticket: The row has no ticket; without one, importing the file twice would bring it in twice.",
                "line 10, received_at: receivedAt 2999-01-05T11:51:11-05:00 lies in the future; send the moment the customer told us.",
                "line 12, line: A quote (\") opens a value on this line and none closes it; add the second one.");
        assertThat(dossier.of(reference("broken", "10")).words()).isEqualTo("${7*7} #{1} <script> \u202Etxet '; drop table signal");
    }

    @Test
    void progressIsToldEveryHundredRows() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 250; i++) {
            file.append(i).append(",,web,Slow,,,no,Closed\n");
        }
        assertThat(run("progress", file.toString()).sentence())
                .isEqualTo("250 rows: 250 came in (250 of them closed at the source), 0 were there already, 0 were refused.");
        assertThat(told).containsExactly("100 rows read", "200 rows read");
    }

    @Test
    void aSourceNeedsAName() {
        assertThatThrownBy(() -> run(" ", HEADER)).isInstanceOf(Refused.class).hasMessageContaining("Name the source");
    }

    @Test
    void theCommandSaysWhatBecameOfTheFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("from-the-shop.csv"), HEADER + "1,,shop,Broken,,,no,Closed\n2,,fax,Broken,,,no,Closed\n");
        assertThat(say(1, "import", file.toString())).isEqualTo("""
                line 3, channel: 'fax' is not a value of channel; choose one of: phone, web, mail, letter, shop, social, chat, other.
                2 rows: 1 came in (1 of them closed at the source), 0 were there already, 1 were refused.
                """);
        assertThat(reference("from-the-shop", "1")).startsWith("K-");
        assertThat(say(1, "import", file.toString(), "--source=elsewhere")).contains("1 came in");
        assertThat(say(2, "import", directory.resolve("none.csv").toString())).startsWith("There is no file");
        assertThat(say(2, "import")).startsWith("Say which file");
        assertThat(say(2, "import", Files.writeString(directory.resolve("a.csv"), "hello").toString())).startsWith("The first line must name the columns");
    }

    private String say(int result, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(command.run(new DefaultApplicationArguments(words), new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(result);
        return out.toString(StandardCharsets.UTF_8);
    }

    private ImportReport run(String source, String file) {
        told.clear();
        InputStream csv = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return imports.run(csv, source, "test", told::add);
    }

    private String reference(String source, String ticket) {
        return signals.findByIdempotencyKey("import:%s:%s".formatted(source, ticket)).orElseThrow().reference();
    }
}
