package nl.klachtkracht.process.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.process.approval.Agenda;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A month of agents who solve and inform, quick, slow or absent, while the job executor comes and goes. Everything goes through real
 * forms and the real engine. People speak with customers only in the hours these chose; what machines do, they do whenever they run.
 */
final class SimulatedMonth {

    static final Duration SWEEPS_EVERY = Duration.ofSeconds(10);
    private static final Duration POLLS_EVERY = Duration.ofSeconds(1);
    private static final String CONTACT = "userTask_contactCustomer";
    private static final String TIMERS = """
            select distinct j.duedate_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where i.business_key_ = ? and j.suspension_state_ = 1""";
    private static final Set<String> WITH_THE_CUSTOMER = Set.of("userTask_holdFirstConversation", "userTask_presentOffer", "userTask_closeConversation", CONTACT);

    private final CaseWork work;
    private final ContactDesk contacts;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Sweeper sweeper;
    private final JdbcTemplate database;
    private final Random random;
    private final Agenda agenda;
    private final MonthPlan plan;
    private final Map<String, MonthPlan.Customer> cases = new HashMap<>();
    private final Map<String, Instant> solvedFrom = new HashMap<>();
    /** Tasks that somebody has in their diary. */
    private final Set<String> planned = new HashSet<>();
    private final Set<Instant> watched = new HashSet<>();

    SimulatedMonth(CaseWork work, ContactDesk contacts, TaskService tasks, ManagementService jobs, Sweeper sweeper, JdbcTemplate database, long seed,
            int complaints) {
        this.work = work;
        this.contacts = contacts;
        this.tasks = tasks;
        this.jobs = jobs;
        this.sweeper = sweeper;
        this.database = database;
        this.random = new Random(seed);
        this.agenda = new Agenda(random);
        this.plan = new MonthPlan(random, complaints);
    }

    MonthPlan plan() {
        return plan;
    }

    Map<String, MonthPlan.Customer> live() {
        plan.customers().forEach(customer -> agenda.add(customer.complainsAt(), () -> complain(customer)));
        agenda.live();
        return cases;
    }

    private void complain(MonthPlan.Customer customer) {
        String reference = work.receive(Map.of("category", "delivery"), customer.window());
        cases.put(reference, customer);
        solvedFrom.put(reference, customer.complainsAt().plus(customer.openFor()));
        lookAt(reference);
    }

    /** Whoever has a new task on their list puts it into their diary; machines look whenever a timer is due. */
    private void lookAt(String reference) {
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream().filter(task -> planned.add(task.getId()))
                .forEach(task -> agenda.add(momentFor(reference, task), () -> doTask(reference, task.getId())));
        database.queryForList(TIMERS, Timestamp.class, reference).stream().map(Timestamp::toInstant)
                .filter(due -> watched.add(due)).forEach(due -> machinesRunAt(due, reference));
    }

    private Instant momentFor(String reference, Task task) {
        Instant due = later(task.getDueDate().toInstant(), now());
        Instant earliest = switch (task.getTaskDefinitionKey()) {
            case CONTACT, "userTask_holdFirstConversation" -> due.plus(plan.delay());
            case "userTask_presentOffer" -> later(solvedFrom.get(reference), now()).plus(someMinutes());
            default -> now().plus(someMinutes());
        };
        return withTheCustomer(task) ? inTheWindow(reference, earliest) : earliest;
    }

    private static boolean withTheCustomer(Task task) {
        return WITH_THE_CUSTOMER.contains(task.getTaskDefinitionKey());
    }

    private Instant inTheWindow(String reference, Instant moment) {
        return contacts.windowOf(reference).isOpen(moment) ? moment : contacts.windowOf(reference).after(moment, Duration.ofMinutes(1 + random.nextInt(20)));
    }

    private void doTask(String reference, String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        Instant right = withTheCustomer(task) ? inTheWindow(reference, now()) : now();
        boolean tooEarly = task.getTaskDefinitionKey().equals(CONTACT) && task.getDueDate().toInstant().isAfter(now());
        if (tooEarly || !right.equals(now())) {
            agenda.add(tooEarly ? momentFor(reference, task) : right, () -> doTask(reference, taskId));
            return;
        }
        finish(reference, task);
        lookAt(reference);
    }

    private void finish(String reference, Task task) {
        switch (task.getTaskDefinitionKey()) {
            case "userTask_holdFirstConversation" -> work.submit(reference, task.getTaskDefinitionKey(), task.getAssignee(), CaseWork.CONVERSATION);
            case "userTask_prepareOffer" -> work.offer(reference, task.getAssignee(), "money", chance(0.3) ? "400.00" : "20.00");
            case "userTask_decideOnCompensation" -> work.submit(reference, task.getTaskDefinitionKey(), CaseWork.LEAD, Map.of("decision", "grant"));
            case "userTask_presentOffer" -> work.present(reference, "accepted");
            case "userTask_closeConversation" -> work.close(reference);
            case CONTACT -> inform(reference, task);
            default -> { }
        }
    }

    private void inform(String reference, Task task) {
        Map<String, Object> values = new HashMap<>(Map.of("reached", chance(0.85) ? "yes" : "no", "way", "phone", "changed", "yes",
                "whatChanged", "The parcel was found", "nextStep", "It is sent again", "note", "Nobody answered"));
        String rhythm = cases.get(reference).rhythm();
        if (!rhythm.equals("standard") && values.get("reached").equals("yes")) {
            values.putAll(Map.of("changeRhythm", true, "rhythm", rhythm, "dailyAt", middleOfTheWindow(reference), "wishWords", "Not that often, please"));
        }
        if (contacts.mustAgreeOnNext(reference) && !values.containsKey("changeRhythm")) {
            values.put("nextAt", contacts.windowOf(reference).after(now(), Duration.ofMinutes(121 + random.nextInt(60))).toString());
        }
        work.submit(reference, CONTACT, task.getAssignee(), values);
    }

    private String middleOfTheWindow(String reference) {
        return contacts.windowOf(reference).opens().plusMinutes(30).toString();
    }

    private void machinesRunAt(Instant due, String reference) {
        jobExecutorRunsAt(due.plus(plan.between(Duration.ofMillis(1), POLLS_EVERY)), reference);
        agenda.add(due.plus(plan.between(Duration.ofMillis(1), SWEEPS_EVERY)), () -> {
            if (isAnythingDue()) {
                sweeper.sweep();
                lookAt(reference);
            }
        });
    }

    /** What it missed it does when it is back. */
    private void jobExecutorRunsAt(Instant moment, String reference) {
        agenda.add(moment, () -> {
            if (plan.outages().isJobExecutorDown(now())) {
                jobExecutorRunsAt(now().plus(someMinutes()), reference);
            } else if (isAnythingDue()) {
                jobExecutor();
                lookAt(reference);
            }
        });
    }

    /** Most timers are gone before they are due, because somebody did in time what they wait for. */
    private boolean isAnythingDue() {
        return Boolean.TRUE.equals(database.queryForObject("select exists (select from act_ru_job where duedate_ < ?)", Boolean.class, Timestamp.from(now())));
    }

    private void jobExecutor() {
        for (Job due : jobs.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 50)) {
            try {
                jobs.executeJob(due.getId());
            } catch (RuntimeException failed) {
                // As for the real one: the engine counts the failure, the next job goes on.
                continue;
            }
        }
    }

    private Duration someMinutes() {
        return plan.between(Duration.ofMinutes(1), Duration.ofMinutes(50));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
