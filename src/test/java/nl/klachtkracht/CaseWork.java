package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.roster.Hiring;
import nl.klachtkracht.signal.SignalIntake;
import nl.klachtkracht.signal.SignalReader;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the work of a case as people do it: each task submitted by a person, time set and never slept. */
@TestComponent
public class CaseWork {

    /** Of everybody hired here. */
    public static final String PASSWORD = "Only-for-tests-1";
    public static final String LEAD = "lea";
    public static final String MANAGER = "mo";
    public static final String DIRECTOR = "dirk";
    public static final String WAREHOUSE = "wim";
    public static final String BILLING = "bea";
    public static final String WAREHOUSE_HEAD = "hanna";
    public static final String BILLING_HEAD = "henk";

    private static final String CONTACT = "userTask_contactCustomer";
    private static final Set<String> BESIDE = Set.of(CONTACT, "userTask_keepPromise", "userTask_explainBrokenPromise");

    /** A whole conversation with a confirmed summary. */
    public static final Map<String, Object> CONVERSATION = Map.ofEntries(
            Map.entry("reached", "yes"), Map.entry("way", "phone"), Map.entry("recognition", "Three weeks without a word is hard."),
            Map.entry("expected", "A parcel within two days"), Map.entry("delivered", "No parcel"),
            Map.entry("currentSituation", "No parcel for three weeks"), Map.entry("currentFeeling", "Left alone"), Map.entry("moodBefore", "1"),
            Map.entry("desiredSituation", "The parcel, or the money back"), Map.entry("desiredFeeling", "Taken seriously"),
            Map.entry("discrepancy", "Parcel lost, nobody called"), Map.entry("summary", "Your parcel was lost and nobody told you."),
            Map.entry("summaryConfirmed", "yes"));

    private final SignalIntake intake;
    private final SignalReader reader;
    private final FormService forms;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identities;
    private final TransactionTemplate transaction;
    private final Hiring hiring;
    private final JdbcTemplate database;
    private Set<String> everybody = Set.of();

