package nl.klachtkracht.process.migration;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.ChangedModels;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.migration.Forecast.Fate;
import nl.klachtkracht.process.migration.Migration.State;
import nl.klachtkracht.roster.Hiring;
import nl.klachtkracht.signal.SignalIntake;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** A process owner moves running cases to a new version: each waits where it waited, every moment stays, and nobody is lost. */
@JourneyTest
class RunningCasesTest {

    private static final int CASES = Integer.getInteger("cases", 32);
    private static final int HANDS = 3;
    private static final String OWNER = "olga";
    private static final Pattern SENTENCE = Pattern.compile("role=\"(?:status|alert)\">([^<]*)<");
    private static final String APPROVAL = "compensationApproval";
    private static final String ENDED = "This move has ended already; nothing was changed.";
    private static final String OFFER = "offerAndAnswer";
    private static final String PROMISE = "promiseKeeping";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private Hiring hiring;
    @Autowired
    private SignalIntake intake;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private PlatformTransactionManager transactions;
    private CasesEverywhere everywhere;
    private ChangedModels ours;
    private long lastClock;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-05-06T10:00:00.123"));
        hiring.hire(OWNER, OWNER, "Case", OWNER + "@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        everywhere = new CasesEverywhere(work, intake);
        // A version of our own, so that what other tests left stays where it is.
        ours = ChangedModels.deploy(repository, (file, text) -> text);
        lastClock = database.queryForObject("select coalesce(max(id), 0) from clock", Long.class);
    }

