package nl.klachtkracht.process.migration;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.ChangedModels;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever may do everything in the engine, as an administrator over REST, still cannot break a promise with a command; the rest stays open to them. */
@JourneyTest
class CommandsOfPeopleTest {

    private static final String ADMIN = "petra";
    private static final DateTimeFormatter REST = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);
    private static final String LAPSE = "boundaryTimer_lapse";
    private static final String APPROVAL = "compensationApproval";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private Hiring hiring;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private JdbcTemplate database;
    private String reference;
    private Map<String, String> moments;

    @BeforeEach
    void aRequestIsAboveTheMandate() {
        CaseWork.setTime(at("2031-05-07T10:00:00"));
        hiring.hire(ADMIN, ADMIN, "Case", ADMIN + "@example.org", CaseWork.PASSWORD, Set.of("camunda-admin"));
        reference = work.heard();
        work.offer(reference, "money", "400.00");
        moments = record.moments(List.of(reference));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** {case}, {version}, {job}, {jobDefinition}, {task}, {deployment} stand for those of the request. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "PUT | process-instance/{case}/suspended | {'suspended':true} | Suspending this would stop",
        "PUT | process-instance/suspended | {'suspended':true,'processInstanceIds':['{case}']} | Suspending this would stop",
        "PUT | process-instance/suspended | {'suspended':true,'processInstanceQuery':{'businessKey':'{reference}'}} | Suspending this would stop",
        "PUT | process-instance/suspended | {'suspended':true,'processDefinitionKey':'compensationApproval'} | Suspending this would stop",
        "PUT | process-instance/suspended | {'suspended':true,'processDefinitionId':'{version}'} | Suspending this would stop",
        "PUT | process-instance/suspended | {'suspended':true,'historicProcessInstanceQuery':{'processInstanceBusinessKey':'{reference}'}} | Suspending this would stop",
        "POST | process-instance/suspended-async | {'suspended':true,'processInstanceIds':['{case}']} | Suspending this would stop",
        "PUT | process-definition/{version}/suspended | {'suspended':true,'includeProcessInstances':true} | Suspending this would stop",
        "PUT | process-definition/{version}/suspended | {'suspended':true} | Suspending this would stop",
        "PUT | process-definition/{version}/suspended | {'suspended':true,'executionDate':'2031-05-09T10:00:00'} | Suspending this would stop",
        "PUT | process-definition/key/compensationApproval/suspended | {'suspended':true} | Suspending this would stop",
        "PUT | process-definition/suspended | {'suspended':true,'processDefinitionKey':'compensationApproval'} | Suspending this would stop",
        "PUT | job/{job}/suspended | {'suspended':true} | Suspending this would stop",
        "PUT | job/suspended | {'suspended':true,'jobDefinitionId':'{jobDefinition}'} | Suspending this would stop",
        "PUT | job/suspended | {'suspended':true,'processInstanceId':'{case}'} | Suspending this would stop",
        "PUT | job/suspended | {'suspended':true,'processDefinitionKey':'compensationApproval'} | Suspending this would stop",
        "PUT | job-definition/{jobDefinition}/suspended | {'suspended':true} | Suspending this would stop",
        "PUT | job-definition/{jobDefinition}/suspended | {'suspended':true,'includeJobs':true} | Suspending this would stop",
        "PUT | job-definition/suspended | {'suspended':true,'processDefinitionId':'{version}'} | Suspending this would stop",
        "PUT | job/{job}/duedate | {'duedate':'2031-06-01T10:00:00.000+0000'} | a promised moment is not moved",
        "PUT | job/{job}/duedate | {'duedate':null} | a promised moment is not moved",
        "POST | job/{job}/duedate/recalculate | {} | a promised moment is not moved",
        "PUT | job/{job}/retries | {'retries':3,'dueDate':'2031-06-01T10:00:00.000+0000'} | a promised moment is not moved",
        "PUT | job-definition/{jobDefinition}/retries | {'retries':3,'dueDate':'2031-06-01T10:00:00.000+0000'} | a promised moment is not moved",
        "POST | job/retries | {'retries':3,'jobIds':['{job}'],'dueDate':'2031-06-01T10:00:00.000+0000'} | could move promised moments",
        "DELETE | job/{job} |  | nothing would go on",
        "PUT | task/{task} | {'name':'Decide','due':'2031-06-01T10:00:00.000+0000'} | when it is due was promised",
        "DELETE | deployment/{deployment}?cascade=true |  | running stories stand in a version of this deployment",
        "DELETE | deployment/{deployment} |  | running stories stand in a version of this deployment",
        "DELETE | process-definition/{version}?cascade=true |  | A version is not deleted by itself",
        "DELETE | process-definition/key/compensationApproval?cascade=true |  | A version is not deleted by itself",
        "DELETE | process-definition/key/compensationApproval/delete?cascade=true |  | A version is not deleted by itself"})
    void aCommandThatWouldBreakAPromiseIsRefused(String method, String path, String body, String why) {
        ResponseEntity<JsonNode> answer = send(method, path, body);

        assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(403);
        assertThat(answer.getBody().path("message").asText()).contains(why).endsWith(".");
        isAsItWas();
    }

    @Test
    void theSentenceSaysWhichPromiseAndWhatToDoInstead() {
        assertThat(send("PUT", "process-instance/{case}/suspended", "{'suspended':true}").getBody().path("message").asText())
                .startsWith("Suspending this would stop ").contains(" running clocks, first the clock '", "of " + reference + ", which runs until ")
                .endsWith("Leave it active; a job that fails can be given new tries, a model that is wrong is corrected by deploying it and moving the cases on /models/running.");
    }

    @Test
    void theTimersOfRunningCasesAreNotComputedAnew() {
        try (ChangedModels changed = ChangedModels.deploy(repository, ChangedModels.OTHER_LABELS_AND_TIMES)) {
            String plan = "{'sourceProcessDefinitionId':'%s','targetProcessDefinitionId':'%s','instructions':[{'sourceActivityIds':['%s'],'targetActivityIds':['%s'],'updateEventTrigger':true},"
                    .formatted(story().getProcessDefinitionId(), ChangedModels.newest(repository, APPROVAL).getId(), LAPSE, LAPSE)
                    + "{'sourceActivityIds':['subProcess_decision'],'targetActivityIds':['subProcess_decision']},"
                    + "{'sourceActivityIds':['userTask_decideOnCompensation'],'targetActivityIds':['userTask_decideOnCompensation']}]}";
            for (String way : List.of("migration/execute", "migration/executeAsync")) {
                ResponseEntity<JsonNode> answer = send("POST", way, "{'migrationPlan':%s,'processInstanceIds':['{case}']}".formatted(plan));
                assertThat(answer.getStatusCode().value()).as("%s", answer).isEqualTo(403);
                assertThat(answer.getBody().path("message").asText()).startsWith("Updating event triggers would compute the timers of running cases anew");
            }
            isAsItWas();

            ResponseEntity<JsonNode> losing = send("POST", "migration/execute",
                    "{'migrationPlan':%s,'processInstanceIds':['{case}']}".formatted(plan.replace(",'updateEventTrigger':true", "")));
            assertThat(losing.getBody().path("message").asText()).as("timers that the plan leaves out").contains("stays in its version", "would be gone");
            isAsItWas();
        }
    }

    @Test
    void whatOperatorsNeedStaysOpen() {
        Job lapse = work.timer(reference, LAPSE);
        management.setJobRetries(lapse.getId(), 0);
        assertThat(send("PUT", "job/{job}/retries", "{'retries':3}").getStatusCode().value()).isEqualTo(204);
        assertThat(management.createJobQuery().jobId(lapse.getId()).singleResult().getRetries()).isEqualTo(3);
        assertThat(send("PUT", "process-instance/{case}/suspended", "{'suspended':false}").getStatusCode().value()).isEqualTo(204);
        ResponseEntity<JsonNode> urgent = send("PUT", "task/{task}", "{'name':'Decide on compensation','priority':90,'due':'%s'}".formatted(dueOfTheTask()));
        assertThat(urgent.getStatusCode().value()).as("%s", urgent).isEqualTo(204);
        assertThat(send("POST", "process-instance/{case}/modification",
                "{'instructions':[{'type':'cancel','activityId':'userTask_decideOnCompensation'},{'type':'startBeforeActivity','activityId':'userTask_decideOnCompensation'}]}")
                .getStatusCode().value()).isEqualTo(204);
        assertThat(send("DELETE", "process-instance/{case}", "").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void aCaseWithoutAClockMayBeSuspendedAndItsTimersMoved() {
        String instance = story().getId();
        Job lapse = work.timer(reference, LAPSE);
        database.update("update clock set state = 'ENDED', ended_at = started_at, ended_how = 'test' where reference = ?", reference);

        assertThat(send("PUT", "job/" + lapse.getId() + "/duedate", "{'duedate':'2031-06-01T10:00:00.000+0000'}").getStatusCode().value()).isEqualTo(204);
        assertThat(send("PUT", "process-instance/" + instance + "/suspended", "{'suspended':true}").getStatusCode().value()).isEqualTo(204);
        assertThat(story().isSuspended()).isTrue();
    }

    @Test
    void theVersionInWhichNewCasesBeginIsNotSuspendedThoughNobodyWaits() {
        try (ChangedModels changed = ChangedModels.deploy(repository, (file, text) -> text)) {
            ProcessDefinition newest = ChangedModels.newest(repository, APPROVAL);
            assertThat(send("PUT", "process-definition/" + newest.getId() + "/suspended", "{'suspended':true}").getBody().path("message").asText())
                    .startsWith("Suspending this would stop 'Compensation approval' for every new case.");
            assertThat(repository.getProcessDefinition(newest.getId()).isSuspended()).isFalse();
        }
    }

    @Test
    void aDeploymentThatCasesHaveInTheirStoryIsKeptAndOneThatNobodyUsedMayGo() {
        ChangedModels used = ChangedModels.deploy(repository, (file, text) -> text);
        try {
            String ended = work.receive(Map.of());
            work.submit(ended, "userTask_holdFirstConversation", work.ownerOf(ended), CaseWork.CONVERSATION);
            work.offer(ended, "none", "");
            work.present(ended, "accepted");
            work.close(ended);
            work.stories(ended).forEach(left -> runtime.deleteProcessInstance(left.getId(), "test"));
            assertThat(send("DELETE", "deployment/" + used.deployment().getId() + "?cascade=true", "").getBody().path("message").asText())
                    .contains("have a version of this deployment in their story");
        } finally {
            used.close();
        }
        String unused = ChangedModels.deploy(repository, (file, text) -> text).deployment().getId();
        assertThat(send("DELETE", "deployment/" + unused + "?cascade=true", "").getStatusCode().value()).isEqualTo(204);
        assertThat(repository.createDeploymentQuery().deploymentId(unused).count()).isZero();
    }

    private void isAsItWas() {
        assertThat(record.moments(List.of(reference))).isEqualTo(moments);
        assertThat(work.stories(reference)).isNotEmpty().allSatisfy(story -> assertThat(story.isSuspended()).isFalse());
        assertThat(repository.createProcessDefinitionQuery().suspended().count()).isZero();
        assertThat(management.createJobQuery().suspended().processInstanceId(story().getId()).count()).isZero();
        assertThat(management.createJobDefinitionQuery().suspended().count()).isZero();
        assertThat(management.createBatchQuery().count()).isZero();
    }

    private ProcessInstance story() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, APPROVAL).singleResult();
    }

    private String dueOfTheTask() {
        return REST.format(task().getDueDate().toInstant());
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("userTask_decideOnCompensation").singleResult();
    }

    private ResponseEntity<JsonNode> send(String method, String path, String body) {
        HttpHeaders json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        HttpEntity<String> request = new HttpEntity<>(body == null ? "" : filled(body).replace('\'', '"'), json);
        return web.withBasicAuth(ADMIN, CaseWork.PASSWORD).exchange("/engine-rest/" + filled(path), HttpMethod.valueOf(method), request, JsonNode.class);
    }

    private String filled(String text) {
        if (!text.contains("{")) {
            return text;
        }
        ProcessInstance story = story();
        Job lapse = work.timer(reference, LAPSE);
        return text.replace("{case}", story.getId()).replace("{version}", story.getProcessDefinitionId()).replace("{job}", lapse.getId())
                .replace("{jobDefinition}", lapse.getJobDefinitionId()).replace("{reference}", reference).replace("{task}", task().getId())
                .replace("{deployment}", repository.getProcessDefinition(story.getProcessDefinitionId()).getDeploymentId());
    }
}
