package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web apps in a real browser: what they need of the engine's API has to pass the allow-list. */
@JourneyTest
// First, because the lists of people are short then: other classes leave open tasks behind.
@Order(1)
class WebAppsTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PROCESS = "webAppsTest";

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private LoginLimit limit;

    private ChromeDriver browser;

    @BeforeEach
    void openABrowser() {
        assumeThat(Files.isExecutable(CHROMIUM)).isTrue();
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
        BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance(PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS).name("Web apps test").camundaHistoryTimeToLive(1).startEvent()
                        .userTask("work").name("Call the customer").camundaAssignee("test.agent").camundaDueDate("2026-03-02T10:00:00")
                        .endEvent().done()));
        runtime.startProcessInstanceByKey(PROCESS, "K-2026-000001");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,900");
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void anAgentFindsTheTaskInTasklist() throws Exception {
        logIn("tasklist", StaffGroup.AGENT);

        browser.findElement(By.xpath("//*[contains(@class,'task')]//*[contains(text(),'Call the customer')]")).click();
        browser.findElement(By.xpath("//*[contains(text(),'Web apps test')]"));
        browser.findElement(By.xpath("//*[contains(text(),'Complete')]"));

        assertThat(browser.getPageSource()).contains("My work, most urgent first", "Free work for my group");
        assertThat(refusedCalls()).isEmpty();
    }

    @Test
    void aManagerReadsACaseInCockpit() throws Exception {
        logIn("cockpit", StaffGroup.MANAGER);
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).singleResult().getId();

        browser.get("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        browser.findElement(By.xpath("//*[contains(text(),'K-2026-000001')]"));
        String instance = runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).singleResult().getId();
        browser.get("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        browser.findElement(By.cssSelector(".djs-container"));

        assertThat(refusedCalls()).isEmpty();
    }

    @Test
    void anAdministratorSeesThePeopleInAdmin() throws Exception {
        logIn("admin", StaffGroup.ADMIN);

        browser.get("http://localhost:" + port + "/camunda/app/admin/default/#/users");
        browser.findElement(By.xpath("//*[contains(text(),'test.agent')]"));

        assertThat(refusedCalls()).isEmpty();
    }

    private void logIn(String app, StaffGroup person) throws Exception {
        browser.get("http://localhost:" + port + "/camunda/app/" + app + "/default/");
        browser.findElement(By.cssSelector("input[type=text]")).sendKeys(TestStaff.of(person));
        browser.findElement(By.cssSelector("input[type=password]")).sendKeys(Caller.PASSWORD);
        refusedCalls();
        browser.findElement(By.cssSelector("button[type=submit]")).click();
        browser.findElement(By.xpath("//body[contains(normalize-space(.),'Test " + person.label() + "')]"));
    }

    /**
     * Calls that our door refused, or that broke, since this was last asked. A 404 is neither: so the engine answers Tasklist's form
     * without questions, which asks for the case behind a task that its reader may not open.
     */
    private List<String> refusedCalls() throws Exception {
        List<String> refused = new ArrayList<>();
        for (var entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
            JsonNode response = message.at("/params/response");
            int status = response.path("status").asInt();
            if (message.path("method").asText().equals("Network.responseReceived") && status >= 400 && status != 404) {
                refused.add(status + " " + response.path("url").asText());
            }
        }
        return refused;
    }
}
