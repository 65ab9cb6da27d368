package nl.klachtkracht.obstacle;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.compensation.ApprovalSweep;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.obstacle.LostHours.Late;
import nl.klachtkracht.obstacle.LostHours.Lost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the way is booked by what happens, and by people; and it ends with what ends it. */
@JourneyTest
class ObstacleLedgerTest {

    private static final String PREPARE = "userTask_prepareOffer";
    private static final String PRESENT = "userTask_presentOffer";
    private static final String ANSWER = "userTask_answerQuestion";
    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String CONTACT = "userTask_contactCustomer";
    private static final String REMOVE = "userTask_removeObstacle";
    private static final Map<String, Object> ASK = Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Where is the parcel?");
    private static final Instant MORNING = at("2031-05-06T10:00:00");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ApprovalSweep sweep;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private LostHours lost;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(MORNING);
    }

    @Nested
    @DisplayName("Booked by what happens")
    class ByItself {

        @Test
        void aQuestionStandsInTheWayFromAskingToAnswering() {
            String reference = asked();
            CaseWork.advance(Duration.ofHours(3));
            work.submit(reference, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", "On the van"));

            assertThat(record.story(reference).obstacles()).containsExactly(new Story.Hindered("department", "department-warehouse",
                    "Where is the parcel?", MORNING, MORNING.plus(Duration.ofHours(3)), "answered by wim"));
        }

        @Test
        void anApprovalStandsInTheWayUntilSomebodyDecides() {
            String reference = heardAndOffered("400.00");
            CaseWork.advance(Duration.ofHours(5));
            work.submit(reference, DECIDE, CaseWork.LEAD, Map.of("decision", "decline", "reason", "A repair solves it"));

            assertThat(record.story(reference).obstacles()).containsExactly(new Story.Hindered("approval", "team-lead",
                    "A decision above the mandate", MORNING, MORNING.plus(Duration.ofHours(5)), "decided by lea"));
        }

        @Test
        void aLevelThatDidNotDecideLosesOnlyTheHoursThatWereItsOwn() {
            Instant quiet = at("2021-03-02T10:00:00");
            CaseWork.setTime(quiet);
            String reference = heardAndOffered("400.00");
            work.fire(reference, "boundaryTimer_nextLevel");
            assertThat(record.clock(reference, "approval").responsible()).isEqualTo("manager");
            work.fire(reference, "boundaryTimer_director");
            assertThat(record.clock(reference, "approval").responsible()).isEqualTo("director");
            CaseWork.setTime(quiet.plus(Duration.ofHours(21)));
            work.submit(reference, DECIDE, CaseWork.DIRECTOR, Map.of("decision", "decline", "reason", "A repair solves it"));

            assertThat(record.story(reference).obstacles()).extracting(Story.Hindered::holder, Story.Hindered::from, Story.Hindered::until).containsExactly(
                    tuple("team-lead", quiet, quiet.plus(Duration.ofHours(16))),
                    tuple("manager", quiet.plus(Duration.ofHours(16)), quiet.plus(Duration.ofHours(20))),
                    tuple("director", quiet.plus(Duration.ofHours(20)), quiet.plus(Duration.ofHours(21))));
            assertThat(lost.between(quiet.minusSeconds(1), quiet.plus(Duration.ofHours(22)))).filteredOn(one -> one.code().equals("approval"))
                    .extracting(Lost::department, Lost::seconds).containsExactlyInAnyOrder(
                            tuple("team-lead", 16 * 3_600L), tuple("manager", 4 * 3_600L), tuple("director", 3_600L));
        }

        @Test
        void orUntilTheSweeperDoes() {
            String reference = heardAndOffered("400.00");
            CaseWork.advance(Duration.ofHours(24));
            sweep.sweep();

            assertThat(record.story(reference).obstacles()).singleElement().satisfies(obstacle -> {
                assertThat(obstacle.until()).isEqualTo(MORNING.plus(Duration.ofHours(24)));
                assertThat(obstacle.endedHow()).startsWith("decided by the lapse table");
            });
        }

        @Test
        void orUntilTheCustomerWithdraws() {
            String reference = heardAndOffered("400.00");
            CaseWork.advance(Duration.ofHours(2));
            complaints.withdraw(reference, "The neighbours had it", "anna");

            assertThat(record.story(reference).obstacles()).singleElement().satisfies(obstacle ->
                    assertThat(obstacle.until()).isEqualTo(MORNING.plus(Duration.ofHours(2))));
            assertThat(record.story(reference).hours()).isEqualTo(new Story.Hours(7_200, 0, 7_200));
        }

        @Test
        void aCustomerWhoCannotBeReachedStandsInTheWayFromTheFirstTryUntilTheyAre() {
            String reference = work.heard();
            work.offer(reference, "none", "");
            tryAt(reference, Duration.ofMinutes(10));
            tryAt(reference, Duration.ofMinutes(70));
            CaseWork.advance(Duration.ofMinutes(80));
            work.present(reference, "accepted");

            assertThat(record.story(reference).obstacles()).containsExactly(new Story.Hindered("customer", "", "The customer could not be reached",
                    MORNING.plus(Duration.ofMinutes(10)), MORNING.plus(Duration.ofMinutes(150)), "customer reached"));
        }

        private void tryAt(String reference, Duration later) {
            CaseWork.setTime(MORNING.plus(later));
            work.submit(reference, PRESENT, work.ownerOf(reference), Map.of("reached", "no", "way", "phone"));
        }
    }

    @Nested
    @DisplayName("Named by a person")
    class Named {

        @Test
        void whatIsNamedAgainIsTheSameAndSomethingElseTakesItsPlace() {
            String reference = work.heard();
            contact(reference, 1, "department", "department-warehouse");
            contact(reference, 2, "department", "department-warehouse");
            contact(reference, 3, "supplier", "team-lead");

            assertThat(record.story(reference).obstacles()).extracting(Story.Hindered::code).containsExactly("department", "supplier");
            assertThat(record.story(reference).obstacles()).extracting(Story.Hindered::until).containsExactly(MORNING.plus(Duration.ofHours(3)), null);
        }

        @Test
        void whatIsGoneEnds() {
            String reference = work.heard();
            contact(reference, 1, "data", "team-lead");
            CaseWork.setTime(MORNING.plus(Duration.ofHours(2)));

            work.submit(reference, CONTACT, work.ownerOf(reference),
                    Map.of("reached", "yes", "way", "chat", "changed", "yes", "whatChanged", "Found it", "nextStep", "The offer", "obstacleGone", "yes"));

            assertThat(record.story(reference).obstacles()).singleElement().satisfies(obstacle -> assertThat(obstacle)
                    .returns(MORNING.plus(Duration.ofHours(2)), Story.Hindered::until).returns("gone, says " + work.ownerOf(reference), Story.Hindered::endedHow));
        }

        @ParameterizedTest(name = "{0} held by {1} is raised to {2}")
        @CsvSource({
            "department, department-billing,   department-billing-head",
            "data,       department-warehouse, department-warehouse-head",
            "department, department-garden,    team-lead",
            "supplier,   team-lead,            team-lead"})
        void standingStillRaisesItToWhoeverLeadsThoseWhoHoldIt(String code, String holder, String lead) {
            String reference = work.heard();
            contact(reference, 1, code, holder);
            contact(reference, 2, code, holder);

            assertThat(record.groups(reference, REMOVE)).containsExactly(lead);
            assertThat(record.due(reference, REMOVE)).isEqualTo(MORNING.plus(Duration.ofHours(6)));
            assertThat(record.lettersTo(reference, "obstacle-raised")).isNotEmpty();
        }

        @Test
        void takingItAwayEndsIt() {
            String reference = raised();

            CaseWork.setTime(MORNING.plus(Duration.ofHours(4)));
            work.submit(reference, REMOVE, CaseWork.WAREHOUSE_HEAD, Map.of("removed", "yes", "taken", "I looked myself"));

            assertThat(record.story(reference).obstacles()).singleElement().satisfies(obstacle -> assertThat(obstacle)
                    .returns(MORNING.plus(Duration.ofHours(4)), Story.Hindered::until).returns("taken away by hanna: I looked myself", Story.Hindered::endedHow));
            assertThat(record.clock(reference, "obstacle").state()).isEqualTo("ended");
        }

        @ParameterizedTest
        @CsvSource({"no", "more-time"})
        void whatNeedsMoreStandsOn(String removed) {
            String reference = raised();

            work.submit(reference, REMOVE, CaseWork.WAREHOUSE_HEAD, Map.of("removed", removed, "needed", "A second look tomorrow"));

            assertThat(record.story(reference).obstacles()).singleElement().returns(null, Story.Hindered::until);
            assertThat(work.openTasks(reference)).doesNotContain(REMOVE);
            assertThat(record.clock(reference, "obstacle").state()).isEqualTo("ended");
        }

        @Test
        void halfAnAnswerOfTheLeadIsRefused() {
            String reference = raised();

            record.refuses(reference, REMOVE, CaseWork.WAREHOUSE_HEAD, Map.of(), "Please fill in 'Is it out of the way?'.");
            record.refuses(reference, REMOVE, CaseWork.WAREHOUSE_HEAD, Map.of("removed", "yes"), "Please fill in 'How was it taken away?'.");
            record.refuses(reference, REMOVE, CaseWork.WAREHOUSE_HEAD, Map.of("removed", "no"), "Please fill in 'What is needed?'.");
        }

        private String raised() {
            String reference = work.heard();
            contact(reference, 1, "department", "department-warehouse");
            contact(reference, 2, "department", "department-warehouse");
            return reference;
        }
    }

    @Nested
    @DisplayName("What it cost")
    class Cost {

        @Test
        void theTimeOfAClosedCaseIsWhatWasActiveAndWhatStoodInTheWay() {
            String reference = asked();
            contact(reference, 1, "supplier", "team-lead");
            CaseWork.setTime(MORNING.plus(Duration.ofHours(3)));
            work.submit(reference, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", "On the van"));
            CaseWork.setTime(MORNING.plus(Duration.ofHours(4)));
            work.submit(reference, CONTACT, work.ownerOf(reference),
                    Map.of("reached", "yes", "way", "chat", "changed", "yes", "whatChanged", "It is on the van", "nextStep", "The offer", "obstacleGone", "yes"));
            assertThat(record.story(reference).hours()).isNull();
            CaseWork.setTime(MORNING.plus(Duration.ofHours(6)).plusMillis(700));
            work.offer(reference, "none", "");
            work.present(reference, "accepted");
            work.close(reference);

            assertThat(record.story(reference).hours()).isEqualTo(new Story.Hours(6 * 3_600, 2 * 3_600, 4 * 3_600));
        }

        @Test
        void whatStillStandsEndsWithTheCase() {
            String reference = asked();
            contact(reference, 1, "supplier", "team-lead");
            CaseWork.setTime(MORNING.plus(Duration.ofHours(5)));
            work.offer(reference, "none", "");
            work.present(reference, "accepted");
            work.close(reference);

            Story story = record.story(reference);
            assertThat(story.obstacles()).hasSize(2).allSatisfy(obstacle -> assertThat(obstacle.until()).isEqualTo(story.closedAt()));
            assertThat(story.hours()).isEqualTo(new Story.Hours(5 * 3_600, 0, 5 * 3_600));
        }

        /** Before anything that another test leaves standing. */
        @Test
        void departmentsSeeWhatTheyCostAndHowLateTheyWere() {
            Instant quiet = at("2021-02-01T10:00:00");
            CaseWork.setTime(quiet);
            String one = asked();
            String other = asked();
            CaseWork.setTime(quiet.plus(Duration.ofHours(10)));
            work.submit(one, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", "On the van"));
            CaseWork.setTime(quiet.plus(Duration.ofHours(12)));

            Instant from = quiet.minus(Duration.ofHours(1));
            assertThat(lost.between(from, quiet.plus(Duration.ofDays(1)))).contains(new Lost("department-warehouse", "department", 22 * 3_600, 2));
            assertThat(lost.between(from, quiet.plus(Duration.ofHours(4)))).contains(new Lost("department-warehouse", "department", 8 * 3_600, 2));
            assertThat(lost.lateBetween(from, quiet.plus(Duration.ofDays(1)))).containsExactly(new Late("department-warehouse", 2, 6 * 3_600));
            assertThat(lost.between(quiet.plus(Duration.ofDays(2)), quiet.plus(Duration.ofDays(3)))).isEmpty();
            work.submit(other, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", "On the van too"));
        }
    }

    private String asked() {
        String reference = work.heard();
        work.submit(reference, PREPARE, work.ownerOf(reference), ASK);
        return reference;
    }

    private String heardAndOffered(String amount) {
        String reference = work.heard();
        work.offer(reference, "money", amount);
        return reference;
    }

    private void contact(String reference, int hours, String code, String holder) {
        CaseWork.setTime(MORNING.plus(Duration.ofHours(hours)));
        work.submit(reference, CONTACT, work.ownerOf(reference), Map.of("reached", "yes", "way", "chat", "changed", "no", "obstacle", code,
                "obstacleHolder", holder, "obstacleText", "Nobody has looked", "nextStep", "Somebody looks"));
    }
}