    @AfterEach
    void nothingIsLeft() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        ours.close();
        database.update("update clock set state = 'ENDED', ended_at = started_at, ended_how = 'gone' where state = 'RUNNING' and id > ?", lastClock);
        ClockUtil.reset();
    }

    @Test
    void casesInEveryWaitingPlaceMoveTogetherAndNoMomentChanges() {
        List<String> cases = everywhere.make(CASES);
        Map<String, String> before = record.moments(cases);
        Set<String> stories = stories(cases);
        try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
            List<MigrationDesk.Process> seen = running().processes();
            assertThat(seen).hasSizeGreaterThanOrEqualTo(9).allSatisfy(process ->
                    assertThat(older(process).places()).isNotEmpty().allSatisfy(place -> assertThat(place.fate()).as(place.toString()).isEqualTo(Fate.KEPT)));
            assertThat(page()).contains(">Move all</h2>", ">Move all ");

            assertThat(moveAll(seen)).isEqualTo("%d running stories begin to move; below you see how far it is.".formatted(stories.size()));
            assertThat(record.moments(cases)).as("asking moves nothing yet").isEqualTo(before);
            performHalf();
            List<Migration> half = moves();
            long done = half.stream().mapToLong(Migration::moved).sum();
            assertThat(half).hasSize(seen.size()).extracting(Migration::round).containsOnly(half.get(0).round());
            assertThat(done).isBetween(stories.size() / 4L, stories.size() * 3L / 4);
            assertThat(page()).contains("On its way</strong>", "%,d of %,d stories".formatted(done, stories.size()));

            assertThat(press(half.get(0).round(), "stop")).startsWith("Stopped;");
            assertThat(moves()).extracting(Migration::state).containsOnly(State.STOPPED);
            assertThat(waitingJobs()).as("nothing is left that the engine would do").isZero();
            inHandAlready().forEach(job -> assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("The move was stopped"));
            assertThat(moves().stream().mapToLong(Migration::moved).sum()).as("not even what the engine had in hand is done").isEqualTo(done);
            assertThat(record.moments(cases)).isEqualTo(before);
            press(half.get(0).round(), "resume");
            perform();

            assertThat(record.moments(cases)).isEqualTo(before);
            assertThat(stories(cases)).as("nobody is lost").isEqualTo(stories);
            cases.forEach(reference -> assertThat(work.stories(reference)).allSatisfy(story -> assertThat(deploymentOf(story)).isEqualTo(changed.deployment().getId())));
            List<Migration> moves = moves();
            assertThat(moves).hasSize(seen.size()).allSatisfy(move -> assertThat(move).returns(State.DONE, Migration::state)
                    .returns(move.stories(), Migration::moved).returns(0L, Migration::failed).returns(OWNER, Migration::askedBy));
            assertThat(moves.stream().mapToLong(Migration::moved).sum()).isEqualTo(stories.size());
            assertThat(page()).contains("0 of %,d moments changed.".formatted(moves.stream().mapToLong(Migration::moments).sum()), "Asked for by olga Case");
        }
    }

    @Test
    void twoPromisesOfOneCaseAreTwoStories() {
        everywhere.promisedTwice();
        try (ChangedModels changed = ours.changed((file, text) -> text)) {
            assertThat(older(process(PROMISE))).returns(2L, Forecast::stories).returns(2L, Forecast::moving);
            assertThat(place(PROMISE, "userTask_keepPromise").stories()).isEqualTo(2);
            assertThat(page()).contains("What is counted here are stories", "2 stories with ").doesNotContain("2 cases");

            assertThat(move(PROMISE, Map.of())).isEqualTo("2 stories begin to move; below you see how far it is.");
            assertThat(page()).contains("0 of 2 stories");
            perform();
            assertThat(page()).contains("2 of 2 stories");
        }
    }

    @Test
    void stoppingAndGoingOnDoNotMindThatTheEngineIsAtWork() throws InterruptedException {
        List<String> cases = everywhere.make(16);
        Map<String, String> before = record.moments(cases);
        try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
            moveAll(running().processes());
            String round = moves().get(0).round();
            AtomicBoolean over = new AtomicBoolean();
            Queue<RuntimeException> troubles = new ConcurrentLinkedQueue<>();
            List<Thread> hands = IntStream.range(0, HANDS).mapToObj(hand -> new Thread(() -> workUntil(over, hand, troubles))).toList();
            hands.forEach(Thread::start);
            try {
                for (int time = 0; time < 6 && moves().stream().anyMatch(Migration::isOpen); time++) {
                    assertThat(press(round, "stop")).isIn("Stopped; the stories that were moved stay in the new version, the others wait in the old one.", ENDED);
                    assertThat(press(round, "resume")).isIn("It goes on.", ENDED);
                }
            } finally {
                over.set(true);
                for (Thread hand : hands) {
                    hand.join();
                }
            }
            perform();

            assertThat(troubles).as("what was stopped is put back without counting").allSatisfy(trouble -> assertThat(trouble).isInstanceOf(OptimisticLockingException.class));
            assertThat(moves()).allSatisfy(move -> assertThat(move).returns(State.DONE, Migration::state).returns(move.stories(), Migration::moved));
            assertThat(record.moments(cases)).isEqualTo(before);
        }
    }

    @Test
    void stoppingWaitsForWhatTheEngineHasBegunAndIsNotInItsWay() throws InterruptedException {
        work.heard();
        try (ChangedModels changed = ours.changed((file, text) -> text)) {
            move(OFFER, Map.of());
            Batch batch = management.createBatchQuery().batchId(moves().get(0).id()).singleResult();
            String seed = jobs(batch.getSeedJobDefinitionId()).get(0).getId();
            CountDownLatch begun = new CountDownLatch(1);
            // In the order in which the engine does it when it makes the jobs of a batch.
            CompletableFuture<Void> engine = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                database.update("update act_ru_job set rev_ = rev_ where id_ = ?", seed);
                begun.countDown();
                await().until(() -> database.queryForObject("select count(*) from pg_locks where not granted", Long.class) > 0);
                database.update("update act_ru_batch set rev_ = rev_ where id_ = ?", batch.getId());
            }));
            begun.await();

            assertThat(press(batch.getId(), "stop")).startsWith("Stopped;");
            assertThat(engine).succeedsWithin(Duration.ofSeconds(10));
            assertThat(moves()).extracting(Migration::state).containsExactly(State.STOPPED);
        }
    }

    /** As the job executor, which has several hands, and never gives two of them the same job. */
    private void workUntil(AtomicBoolean over, int hand, Queue<RuntimeException> troubles) {
        while (!over.get()) {
            for (Batch batch : management.createBatchQuery().active().list()) {
                Stream.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId()).flatMap(definition -> jobs(definition).stream())
                        .filter(job -> Math.floorMod(job.getId().hashCode(), HANDS) == hand).limit(2).forEach(job -> {
                    try {
                        management.executeJob(job.getId());
                    } catch (RuntimeException trouble) {
                        troubles.add(trouble);
                    }
                });
            }
        }
    }

    @Test
    void whoStaysIsSaidBeforeAllAreMovedAndAfter() {
        try (ChangedModels first = ours.changedBesideTheGate(step("userTask_checkBadNews", "Check bad news"))) {
            String checking = everywhere.atBadNews();
            String preparing = work.heard();
            Map<String, String> before = record.moments(List.of(checking, preparing));
            int stories = stories(List.of(checking, preparing)).size();
            try (ChangedModels second = ours.changed((file, text) -> text)) {
                List<MigrationDesk.Process> seen = ofDeployment(first);
                assertThat(page()).containsPattern("Move all</h2>[^~]* where the newest version has no place[^~]*>Offer and answer, version \\d+ to \\d+</td>\\s*"
                        + "<td><span>Check bad news</span>[^~]*Impossible, they stay in version");

                assertThat(moveAll(seen)).isEqualTo("%d running stories begin to move; below you see how far it is. 1 stays, without a place in the newest version."
                        .formatted(stories - 1));
                assertThat(moveAll(seen)).isEqualTo("Nobody who runs in these versions can be moved any more: look at the page again.");
                perform();

                assertThat(record.moments(List.of(checking, preparing))).isEqualTo(before);
                assertThat(deploymentOf(story(checking, OFFER))).isEqualTo(first.deployment().getId());
                assertThat(Stream.of(checking, preparing).flatMap(reference -> work.stories(reference).stream()).filter(story -> deploymentOf(story).equals(second.deployment().getId())))
                        .hasSize(stories - 1);
            }
        }
    }

    @Test
    void aMoveIsStoppedHalfWayAndGoesOn() {
        List<String> cases = Stream.generate(work::heard).limit(10).toList();
        Map<String, String> before = record.moments(cases);
        String story = "customerContact";
        try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
            move(story, Map.of());
            String move = moves().get(0).id();
            long all = moves().get(0).stories();
            perform((int) (all / 2));
            assertThat(moves().get(0)).returns(State.RUNNING, Migration::state).returns(all / 2, Migration::moved);

            press(move, "stop");
            assertThat(moves().get(0).state()).isEqualTo(State.STOPPED);
            assertThat(waitingJobs()).as("nothing is left that the engine would do").isZero();
            assertThat(page()).contains("%d of %d stories".formatted(all / 2, all), "Go on");
            assertThat(record.moments(cases)).isEqualTo(before);

            press(move, "resume");
            perform();
            assertThat(moves().get(0)).returns(State.DONE, Migration::state).returns(all, Migration::moved);
            assertThat(record.moments(cases)).isEqualTo(before);
            assertThat(press(move, "stop")).isEqualTo(ENDED);
        }
    }

    @Test
    void aStepWithAnotherIdTakesItsCasesAndTheirClocksWhereTheOwnerSays() {
        try (ChangedModels first = ours.changedBesideTheGate(step("userTask_checkBadNews", "Check bad news"))) {
            String reference = everywhere.atBadNews();
            assertThat(work.openTasks(reference)).containsExactly("userTask_checkBadNews");
            Map<String, String> before = record.moments(List.of(reference));
            try (ChangedModels second = ours.changedBesideTheGate(step("userTask_lookAtBadNews", "Look at bad news"))) {
                assertThat(place(OFFER, "userTask_checkBadNews")).satisfies(place -> {
                    assertThat(place.fate()).isEqualTo(Fate.STAYS);
                    assertThat(place.words()).contains("the new version has no element with the id 'userTask_checkBadNews'; choose where they go");
                    assertThat(place.options().get(0).name()).as("what is new comes first").isEqualTo("Look at bad news");
                });
                assertThat(move(OFFER, Map.of())).contains("has a place in version");
                assertThat(look(OFFER, Map.of("userTask_checkBadNews", "userTask_lookAtBadNews"))).contains("They go to &#39;Look at bad news&#39;");

                move(OFFER, Map.of("userTask_checkBadNews", "userTask_lookAtBadNews"));
                perform();

                assertThat(work.openTasks(reference)).containsExactly("userTask_lookAtBadNews");
                assertThat(record.moments(List.of(reference)).values()).containsExactlyInAnyOrderElementsOf(before.values());
                assertThat(record.story(reference).clocks()).filteredOn(clock -> clock.kind().equals("step") && clock.state().equals("running")).hasSize(1);
                work.submit(reference, "userTask_lookAtBadNews", work.ownerOf(reference), Map.of());
                assertThat(work.openTasks(reference)).containsExactly("userTask_bringBadNews");
                assertThat(record.story(reference).clocks()).filteredOn(clock -> clock.kind().equals("step") && clock.state().equals("running"))
                        .extracting(Story.Running::startedBy).containsExactly("Bring bad news");
            }
        }
    }

    @Test
    void aStepWithTheSameLabelIsProposed() {
        try (ChangedModels first = ours.changedBesideTheGate(step("userTask_checkBadNews", "Check bad news"))) {
            everywhere.atBadNews();
            try (ChangedModels second = ours.changedBesideTheGate(step("userTask_secondLook", "Check bad news"))) {
                assertThat(place(OFFER, "userTask_checkBadNews")).satisfies(place ->
                        assertThat(place).returns(Fate.MAPPED, Forecast.Place::fate).returns("userTask_secondLook", Forecast.Place::target));
            }
        }
    }

    @Test
    void whoHasNoPlaceStaysAndTheOthersMove() {
        try (ChangedModels first = ours.changedBesideTheGate(step("userTask_checkBadNews", "Check bad news"))) {
            String checking = everywhere.atBadNews();
            String preparing = work.heard();
            Map<String, String> before = record.moments(List.of(checking, preparing));
            try (ChangedModels second = ours.changed((file, text) -> text)) {
                assertThat(move(OFFER, Map.of("userTask_checkBadNews", ""))).isEqualTo("1 story begins to move; below you see how far it is.");
                perform();

                assertThat(record.moments(List.of(checking, preparing))).isEqualTo(before);
                assertThat(deploymentOf(story(checking, OFFER))).isEqualTo(first.deployment().getId());
                assertThat(deploymentOf(story(preparing, OFFER))).isEqualTo(second.deployment().getId());
                assertThat(move(OFFER, Map.of("userTask_checkBadNews", ""))).startsWith("None of the 1 stories of version");
            }
        }
    }

    @Test
    void whoGoesOnBeforeTheirTurnIsNotHurt() {
        try (ChangedModels first = ours.changedBesideTheGate(step("userTask_checkBadNews", "Check bad news"))) {
            String ending = answeredOffer();
            String going = recapped();
            try (ChangedModels second = ours.changed((file, text) -> text)) {
                move(OFFER, Map.of("userTask_checkBadNews", ""));
                work.present(ending, "accepted");
                recap(going);
                perform();

                assertThat(moves().get(0)).returns(State.DONE, Migration::state).returns(1L, Migration::ended).returns(1L, Migration::stayed);
                assertThat(work.openTasks(going)).containsExactly("userTask_checkBadNews");
                assertThat(deploymentOf(story(going, OFFER))).isEqualTo(first.deployment().getId());
            }
        }
    }

    @Test
    void aMoveThatWouldChangeAMomentIsUndoneAsAWhole() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        Map<String, String> before = record.moments(List.of(reference));
        ProcessInstance approval = story(reference, APPROVAL);
        try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
            var plan = runtime.createMigrationPlan(approval.getProcessDefinitionId(), ChangedModels.newest(repository, APPROVAL).getId())
                    .mapEqualActivities().updateEventTriggers().build();
            assertThatThrownBy(() -> runtime.newMigration(plan).processInstanceIds(approval.getId()).execute())
                    .hasMessageContaining(reference + " stays in its version: boundaryTimer_reminder was ");
            runtime.newMigration(plan).processInstanceIds(approval.getId()).executeAsync();
            management.createBatchQuery().list().forEach(batch -> jobs(batch.getSeedJobDefinitionId()).forEach(job -> management.executeJob(job.getId())));
            management.createBatchQuery().list().forEach(batch -> jobs(batch.getBatchJobDefinitionId()).forEach(job ->
                    assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("boundaryTimer_reminder was ")));

            assertThat(record.moments(List.of(reference))).isEqualTo(before);
            assertThat(story(reference, APPROVAL).getProcessDefinitionId()).isEqualTo(approval.getProcessDefinitionId());
        }
    }

    @Test
    void whoeverFailsIsTriedAgainOrLeftWhereTheyAre() {
        List<String> cases = List.of(work.heard(), work.heard(), work.heard());
        try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
            move(OFFER, Map.of());
            perform(1);
            String move = moves().get(0).id();
            giveUp();
            assertThat(moves().get(0)).returns(State.WAITING, Migration::state).returns(1L, Migration::moved).returns(2L, Migration::failed);
            assertThat(page()).contains("Waits for you", ", 2 failed");

            assertThat(press(move, "again")).isEqualTo("Those that failed are tried again.");
            perform(1);
            giveUp();
            assertThat(press(move, "end")).isEqualTo("Ended; the stories that were not moved stay in the old version.");

            assertThat(running().moves()).filteredOn(ended -> ended.id().equals(move)).singleElement()
                    .returns(State.GIVEN_UP, Migration::state).returns(2L, Migration::moved);
            assertThat(cases).extracting(reference -> deploymentOf(story(reference, OFFER)))
                    .containsExactlyInAnyOrder(changed.deployment().getId(), changed.deployment().getId(), ours.deployment().getId());
        }
    }

    /** What is left of the moves has no tries left. */
    private void giveUp() {
        management.createBatchQuery().list().forEach(batch -> jobs(batch.getBatchJobDefinitionId()).forEach(job -> management.setJobRetries(job.getId(), 0)));
    }

    @Test
    void aTimerThatKeepsAPromiseIsNeverLetGo() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        try (ChangedModels changed = ours.changedBesideTheGate((file, text) -> text.replace("boundaryTimer_nextLevel", "boundaryTimer_anotherLevel"))) {
            assertThat(place(APPROVAL, "boundaryTimer_nextLevel")).satisfies(place -> {
                assertThat(place.fate()).isEqualTo(Fate.STAYS);
                assertThat(place.words()).contains("a promise is kept here under the id 'boundaryTimer_nextLevel'");
                assertThat(place.options()).isEmpty();
            });
            assertThat(move(APPROVAL, Map.of("boundaryTimer_nextLevel", "boundaryTimer_anotherLevel"))).startsWith("None of the ");
        }
    }

    @Test
    void aPageThatIsOutOfDateMovesNobody() {
        work.heard();
        try (ChangedModels first = ours.changed((file, text) -> text)) {
            MigrationDesk.Process seen = process(OFFER);
            try (ChangedModels second = ours.changed((file, text) -> text)) {
                assertThat(move(seen, Map.of())).startsWith("A newer version of 'Offer and answer' was deployed meanwhile");
                assertThat(moveAll(List.of(seen))).startsWith("A newer version of 'Offer and answer' was deployed meanwhile");
                assertThat(management.createBatchQuery().count()).isZero();
                move(OFFER, Map.of());
                assertThat(move(OFFER, Map.of())).contains("are being moved already: wait for it, or stop it first.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"anna, 403", "lea, 403", "mo, 403", "olga, 200"})
    void theyAreForProcessOwnersAndAdministrators(String person, int status) {
        for (String path : List.of("/models/running", "/models/running/progress", "/api/v1/models/running")) {
            assertThat(web.withBasicAuth(person, CaseWork.PASSWORD).getForEntity(path, String.class).getStatusCode().value()).as(path).isEqualTo(status);
        }
        assertThat(web.withBasicAuth("first.admin", CaseWork.PASSWORD).getForEntity("/models/running", String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private static BinaryOperator<String> step(String id, String label) {
        return (file, text) -> file.equals("offer-and-answer.bpmn") ? ExtraStep.before("userTask_bringBadNews", id, label, text) : text;
    }

    private String answeredOffer() {
        String reference = work.heard();
        work.offer(reference, "none", "");
        return reference;
    }

    private String recapped() {
        String reference = answeredOffer();
        work.present(reference, "not-accepted");
        return reference;
    }

    private void recap(String reference) {
        work.submit(reference, "userTask_recapWish", work.ownerOf(reference), Map.of("wish", "My money back", "wishConfirmed", "yes", "newOfferPossible", "no"));
    }

    private Set<String> stories(Collection<String> cases) {
        return cases.stream().flatMap(reference -> work.stories(reference).stream()).map(ProcessInstance::getId).collect(Collectors.toSet());
    }

    private ProcessInstance story(String reference, String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, key).singleResult();
    }

    private String deploymentOf(ProcessInstance story) {
        return repository.getProcessDefinition(story.getProcessDefinitionId()).getDeploymentId();
    }

    private RunningCasesController.Running running() {
        ResponseEntity<RunningCasesController.Running> answer = web.withBasicAuth(OWNER, CaseWork.PASSWORD)
                .getForEntity("/api/v1/models/running", RunningCasesController.Running.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    /** Those of this test. */
    private List<Migration> moves() {
        Set<String> open = management.createBatchQuery().list().stream().map(Batch::getId).collect(Collectors.toSet());
        return running().moves().stream().filter(move -> open.contains(move.id())).toList();
    }

    private MigrationDesk.Process process(String key) {
        return running().processes().stream().filter(process -> process.story().equals(key)).findFirst().orElseThrow();
    }

    /** The version before the newest one: what other tests left is in older ones. */
    private static Forecast older(MigrationDesk.Process process) {
        return process.older().get(0);
    }

    private Forecast.Place place(String story, String activity) {
        return older(process(story)).places().stream().filter(place -> place.activity().equals(activity)).findFirst().orElseThrow();
    }

    private String page() {
        return web.withBasicAuth(OWNER, CaseWork.PASSWORD).getForObject("/models/running", String.class);
    }

    /** Presses the button for all, on a page that shows the newest of the older versions of each. */
    private String moveAll(List<MigrationDesk.Process> seen) {
        return answer(send("/models/running/all", seen.stream().flatMap(process -> Stream.of(Map.entry("version", older(process).definition()), Map.entry("target", process.target())))));
    }

    private List<MigrationDesk.Process> ofDeployment(ChangedModels models) {
        return running().processes().stream().filter(process -> !process.older().isEmpty()
                && repository.getProcessDefinition(older(process).definition()).getDeploymentId().equals(models.deployment().getId())).toList();
    }

    private String move(String story, Map<String, String> choices) {
        return move(process(story), choices);
    }

    /** Presses the button for the newest of the older versions. */
    private String move(MigrationDesk.Process process, Map<String, String> choices) {
        return answer(post("/models/running", form(process, choices)));
    }

    private String look(String story, Map<String, String> choices) {
        return post("/models/running/look", form(process(story), choices));
    }

    private String press(String move, String button) {
        return answer(post("/models/running/moves/%s/%s".formatted(move, button), Map.of()));
    }

    private static Map<String, String> form(MigrationDesk.Process process, Map<String, String> choices) {
        Map<String, String> form = new HashMap<>(Map.of("version", older(process).definition(), "target", process.target()));
        choices.forEach((activity, target) -> form.put("to." + activity, target));
        return form;
    }

    private String post(String path, Map<String, String> fields) {
        return send(path, fields.entrySet().stream());
    }

    /** As a browser does: it goes on to where the answer sends it, as the same visitor. */
    private String send(String path, Stream<Map.Entry<String, String>> fields) {
        String form = fields.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        String credentials = Base64.getEncoder().encodeToString((OWNER + ":" + CaseWork.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(web.getRootUri() + path)).header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build();
        try {
            HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The sentence that the page shows after a button was pressed. */
    private static String answer(String page) {
        Matcher sentence = SENTENCE.matcher(page);
        assertThat(sentence.find()).as(page).isTrue();
        return HtmlUtils.htmlUnescape(sentence.group(1));
    }

    private void perform() {
        perform(Integer.MAX_VALUE);
    }

    /** What the job executor would do. */
    private void perform(int most) {
        for (Batch batch : management.createBatchQuery().list()) {
            perform(batch, most);
        }
    }

    private void performHalf() {
        for (Batch batch : management.createBatchQuery().list()) {
            perform(batch, batch.getTotalJobs() / 2);
        }
    }

    private void perform(Batch batch, int most) {
        while (!jobs(batch.getSeedJobDefinitionId()).isEmpty()) {
            jobs(batch.getSeedJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
        }
        jobs(batch.getBatchJobDefinitionId()).stream().limit(most).forEach(job -> management.executeJob(job.getId()));
    }

    /** One of each move. */
    private List<Job> inHandAlready() {
        return management.createBatchQuery().list().stream().flatMap(batch -> jobs(batch.getBatchJobDefinitionId()).stream().limit(1)).toList();
    }

    private long waitingJobs() {
        return management.createBatchQuery().list().stream()
                .mapToLong(batch -> management.createJobQuery().jobDefinitionId(batch.getBatchJobDefinitionId()).active().count()
                        + management.createJobQuery().jobDefinitionId(batch.getSeedJobDefinitionId()).active().count()
                        + management.createJobQuery().jobDefinitionId(batch.getMonitorJobDefinitionId()).active().count()).sum();
    }

    private List<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).list();
    }
}
