package nl.klachtkracht.process.replay;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.compensation.CompensationReplay;
import nl.klachtkracht.compensation.CompensationTables;
import nl.klachtkracht.compensation.ReplayedRequest;
import nl.klachtkracht.compensation.ReplayedRequest.By;
import nl.klachtkracht.process.approval.ApprovalTables;
import nl.klachtkracht.process.replay.PlayedTwice.Came;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the replay says is what the real desks then decide, request by request. Repeat with {@code -Dseed=}. */
@JourneyTest
class ReplayTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int REQUESTS = 1000;
    /** Long before any other test. */
    private static final Instant BEGIN = at("2009-01-05T08:00:00");
    private static final Period TIME = new Period(LocalDate.parse("2009-01-01"), LocalDate.parse("2009-12-31"));

    @Autowired
    private DraftReader drafts;
    @Autowired
    private Replays replays;
    @Autowired
    private CompensationReplay replay;
    @Autowired
    private CompensationTables tables;
    @Autowired
    private CompensationDesk desk;
    @Autowired
    private ApprovalDesk approvals;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private Hiring hiring;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void people() {
        PlayedTwice.remove(database);
        PlayedTwice.PEOPLE.forEach((person, group) -> hiring.hire(person, person, "Played", person + "@example.org", CaseWork.PASSWORD, Set.of(group)));
    }

    @AfterEach
    void removeThem() {
        PlayedTwice.remove(database);
        ClockUtil.reset();
    }

    @Test
    void aThousandDecisionsComeOutByTheChangedMandatesAsTheReplaySaid() throws IOException {
        String mandates = changed("compensation-mandate.dmn", Map.of(
                "<text>150.00</text>", "<text>120.00</text>", "<text>100.00</text>", "<text>180.00</text>", "<text>500.00</text>", "<text>400.00</text>"))
                .replaceFirst("<text>1000.00</text>", "<text>1250.00</text>").replaceFirst("<text>1000.00</text>", "<text>600.00</text>");

        List<ReplayedRequest> differing = comesOutAsPlayed("compensation-mandate.dmn", mandates);

        assertThat(differing).anyMatch(from(By.MANDATE, By.ASKED)).anyMatch(from(By.PERSON, By.MANDATE)).anyMatch(from(By.LAPSE, By.MANDATE))
                .anyMatch(request -> request.before().askedOf() != null && request.after().askedOf() != null && request.before().askedOf() != request.after().askedOf())
                .anyMatch(request -> request.why().contains("a month were used up"));
    }

    @Test
    void aThousandDecisionsComeOutByTheChangedLapseAsTheReplaySaid() throws IOException {
        String lapse = changed("approval-lapse.dmn", Map.of("&lt;= 500", "&lt;= 300", "&gt; 500", "&gt; 300", "&lt; 500", "&lt; 300", "&gt;= 500", "&gt;= 300",
                "<text>500.00</text>", "<text>300.00</text>"));

        List<ReplayedRequest> differing = comesOutAsPlayed("approval-lapse.dmn", lapse);

        assertThat(differing).anyMatch(from(By.LAPSE, By.LAPSE))
                .as("what a complaint got less counts for what it asks for next").anyMatch(request -> request.before().by() == By.PERSON);
    }

    @Test
    void whatWasNotChangedComesOutAsItWent() throws IOException {
        LOG.info("Requests with -Dseed={}", SEED);
        new PlayedTwice(SEED, BEGIN, 200, database, desk, approvals).live(Set.of());

        for (String file : List.of("compensation-mandate.dmn", "approval-lapse.dmn")) {
            Replay same = replays.play(drafts.read(file, bytes(shipped(file))), TIME);

            assertThat(same.compensation().differing()).as("-Dseed=" + SEED).isZero();
            assertThat(same.compensation().changed()).isEqualTo(same.compensation().asItWent()).isEqualTo(same.compensation().live());
        }
        Period later = new Period(LocalDate.parse("2009-02-16"), LocalDate.parse("2009-03-02"));
        assertThat(replay.between(later.begins(), later.ends(), tables).requests()).as("-Dseed=" + SEED).isNotEmpty().noneMatch(ReplayedRequest::differs);
    }

    private List<ReplayedRequest> comesOutAsPlayed(String file, String changed) {
        LOG.info("A thousand requests with -Dseed={}", SEED);
        PlayedTwice script = new PlayedTwice(SEED, BEGIN, REQUESTS, database, desk, approvals);
        script.live(Set.of());
        Draft draft = drafts.read(file, bytes(changed));
        Replay said = replays.play(draft, TIME);
        CompensationReplay.Replayed played = replay.between(TIME.begins(), TIME.ends(), new ApprovalTables(draft.tables()));
        Map<String, ReplayedRequest> byOffer = played.requests().stream().collect(Collectors.toMap(ReplayTest::key, request -> request));
        assertThat(byOffer).hasSize(REQUESTS);

        PlayedTwice.remove(database);
        Map<String, Came> really = liveWith(file, changed, script, played.requests().stream().filter(from(By.MANDATE, By.ASKED)).map(ReplayTest::key).collect(Collectors.toSet()));

        assertThat(really).hasSize(REQUESTS);
        really.forEach((offer, came) -> assertThat(came(byOffer.get(offer))).as("%s with -Dseed=%d: %s", offer, SEED, byOffer.get(offer)).isEqualTo(came(came)));
        assertThat(said.compensation().changed().approvals()).isEqualTo((int) really.values().stream().filter(came -> !came.source().equals("MANDATE")).count());
        assertThat(said.compensation().changed().byMandate()).isEqualByComparingTo(granted(really, "MANDATE"));
        assertThat(said.compensation().changed().byLapse()).isEqualByComparingTo(granted(really, "TABLE"));
        assertThat(said.compensation().changed().byPerson().add(said.compensation().changed().undecidedAsks())).isEqualByComparingTo(granted(really, "PERSON"));
        assertThat(said.compensation().differing()).isEqualTo(played.differing().size()).isPositive();
        return played.differing();
    }

    private Map<String, Came> liveWith(String file, String changed, PlayedTwice script, Set<String> saidYes) {
        Deployment deployment = repository.createDeployment().addString(file, changed).deploy();
        try {
            return script.live(saidYes);
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    /** What the replay said, as the tables would say it; whoever is asked only now says yes. */
    private static List<Object> came(ReplayedRequest played) {
        boolean byPerson = played.after().by() == By.PERSON || played.after().by() == By.ASKED;
        BigDecimal granted = played.after().by() == By.ASKED ? played.amount() : played.after().granted();
        return java.util.Arrays.asList(byPerson ? "PERSON" : played.after().by() == By.LAPSE ? "TABLE" : "MANDATE", granted.setScale(2),
                byPerson ? null : played.after().row().row(), played.after().askedOf() == null ? null : played.after().askedOf().name());
    }

    private static List<Object> came(Came really) {
        return java.util.Arrays.asList(really.source(), really.granted().setScale(2), really.row(), really.askedOf());
    }

    private static BigDecimal granted(Map<String, Came> really, String source) {
        return really.values().stream().filter(came -> came.source().equals(source)).map(Came::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<ReplayedRequest> from(By before, By after) {
        return request -> request.before().by() == before && request.after().by() == after;
    }

    private static String key(ReplayedRequest request) {
        return request.reference() + "/" + request.offerNumber();
    }

    private static String changed(String file, Map<String, String> changes) throws IOException {
        String text = shipped(file);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(text).contains(change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(Path.of("bpmn", file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
