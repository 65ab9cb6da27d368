package nl.klachtkracht.dossier.web;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.roster.Hiring;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@JourneyTest
class CasePageTest {

    private static final String FINANCE = "fien";
    private static final String PREPARE = "userTask_prepareOffer";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private Team team;
    @Autowired
    private Hiring hiring;
    @Autowired
    private TestRestTemplate web;

    @Test
    void whatWasPromisedEndsWithACaseThatWasWithdrawn() {
        String reference = work.receive(Map.of());
        complaints.withdraw(reference, "The neighbours had it", "anna");

        assertThat(page(reference)).contains("withdrawn</td>").doesNotContain("kept on ");
    }

    @Test
    void whatWasPromisedIsKeptByAnAnswerTheCustomerAccepted() {
        String reference = work.heard();
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        work.close(reference);

        assertThat(page(reference)).contains("kept on ").doesNotContain(">ended<");
    }

    @Test
    void howTheCustomerTookBadNewsIsToldAndThatTheMoneyIsGivenBack() {
        String reference = work.heard();
        work.offer(reference, "money", "90.00");
        work.present(reference, "not-accepted");
        work.submit(reference, "userTask_recapWish", work.ownerOf(reference),
                Map.of("wish", "All of it back", "wishConfirmed", "yes", "newOfferPossible", "no"));
        work.submit(reference, "userTask_bringBadNews", work.ownerOf(reference), Map.of("way", "phone", "reason", "It cannot be repaired",
                "outsideRoute", "The disputes committee", "customerReaction", "Sad, and glad to have heard it by phone"));

        assertThat(record.story(reference).badNews()).returns("phone", Story.Bad::way).returns("Sad, and glad to have heard it by phone", Story.Bad::reaction);
        assertThat(page(reference)).contains("How the customer took it", "Sad, and glad to have heard it by phone", "Bad news by phone by ")
                .contains("given back, because the customer did not take it");
    }

    @Test
    void aClockStandsAsCockpitSaysItAndGroupsGoByTheirNames() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        work.submit(reference, PREPARE, work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", "billing", "question", "Was it paid?"));
        work.offer(reference, "money", "400.00");
        assertThat(page(reference)).contains("<td>Team leads</td>", "<td>Billing</td>").doesNotContain("team-lead", "department-billing", "Department billing");

        CaseWork.advance(Duration.ofHours(3));
        assertThat(page(reference)).contains("overdue, 1 h late");
        CaseWork.advance(Duration.ofHours(1));
        assertThat(page(reference)).contains("broken, 2 h late").doesNotContain("overdue, 2 h late");
    }

    @Nested
    @DisplayName("What its reader can work on")
    class Work {

        private static final Pattern TASK = Pattern.compile("<li><a href=\"([^\"]+)\">([^<]+)</a>(?:<span>([^<]*)</span>)*</li>");
        private static final String CONTACT = "userTask_contactCustomer";

        @Test
        void isNamedTheMostUrgentFirstWithItsMomentAndALinkToEachTask() {
            CaseWork.setTime(at("2031-08-08T10:00:00"));
            String reference = work.heard();
            String owner = work.ownerOf(reference);

            assertThat(tasks(owner, reference)).containsExactly(
                    "Contact customer, due Fri 8 Aug 2031, 12:00, 2 h left: " + address(reference, CONTACT),
                    "Prepare offer, due Fri 8 Aug 2031, 14:00, 4 h left: " + address(reference, PREPARE));
            assertThat(web.withRedirects(Redirects.DONT_FOLLOW).withBasicAuth(owner, CaseWork.PASSWORD)
                    .getForEntity("/task/" + reference, String.class).getHeaders().getLocation()).asString().endsWith(address(reference, CONTACT));
        }

        @Test
        void isOneLinkWhereItIsOneTask() {
            CaseWork.setTime(at("2031-08-08T10:00:00"));
            String reference = work.receive(Map.of());

            assertThat(tasks(work.ownerOf(reference), reference)).singleElement().asString()
                    .startsWith("Open my task for this case: Hold first conversation, due Fri 8 Aug 2031, 12:00, 2 h left: ");
        }

        @Test
        void isForALeadAlsoWhatAColleagueHasInHand() {
            CaseWork.setTime(at("2031-08-08T10:00:00"));
            String reference = work.heard();

            assertThat(tasks(CaseWork.LEAD, reference)).hasSize(2).first().asString()
                    .startsWith("Contact customer, in the hands of %s, due".formatted(team.nameOf(work.ownerOf(reference))));
        }

        @Test
        void isTheirQuestionForADepartmentAndNothingForWhoHasNoTask() {
            String reference = asked();

            assertThat(tasks(CaseWork.WAREHOUSE, reference)).singleElement().asString()
                    .startsWith("Open my task for this case: Answer question, due").endsWith(address(reference, "userTask_answerQuestion"));
            for (String reader : List.of(CaseWork.MANAGER, CaseWork.DIRECTOR)) {
                assertThat(page(reader, reference)).as(reader).contains("Where it stands").doesNotContain("?task=", "What I can work on", "Open my task");
            }
        }

