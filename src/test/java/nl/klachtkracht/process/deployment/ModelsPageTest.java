package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.Multipart;
import nl.klachtkracht.process.access.LogIns;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process owner's page: what is live, checking, deploying, taking what is shipped, going back, taking all of it home. */
@JourneyTest
class ModelsPageTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String LAPSE = "approval-lapse.dmn";
    private static final String GIFT = "gift.dmn";
    private static final String THANKS = "thank-you.bpmn";
    private static final String FORM = "look-again.form";
    private static final ShippedModels SHIPPED = new ShippedModels();

    @Autowired
    private TestRestTemplate web;
    @Autowired
    private Hiring hiring;
    @Autowired
    private LogIns logIns;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private LiveModels live;
    @Autowired
    private ModelOverview overview;
    @Autowired
    private ModelChanges changes;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void olgaOwnsTheProcess() {
        logIns.forgetWrongOnes();
        hiring.hire("olga", "Olga", "Owner", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        hiring.hire("ada", "Ada", "Admin", "ada@example.org", CaseWork.PASSWORD, Set.of("camunda-admin"));
    }

    @Test
    void itIsForProcessOwnersAndAdministratorsOnly() {
        assertThat(page("olga", "/models")).contains(APPROVAL, LAPSE, "prepare-offer.form", "All models are live as this version ships them.",
                "/models/running", "/models/replay", "/models/conformance");
        assertThat(get("ada", "/models").getStatusCode()).isEqualTo(HttpStatus.OK);
        for (String other : new String[] {"anna", CaseWork.LEAD, CaseWork.MANAGER}) {
            for (String path : new String[] {"/models", "/models/export.zip", "/models/" + LAPSE}) {
                assertThat(get(other, path).getStatusCode()).as(other + path).isEqualTo(HttpStatus.FORBIDDEN);
            }
            assertThat(new String(get(other, "/models").getBody(), StandardCharsets.UTF_8)).contains("This is not yours to do", "ask an administrator");
            assertThat(post(other, "/models/deploy", files(LAPSE, table("Mine: ")), "Because").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(post(other, "/models/seed", new Multipart(), "").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
    }

    @Test
    void aCheckSaysEverythingInATableAndPutsNothingLive() {
        String body = words(post("olga", "/models/check", files(APPROVAL, forbidden()), ""));

        assertThat(body).containsSubsequence("1 thing would break a promise or open a hole", APPROVAL, "boundaryTimer_reminder", "is forbidden in this test", "take it out again");
        assertThat(body).doesNotContain("Deploy what was checked");
        assertThat(text(APPROVAL)).isEqualTo(original(APPROVAL));
    }

    @Test
    void whatWasCheckedIsDeployedWithoutChoosingItAgain() {
        int deployments = deployments();
        String checked = words(post("olga", "/models/check", files(APPROVAL, relabelled()), ""));
        assertThat(checked).contains("Deploy what was checked", "It is not live yet");
        assertThat(deployments()).isEqualTo(deployments);

        Matcher field = Pattern.compile("name=\"checked\" value=\"([^\"]+)\"").matcher(checked);
        assertThat(field.find()).isTrue();
        post("olga", "/models/checked", new Multipart().field("checked", field.group(1)), "Clearer words");

        assertThat(text(APPROVAL)).isEqualTo(relabelled());
        assertThat(page("olga", "/models")).contains(APPROVAL + " is not as this version ships it.", "Clearer words", "Olga Owner", "differs");
    }

    @Test
    void whatWasNotCheckedHereIsNotDeployedAsIfItWere() {
        for (String field : new String[] {"nothing", APPROVAL + "|no Base64!", "|", ""}) {
            assertThat(words(post("olga", "/models/checked", new Multipart().field("checked", field), "Because"))).doesNotContain("live for new cases");
        }
        String forged = APPROVAL + "|" + Base64.getEncoder().encodeToString(forbidden().getBytes(StandardCharsets.UTF_8));
        assertThat(words(post("olga", "/models/checked", new Multipart().field("checked", forged), "Because"))).contains("boundaryTimer_reminder");
        assertThat(text(APPROVAL)).isEqualTo(original(APPROVAL));
    }

    @Test
    void thePageTakesTwoHundredFilesAndSaysThatMoreAreTooMany() {
        Multipart form = new Multipart();
        IntStream.rangeClosed(1, 200).forEach(number -> form.file("files", "look-%d.form".formatted(number), "application/octet-stream", form().replace("look-again", "look-" + number)));
        String checked = words(post("olga", "/models/check", form, ""));
        assertThat(checked).contains("Deploy what was checked");

        Multipart again = new Multipart().field("seen", seenOn(checked));
        Pattern.compile("name=\"checked\" value=\"([^\"]+)\"").matcher(checked).results().forEach(field -> again.field("checked", field.group(1)));
        post("olga", "/models/checked", again, "All at once");
        assertThat(live.byFile()).containsKeys("look-1.form", "look-200.form");

        String more = words(post("olga", "/models/check", form.file("files", "look-201.form", "application/octet-stream", form()), ""));
        assertThat(more).contains("this deployment", "holds 201 files, and one holds at most 200", "deploy only what you changed; all the others come along by themselves");
    }

    @Test
    void allModelsTogetherPassThroughThePageAsTheyWere() {
        Multipart form = new Multipart();
        SHIPPED.all().forEach(model -> form.file("files", model.name(), "application/octet-stream", model.name().equals(LAPSE) ? table("Mine: ") : original(model.name())));
        String checked = words(post("olga", "/models/check", form, ""));
        Multipart again = new Multipart();
        Pattern.compile("name=\"checked\" value=\"([^\"]+)\"").matcher(checked).results().forEach(field -> again.field("checked", field.group(1)));
        post("olga", "/models/checked", again, "All of it once more");

        assertThat(changes.newest(1).get(0).why()).isEqualTo("All of it once more");
        assertThat(changes.newest(1).get(0).files()).as("what was new of it").isEqualTo(LAPSE);
        assertThat(page("olga", "/models")).contains(LAPSE + " is not as this version ships it.");
    }

    @Test
    void aDeploymentNeedsAReason() {
        assertThat(words(post("olga", "/models/deploy", files(LAPSE, table("Mine: ")), " "))).contains("Please fill in &#39;Why?&#39;");
        assertThat(words(post("olga", "/models/deploy", new Multipart(), "Because"))).contains("Choose at least one file");
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
    }

    @Test
    void aRefusedDeploymentSaysTheSameAsTheCheck() {
        assertThat(words(post("olga", "/models/deploy", files(APPROVAL, forbidden()), "Because"))).contains("boundaryTimer_reminder", "is forbidden in this test", "Because");
        assertThat(text(APPROVAL)).isEqualTo(original(APPROVAL));
    }

    @Test
    void whatOnlyTheEngineFindsIsARowWithItsElement() {
        String story = Mistakes.leadsNowhere();
        for (String action : new String[] {"check", "deploy"}) {
            assertThat(words(post("olga", "/models/" + action, files("tea-break.bpmn", story), "Because")))
                    .containsSubsequence("1 thing would break", "tea-break.bpmn", "middle", "leads nowhere, so a case would stop here", "draw what comes next");
        }
        assertThat(live.byFile()).doesNotContainKey("tea-break.bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>.bpmn", "x.bpmn"})
    void whatTheEngineAloneCannotReadIsARowOfTheTableToo(String file) {
        String twice = original("promise-keeping.bpmn").replace("promiseKeeping", "other");
        String body = words(post("olga", "/models/deploy", files(file, twice), "Because"));

        assertThat(body).contains("would break a promise or open a hole").doesNotContain("<script>alert").doesNotContain("Whitelabel", "ENGINE-");
    }

    @Test
    void onesOwnChangeGoesLiveTheShippedVersionComesBackAndEachIsOneActionWithAReason() {
        post("olga", "/models/deploy", files(LAPSE, table("Mine: ")), "Tighter in summer");
        assertThat(page("olga", "/models")).contains("Take the shipped version", "Tighter in summer");

        assertThat(words(post("olga", "/models/" + LAPSE + "/promote", new Multipart(), ""))).contains("Please fill in");
        assertThat(text(LAPSE)).isEqualTo(table("Mine: "));
        post("olga", "/models/" + LAPSE + "/promote", new Multipart(), "Summer is over");
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));

        post("ada", "/models/" + LAPSE + "/return", new Multipart(), "It is still warm");
        assertThat(text(LAPSE)).isEqualTo(table("Mine: "));
        assertThat(changes.newest(3)).extracting(ModelChanges.Change::what, ModelChanges.Change::person, ModelChanges.Change::why, ModelChanges.Change::files)
                .containsExactly(tuple(ModelChanges.What.RETURNED, "ada", "It is still warm", LAPSE),
                        tuple(ModelChanges.What.PROMOTED, "olga", "Summer is over", LAPSE),
                        tuple(ModelChanges.What.DEPLOYED, "olga", "Tighter in summer", LAPSE));
        assertThat(page("olga", "/models")).contains("went back", "took the shipped version");
    }

    @Test
    void anyEarlierVersionComesBackAndItIsSaidWhich() {
        post("olga", "/models/deploy", files(LAPSE, table("Mine: ")), "Tighter in summer");
        post("ada", "/models/deploy", files(LAPSE, table("Ours: ")), "Wider in autumn");
        String page = page("olga", "/models");
        String row = page.substring(page.indexOf("id=\"" + LAPSE), page.indexOf("</tr>", page.indexOf("id=\"" + LAPSE)));
        List<MatchResult> offered = Pattern.compile("name=\"to\" value=\"([^\"]+)\"[^<]*<span>[^,]+, [\\d:]+, ([^<]+)</span>").matcher(row).results().toList();
        assertThat(offered).extracting(version -> version.group(2)).satisfiesExactly(olgas -> assertThat(olgas).isEqualTo("Olga Owner: Tighter in summer"),
                shipped -> assertThat(shipped).startsWith("the system: "));

        post("olga", "/models/" + LAPSE + "/return", new Multipart().field("to", offered.get(1).group(1)), "As it was made");
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
        assertThat(words(post("olga", "/models/" + LAPSE + "/return", new Multipart().field("to", "nothing"), "Why not"))).contains("There is no such version of " + LAPSE);
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
    }

    @Test
    void whatIsLiveAlreadyIsNotPutLiveOnceMore() {
        int deployments = deployments();
        for (String action : new String[] {"check", "deploy"}) {
            assertThat(words(post("olga", "/models/" + action, files(APPROVAL, original(APPROVAL)), "Because"))).contains(APPROVAL + ": live already, just as you sent it");
        }
        assertThat(deployments()).isEqualTo(deployments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "check", "checked", LAPSE + "/promote", LAPSE + "/return", GIFT + "/withdraw"})
    void whatSomebodyElseChangedMeanwhileIsNotReplacedUnseen(String action) {
        post("olga", "/models/deploy", files(LAPSE, table("Mine: ")).file("files", GIFT, "application/octet-stream", gift()), "Tighter in summer");
        String page = page("olga", "/models");
        String other = gift().replace("\"card\"", "\"flowers\"");
        post("ada", "/models/deploy", files(LAPSE, table("Hers: ")).file("files", GIFT, "application/octet-stream", other), "Autumn is here");

        ResponseEntity<byte[]> refused = post("olga", "/models/" + action, sent(action, "Mine again: ").field("seen", seenOn(page)), "Because");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(words(refused)).contains(" was changed after you looked at it: Ada Admin, ", ", deployed (“Autumn is here”). Nothing of yours went live; look at it as it is now, and try again on that.")
                .containsPattern("role=\"alert\">(approval-lapse|gift).dmn was changed");
        assertThat(text(LAPSE)).isEqualTo(table("Hers: "));
        assertThat(text(GIFT)).isEqualTo(other);

        ResponseEntity<byte[]> again = post("olga", "/models/" + action, sent(action, "Mine again: ").field("seen", seenOn(words(refused))), "Because");
        assertThat(again.getStatusCode()).as("she has read it").isEqualTo(HttpStatus.OK);
        assertThat(words(again)).doesNotContain("was changed after");
        assertThat(text(LAPSE)).isEqualTo(switch (action) {
            case "deploy", "checked" -> table("Mine again: ");
            case LAPSE + "/promote" -> original(LAPSE);
            case LAPSE + "/return" -> table("Mine: ");
            default -> table("Hers: ");
        });
    }

    @Test
    void ofTwoWhoDeployInTheSameMomentOneIsToldOfTheOther() throws Exception {
        String page = page("olga", "/models");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        try {
            List<Future<HttpStatusCode>> answers = Stream.of("olga", "ada").map(person -> threads.submit(() -> {
                Multipart sent = files(LAPSE, table(person + ": ")).field("seen", seenOn(page));
                together.countDown();
                together.await();
                return post(person, "/models/deploy", sent, "Because").getStatusCode();
            })).toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce(HttpStatus.CONFLICT);
            assertThat(changes.of(LAPSE).get(0).why()).isEqualTo("Because");
            assertThat(changes.of(LAPSE).stream().filter(change -> change.why().equals("Because"))).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Multipart sent(String action, String words) {
        return action.equals("checked") ? new Multipart().field("checked", new Checked(LAPSE, table(words).getBytes(StandardCharsets.UTF_8)).field())
                : action.contains("/") ? new Multipart() : files(LAPSE, table(words));
    }

    @Test
    void whatWasCheckedOnAPageThatIsOutOfDateStaysOutOfDate() {
        String page = page("olga", "/models");
        post("ada", "/models/deploy", files(LAPSE, table("Hers: ")), "Autumn is here");
        String checked = words(post("olga", "/models/check", files(APPROVAL, relabelled()).field("seen", seenOn(page)), ""));

        assertThat(checked).contains("Deploy what was checked");
        assertThat(seenOn(checked)).isEqualTo(seenOn(page)).isNotEqualTo(seenOn(page("olga", "/models")));
    }

    @Test
    void whatNobodyElseChangedGoesLiveBesideTheChangesOfOthers() {
        String page = page("olga", "/models");
        post("ada", "/models/deploy", files("prepare-offer.form", original("prepare-offer.form").replaceFirst("\"label\": \"", "\"label\": \"Hers: ")), "Autumn is here");

        post("olga", "/models/deploy", files("my approval.bpmn", relabelled()).field("seen", seenOn(page)), "Clearer words");
        assertThat(text(APPROVAL)).as("a diagram that hers only carried along").isEqualTo(relabelled());
        assertThat(text("prepare-offer.form")).contains("Hers: ");
        assertThat(words(post("ada", "/models/deploy", files("her approval.bpmn", original(APPROVAL)).field("seen", seenOn(page)), "The old words")))
                .as("under whatever name it is sent").contains(APPROVAL + " was changed after you looked at it: Olga Owner");
        post("olga", "/models/" + APPROVAL + "/return", new Multipart().field("seen", "lately"), "Because");
        assertThat(text(APPROVAL)).as("who does not say what they saw changes nothing").isEqualTo(relabelled());
    }

    private static String seenOn(String page) {
        Matcher field = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void whereThereIsNothingToGoBackToThePageSaysSo() {
        assertThat(words(post("olga", "/models/" + LAPSE + "/promote", new Multipart(), "Why not"))).contains("is live already");
        assertThat(words(post("olga", "/models/nothing.bpmn/promote", new Multipart(), "Why not"))).contains("ships no file");
        assertThat(words(post("olga", "/models/nothing.bpmn/return", new Multipart(), "Why not"))).contains("is live");
        assertThat(get("olga", "/models/nothing.bpmn").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAddressForCamundaModelerIsReadyToCopy() {
        assertThat(page("olga", "/models")).containsSubsequence("REST endpoint", "<code class=\"copy\">http://localhost:8080/engine-rest</code>",
                "HTTP Basic, your own name and password", "Tenant ID", "leave it empty");
    }

    @Test
    void whatADeploymentOnlyCarriedAlongHasANewVersionAndIsLiveSinceItChanged() {
        Map<String, ModelOverview.Row> then = rows();
        post("olga", "/models/deploy", files(APPROVAL, relabelled()), "Clearer words");
        Map<String, ModelOverview.Row> now = rows();

        assertThat(page("olga", "/models")).containsSubsequence("The version counts deployments", "<em>Live since</em> tells when what stands in the file was put live", "<table");
        for (String carried : new String[] {"fulfilment.bpmn", "prepare-offer.form"}) {
            assertThat(now.get(carried).version()).isEqualTo(then.get(carried).version() + 1);
            assertThat(now.get(carried).since()).isEqualTo(then.get(carried).since());
        }
        assertThat(now.get(APPROVAL).since()).isAfter(then.get(APPROVAL).since());
        assertThat(now.get(APPROVAL).version()).isEqualTo(then.get(APPROVAL).version() + 1);
        assertThat(now.get(LAPSE)).isEqualTo(then.get(LAPSE));
    }

    private Map<String, ModelOverview.Row> rows() {
        return overview.rows().stream().collect(Collectors.toMap(ModelOverview.Row::file, row -> row));
    }

    @Test
    void aFileThatNobodyNeedsIsTakenAwayAndComesBack() throws IOException {
        post("olga", "/models/deploy", files(GIFT, gift()), "A present for whoever waited");
        assertThat(page("olga", "/models")).contains("All models are live as this version ships them. 1 file is your own: gift.dmn.", "/models/gift.dmn/withdraw")
                .doesNotContain("/models/" + LAPSE + "/withdraw");

        assertThat(words(post("olga", "/models/" + GIFT + "/withdraw", new Multipart(), " "))).contains("Please fill in");
        assertThat(live.byFile()).containsKey(GIFT);
        post("olga", "/models/" + GIFT + "/withdraw", new Multipart(), "Nobody chose one");

        assertThat(live.byFile()).doesNotContainKey(GIFT);
        assertThat(page("olga", "/models")).contains("All models are live as this version ships them.", "took away", "Nobody chose one", "Olga Owner");
        assertThat(unzip(get("olga", "/models/export.zip").getBody())).doesNotContainKey("bpmn/" + GIFT);
        assertThat(changes.newest(1)).extracting(ModelChanges.Change::what, ModelChanges.Change::person, ModelChanges.Change::why, ModelChanges.Change::files)
                .containsExactly(tuple(ModelChanges.What.WITHDRAWN, "olga", "Nobody chose one", GIFT));
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("gift").count()).as("what was asked of it stays readable").isOne();

        post("ada", "/models/" + GIFT + "/return", new Multipart(), "Somebody asked for it");
        assertThat(text(GIFT)).isEqualTo(gift());
        assertThat(page("olga", "/models")).contains("went back", "Somebody asked for it", "Ada Admin").doesNotContain("Taken away");
    }

    @Test
    void whatWasTakenAwayIsNotCarriedAlongAndTheSameFileCanBeDeployedAgain() {
        post("olga", "/models/deploy", files(FORM, form()), "One more question");
        post("olga", "/models/deploy", files(APPROVAL, relabelled()), "Clearer words");
        assertThat(repository.getDeploymentResourceNames(deploymentOf(APPROVAL))).contains(FORM);

        post("olga", "/models/" + FORM + "/withdraw", new Multipart(), "No task has it");
        post("olga", "/models/deploy", files(APPROVAL, original(APPROVAL)), "The old words");
        assertThat(repository.getDeploymentResourceNames(deploymentOf(APPROVAL))).doesNotContain(FORM);

        post("olga", "/models/deploy", files(FORM, form()), "A task will have it");
        assertThat(text(FORM)).isEqualTo(form());
        assertThat(page("olga", "/models")).doesNotContain("Taken away");
    }

    @Test
    void whatCameBackUnderAnotherNameIsNotOverwritten() {
        post("olga", "/models/deploy", files(FORM, form()), "One more question");
        post("olga", "/models/" + FORM + "/withdraw", new Multipart(), "No task has it");
        String other = form().replace("What did you see?", "What did you hear?");
        post("olga", "/models/deploy", files("hear-again.form", other), "Another question");

        assertThat(words(post("olga", "/models/" + FORM + "/return", new Multipart(), "The first was better"))).contains("What look-again.form told is told by hear-again.form now");
        assertThat(text("hear-again.form")).isEqualTo(other);
        assertThat(live.byFile()).doesNotContainKey(FORM);
    }

    @Test
    void whatSomethingLiveNeedsIsNotTakenAwayUntilThatIsChanged() {
        post("olga", "/models/deploy", files(GIFT, gift()).file("files", THANKS, "application/octet-stream", thanks()), "Say thank you");
        assertThat(live.byFile()).containsKeys(GIFT, THANKS);

        assertThat(words(post("olga", "/models/" + GIFT + "/withdraw", new Multipart(), "Nobody chose one")))
                .contains("gift.dmn is still needed by thank-you.bpmn (rule_gift): change and deploy that first, then take this away.");
        assertThat(live.byFile()).containsKey(GIFT);

        post("olga", "/models/" + THANKS + "/withdraw", new Multipart(), "Nobody is thanked");
        post("olga", "/models/" + GIFT + "/withdraw", new Multipart(), "Nobody chose one");
        assertThat(live.byFile()).doesNotContainKeys(GIFT, THANKS);

        assertThat(words(post("olga", "/models/" + THANKS + "/return", new Multipart(), "Thank them"))).contains("rule_gift", "there is no table “gift”");
        post("olga", "/models/" + GIFT + "/return", new Multipart(), "For the thanks");
        post("olga", "/models/" + THANKS + "/return", new Multipart(), "Thank them");
        assertThat(live.byFile()).containsKeys(GIFT, THANKS);
    }

    @Test
    void whatCameWithTheProductOrIsNotThereIsNotTakenAway() {
        assertThat(words(post("olga", "/models/" + LAPSE + "/withdraw", new Multipart(), "Why not"))).contains("came with the product, which counts on it");
        assertThat(words(post("olga", "/models/nothing.bpmn/withdraw", new Multipart(), "Why not"))).contains("No file &#39;nothing.bpmn&#39; is live.");
        assertThat(post("anna", "/models/" + LAPSE + "/withdraw", new Multipart(), "Why not").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
    }

    @Test
    void wordsThatPeopleTypedAreShownAsWords() {
        post("olga", "/models/deploy", files(LAPSE, table("Mine: ")), "<b>Bold</b> ${7*7} [[${1}]]");
        assertThat(page("olga", "/models")).contains("&lt;b&gt;Bold&lt;/b&gt; ${7*7} [[${1}]]").doesNotContain("<b>Bold");
    }

    @Test
    void allLiveModelsComeHomeByteForByteInTheFoldersOfTheSource() throws IOException {
        String windows = relabelled().replace("\n", "\r\n");
        post("olga", "/models/deploy", files(APPROVAL, windows), "Saved on Windows");

        Map<String, String> zip = unzip(get("olga", "/models/export.zip").getBody());

        assertThat(zip).containsEntry("bpmn/" + APPROVAL, windows).containsEntry("bpmn/" + LAPSE, original(LAPSE))
                .containsEntry("forms/prepare-offer.form", original("prepare-offer.form"))
                .containsKeys(".camunda/element-templates/tasks.json", "src/docs/process-owner-guide.md", "src/docs/guide-check.png");
        assertThat(zip.keySet()).filteredOn(file -> file.matches("(bpmn|forms)/.*\\.(bpmn|dmn|form)")).hasSize(SHIPPED.all().size());
        ResponseEntity<byte[]> one = get("olga", "/models/" + APPROVAL);
        assertThat(words(one)).isEqualTo(windows);
        assertThat(one.getHeaders().getContentDisposition().getFilename()).isEqualTo(APPROVAL);
    }

    @Test
    void whatChecksTheStyleOfDiagramsIsWhereTheGuideSays() throws IOException {
        Map<String, String> zip = unzip(get("olga", "/models/export.zip").getBody());

        assertThat(zip.get("src/docs/process-owner-guide.md")).contains("`bpmn/.bpmnlintrc`", "`npm ci --ignore-scripts`", "`npm run lint` in `bpmn/`");
        assertThat(zip).containsKeys("bpmn/.bpmnlintrc", "bpmn/.npmrc", "bpmn/package.json", "bpmn/package-lock.json", "bpmn/check-templates.mjs");
        String lint = new ObjectMapper().readTree(zip.get("bpmn/package.json")).at("/scripts/lint").asText();
        assertThat(lint).as("nothing is looked for that is not in the zip").startsWith("bpmnlint").doesNotContain("..");
    }

    @Test
    void onlyLineEndsAreNoChange() {
        post("olga", "/models/deploy", files(LAPSE, original(LAPSE).replace("\n", "\r\n")), "Saved on Windows");
        assertThat(page("olga", "/models")).contains("All models are live as this version ships them.");
    }

    @Test
    void theStartPageTellsAProcessOwner() {
        post("olga", "/models/deploy", files(LAPSE, table("Mine: ")), "Tighter");
        assertThat(page("olga", "/")).contains(LAPSE + " is not as this version ships it.", "Change the models");
        assertThat(page("anna", "/")).doesNotContain(LAPSE);
    }

    private static Multipart files(String file, String content) {
        return new Multipart().file("files", file, "application/octet-stream", content);
    }

    private ResponseEntity<byte[]> post(String person, String path, Multipart form, String why) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, Multipart.CONTENT_TYPE);
        headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
        return web.withBasicAuth(person, CaseWork.PASSWORD).postForEntity(path, new HttpEntity<>(form.field("why", why).bytes(), headers), byte[].class);
    }

    private ResponseEntity<byte[]> get(String person, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
        return web.withBasicAuth(person, CaseWork.PASSWORD).exchange(path, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
    }

    private String page(String person, String path) {
        return words(get(person, path));
    }

    private static String words(ResponseEntity<byte[]> answer) {
        return answer.getBody() == null ? "" : new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String original(String file) {
        return new String(SHIPPED.find(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String relabelled() {
        return original(APPROVAL).replace("8 hours elapsed", "Eight hours have gone");
    }

    private static String forbidden() {
        return original(APPROVAL).replace("\"8 hours elapsed", "\"Forbidden");
    }

    /** A table of the owner's own. */
    private static String gift() {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_gift" name="Gift" namespace="http://klachtkracht.nl/dmn">
                  <decision id="gift" name="Gift" camunda:historyTimeToLive="P730D" camunda:versionTag="1.0.0">
                    <decisionTable id="table_gift" hitPolicy="FIRST">
                      <input id="input_gift" label="How often"><inputExpression id="inputExpression_gift" typeRef="integer"><text>times</text></inputExpression></input>
                      <output id="output_gift" label="Gift" name="gift" typeRef="string" />
                      <rule id="row_else"><inputEntry id="when_else"><text></text></inputEntry><outputEntry id="then_else"><text>"card"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """;
    }

    /** A story of the owner's own, which asks that table. */
    private static String thanks() {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_thankYou" targetNamespace="http://klachtkracht.nl/bpmn">
                  <bpmn:process id="thankYou" name="Thank you" isExecutable="true" camunda:historyTimeToLive="P730D" camunda:versionTag="1.0.0">
                    <bpmn:startEvent id="start_thanks" name="Something went well"><bpmn:outgoing>flow_1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="flow_1" sourceRef="start_thanks" targetRef="rule_gift" />
                    <bpmn:businessRuleTask id="rule_gift" name="Choose a gift" camunda:decisionRef="gift" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="gift">
                      <bpmn:incoming>flow_1</bpmn:incoming><bpmn:outgoing>flow_2</bpmn:outgoing></bpmn:businessRuleTask>
                    <bpmn:sequenceFlow id="flow_2" sourceRef="rule_gift" targetRef="end_thanks" />
                    <bpmn:endEvent id="end_thanks" name="Thanked"><bpmn:incoming>flow_2</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """;
    }

    private static String form() {
        return """
                {"components": [{"type": "textfield", "key": "extra_again", "label": "What did you see?"}], "type": "default", "id": "look-again", "schemaVersion": 16}
                """;
    }

    private String deploymentOf(String file) {
        return live.byFile().get(file).deployment();
    }

    private static String table(String words) {
        return original(LAPSE).replaceFirst("<description>", "<description>" + words);
    }

    private String text(String file) {
        return new String(live.byFile().get(file).model().content(), StandardCharsets.UTF_8);
    }

    private int deployments() {
        return database.queryForObject("select count(*) from act_re_deployment", Integer.class);
    }
}