    CaseWork(SignalIntake intake, SignalReader reader, FormService forms, RepositoryService repository, TaskService tasks,
            RuntimeService runtime, ManagementService management, HistoryService history, IdentityService identities, TransactionTemplate transaction, Hiring hiring,
            JdbcTemplate database) {
        this.intake = intake;
        this.reader = reader;
        this.forms = forms;
        this.repository = repository;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.identities = identities;
        this.transaction = transaction;
        this.hiring = hiring;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void hireEverybody() {
        hire("anna", "agent");
        hire("bram", "agent");
        hire(LEAD, "team-lead");
        hire(MANAGER, "manager");
        hire(DIRECTOR, "director");
        hire(WAREHOUSE, "department-warehouse");
        hire(BILLING, "department-billing");
        hire(WAREHOUSE_HEAD, "department-warehouse-head");
        hire(BILLING_HEAD, "department-billing-head");
        everybody = people();
    }

    /** Whom a test hired leaves, everybody is on duty without a deputy, and it is now. */
    void putTheHouseInOrder() {
        ClockUtil.reset();
        people().stream().filter(person -> !everybody.contains(person)).forEach(identities::deleteUser);
        database.update("delete from absence");
        database.update("delete from deputy");
    }

    /**
     * Whoever lives through months has the house to himself: the open stories of other tests would have their say every day.
     *
     * @return whom to {@linkplain #wake wake} afterwards
     */
    public List<String> letStoriesRest() {
        List<String> resting = runtime.createProcessInstanceQuery().active().list().stream().map(ProcessInstance::getId).toList();
        if (!resting.isEmpty()) {
            runtime.updateProcessInstanceSuspensionState().byProcessInstanceIds(resting).suspend();
        }
        return resting;
    }

    public void wake(List<String> resting) {
        if (!resting.isEmpty()) {
            runtime.updateProcessInstanceSuspensionState().byProcessInstanceIds(resting).activate();
        }
    }

    private Set<String> people() {
        return identities.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
    }

    /**
     * Hires somebody more, for the tests of one class.
     *
     * @return who it is
     */
    public String hire(String id, String... groups) {
        hiring.hire(id, id, "Case", id + "@example.org", PASSWORD, Set.of(groups));
        return id;
    }

    /** @return the id of the newest version of a model */
    public String definition(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
    }

    public String receive(Map<String, Object> told) {
        return receive(told, ContactWindow.DEFAULT);
    }

    public String receive(Map<String, Object> told, ContactWindow window) {
        Map<String, Object> values = new HashMap<>(Map.of("channel", "phone", "text", "My parcel never arrived", "language", "en",
                "customerName", "Jo Test (fictitious)", "customerEmail", "jo@example.org", "customerPhone", "0612345678"));
        values.putAll(told);
        return intake.receive(reader.read(new Answers(values), window, "test", null, "")).reference();
    }

    /** By the form in Tasklist, as whoever is on the phone does it. */
    public String capture(String person, Map<String, Object> values) {
        AtomicReference<String> captured = new AtomicReference<>();
        String intake = definition("signalIntake");
        as(person, () -> captured.set(forms.submitStartForm(intake, values).getBusinessKey()));
        return captured.get();
    }

    /** A complaint whose summary the customer confirmed. */
    public String heard() {
        String reference = receive(Map.of());
        submit(reference, "userTask_holdFirstConversation", ownerOf(reference), CONVERSATION);
        return reference;
    }

    public void offer(String reference, String kind, String amount) {
        offer(reference, ownerOf(reference), kind, amount);
    }

    public void offer(String reference, String person, String kind, String amount) {
        submit(reference, "userTask_prepareOffer", person, Map.of("offerText", "We pay it back", "offerDifference", "No parcel",
                "compensationKind", kind, "amount", amount));
    }

    public void present(String reference, String answer) {
        submit(reference, "userTask_presentOffer", ownerOf(reference), Map.of("reached", "yes", "way", "phone", "answer", answer, "answerWords", "Fine"));
    }

    public void close(String reference) {
        submit(reference, "userTask_closeConversation", ownerOf(reference),
                Map.of("asked", "answered", "conversationScore", "5", "moodAfter", "4", "closingWords", "Thanks",
                        "doneForCustomer", "We sent it again", "doneForOrganisation", "The label is checked twice"));
    }

    public String ownerOf(String reference) {
        return task(reference).map(Task::getAssignee).orElseThrow();
    }

    public void submit(String reference, String taskKey, String person, Map<String, Object> values) {
        submit(task(reference, taskKey), person, values);
    }

    /** For a task of which its case may have several. */
    public void submit(Task task, String person, Map<String, Object> values) {
        as(person, () -> forms.submitTaskForm(task.getId(), values));
    }

    public void as(String person, Runnable work) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList();
        identities.setAuthentication(person, groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    public Task task(String reference, String key) {
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).list();
        assertThat(found).as("task %s of %s", key, reference).hasSize(1);
        return found.get(0);
    }

    public Optional<Task> task(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssigned().listPage(0, 1).stream().findFirst();
    }

    /** What is to be done to solve it; the next contact and a call that a letter named stay open beside everything else. */
    public List<String> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().map(Task::getTaskDefinitionKey)
                .filter(key -> !BESIDE.contains(key)).toList();
    }

    /** Whether this task is open. */
    public boolean waitsFor(String reference, String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(key).count() == 1;
    }

    /** The waiting timer at this node. */
    public Job timer(String reference, String activity) {
        return jobs(reference, activity).stream().findFirst().orElseThrow(() -> new AssertionError("no job at " + activity + " of " + reference));
    }

    public List<Job> jobs(String reference, String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(activity).list().stream())
                .toList();
    }

    /** Sets the time to the timer's due date and lets it fire. */
    public void fire(String reference, String activity) {
        Job timer = timer(reference, activity);
        ClockUtil.setCurrentTime(timer.getDuedate());
        management.executeJob(timer.getId());
    }

    /** Runs what waits at an asynchronous node. */
    public void run(String reference, String activity) {
        management.executeJob(timer(reference, activity).getId());
    }

    /** Every end its story, and those it called, came to. */
    public List<String> endsOf(String reference) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(story -> history.createHistoricActivityInstanceQuery().processInstanceId(story.getId()).finished().list().stream())
                .filter(activity -> activity.getActivityType().toLowerCase(Locale.ROOT).endsWith("endevent"))
                .map(activity -> activity.getActivityId()).toList();
    }

    public boolean isRunning(String reference) {
        return !runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().isEmpty();
    }

    public List<ProcessInstance> stories(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list();
    }

    /** When to speak again: suits a customer who wished nothing, at whatever hour it is. */
    public static String nextTalk(Instant now) {
        return ContactWindow.DEFAULT.after(now, Duration.ofHours(2)).toString();
    }

    public static void setTime(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public static void advance(Duration time) {
        setTime(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