        private String address(String reference, String task) {
            return "/camunda/app/tasklist/default/#/?task=" + work.task(reference, task).getId();
        }

        private List<String> tasks(String person, String reference) {
            return TASK.matcher(page(person, reference).replaceAll("\\s*\n\\s*", " ")).results().filter(task -> task.group(1).contains("?task="))
                    .map(task -> task.group().replaceAll("<[^>]+>", "") + ": " + task.group(1)).toList();
        }
    }

    @Nested
    @DisplayName("Of a case that somebody has nothing to do with")
    class OutOfSight {

        private static final List<String> PAGES = List.of("/case/%s", "/task/%s", "/api/v1/signals/%s", "/api/v1/captured/%s");
        private static final List<String> FORMS = List.of("/case/%s/messages", "/case/%s/withdrawal", "/case/%s/hand-over");
        private static final List<String> CALLS = List.of("/api/v1/signals/%s/messages", "/api/v1/signals/%s/withdrawal", "/api/v1/signals/%s/hand-over");

        @ParameterizedTest
        @ValueSource(strings = {FINANCE, CaseWork.BILLING, CaseWork.BILLING_HEAD})
        void everyAddressAnswersAsOfACaseThatDoesNotExist(String stranger) {
            hiring.hire(FINANCE, "Fien", "Case", "fien@example.org", CaseWork.PASSWORD, Set.of("finance"));
            String reference = asked();
            Map<String, Object> before = record.rows(reference);

            PAGES.forEach(page -> assertUnknown(stranger, HttpMethod.GET, page, reference, null));
            FORMS.forEach(form -> assertUnknown(stranger, HttpMethod.POST, form, reference, MediaType.APPLICATION_FORM_URLENCODED));
            CALLS.forEach(call -> assertUnknown(stranger, HttpMethod.POST, call, reference, MediaType.APPLICATION_JSON));

            assertThat(record.rows(reference)).isEqualTo(before);
        }

        private void assertUnknown(String stranger, HttpMethod method, String address, String reference, MediaType type) {
            ResponseEntity<String> answer = send(stranger, method, address.formatted(reference), body(type), type);
            ResponseEntity<String> ofNone = send(stranger, method, address.formatted("K-1999-000001"), body(type), type);

            assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(ofNone.getStatusCode()).as(address).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).as(address).contains("There is no signal with reference").doesNotContain("My parcel", "Jo Test")
                    .isEqualTo(ofNone.getBody().replace("K-1999-000001", reference));
        }

        private String body(MediaType type) {
            return type == MediaType.APPLICATION_JSON ? "{\"reason\":\"Gone\"}" : "text=More&channel=phone&reason=Gone&saidSo=true&to=bram";
        }
    }

    @Nested
    @DisplayName("The customer withdraws")
    class Withdrawal {

        @Test
        void onlyTheFrontOfficeDoesItForThem() {
            hiring.hire("petra", "Petra", "Case", "petra@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
            String reference = asked();

            for (String reader : List.of(CaseWork.WAREHOUSE, CaseWork.WAREHOUSE_HEAD, "petra")) {
                assertThat(page(reader, reference)).as(reader).contains("My parcel never arrived").doesNotContain("The customer withdraws");
                assertThat(withdrawn(reader, reference, "reason=Gone&saidSo=true").getStatusCode()).as(reader).isEqualTo(HttpStatus.FORBIDDEN);
                assertThat(send(reader, HttpMethod.POST, "/api/v1/signals/" + reference + "/withdrawal", "{\"reason\":\"Gone\"}",
                        MediaType.APPLICATION_JSON).getBody()).as(reader).contains("Only an agent, or who leads them, can withdraw");
            }
            assertThat(record.story(reference).status()).isEqualTo("heard");
            assertThat(page(CaseWork.LEAD, reference)).contains("The customer withdraws");
        }

        @Test
        void andOnlyWhenTheCustomerSaidSo() {
            String reference = asked();
            assertThat(page("anna", reference)).contains("The customer said so themselves");

            withdrawn("anna", reference, "reason=Gone");
            assertThat(record.story(reference).status()).isEqualTo("heard");
            withdrawn("anna", reference, "reason=Gone&saidSo=true");
            assertThat(record.story(reference).status()).isEqualTo("withdrawn");
        }

        private ResponseEntity<String> withdrawn(String person, String reference, String form) {
            return send(person, HttpMethod.POST, "/case/" + reference + "/withdrawal", form, MediaType.APPLICATION_FORM_URLENCODED);
        }
    }

    /** Of which only the warehouse was asked something. */
    private String asked() {
        String reference = work.heard();
        work.submit(reference, PREPARE, work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Is it there?"));
        return reference;
    }

    private String page(String reference) {
        return page(CaseWork.LEAD, reference);
    }

    private String page(String person, String reference) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForObject("/case/" + reference, String.class);
    }

    private ResponseEntity<String> send(String person, HttpMethod method, String path, String body, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return web.withBasicAuth(person, CaseWork.PASSWORD).exchange(path, method, new HttpEntity<>(method == HttpMethod.GET ? null : body, headers), String.class);
    }
}
