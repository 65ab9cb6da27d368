package nl.klachtkracht.process.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.process.approval.Agenda;
import nl.klachtkracht.roster.Absence;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * A month of agents who solve, inform and promise, quick, slow or absent, while the job executor comes and goes. Everything goes through
 * real forms and the real engine. People speak with customers only in the hours these chose; what machines do, they do whenever they run.
 */
final class SimulatedMonth {

    static final Duration SWEEPS_EVERY = Duration.ofSeconds(10);
    private static final Duration POLLS_EVERY = Duration.ofSeconds(1);
    private static final Duration LOOKS_EVERY = Duration.ofHours(12);
    private static final String TIMERS = """
            select j.id_, coalesce(j.duedate_, ?) from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where i.business_key_ = ? and j.suspension_state_ = 1 order by 2""";
    /** What other tests left behind is none of this month's. */
    private static final String DUE = """
            select distinct i.business_key_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where (j.duedate_ > ? and j.duedate_ < ? or j.duedate_ is null) and j.suspension_state_ = 1 order by 1""";

    private record Waiting(String job, Instant due) {
    }

    private final MonthHouse house;
    private final Agenda agenda;
    private final MonthPlan plan;
    private final MonthPeople people;
    private final Map<String, MonthPlan.Customer> cases = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Tasks that somebody has in their diary, or leaves undone. */
    private final Set<String> planned = new HashSet<>();
    private final Set<String> watched = new HashSet<>();

    SimulatedMonth(MonthHouse house, long seed, int complaints) {
        this.house = house;
        Random random = new Random(seed);
        this.agenda = new Agenda(random);
        this.plan = new MonthPlan(random, complaints);
        this.people = new MonthPeople(house, plan, random);
    }

    MonthPlan plan() {
        return plan;
    }

    /** @return references of all complaints of the month */
    List<String> live() {
        CaseWork.setTime(MonthPlan.FIRST_DAY);
        house.roster().nameDeputy("anna", "bram", CaseWork.LEAD);
        house.roster().nameDeputy("bram", "anna", CaseWork.LEAD);
        plan.absences().forEach(this::absence);
        plan.customers().forEach(customer -> agenda.add(customer.complainsAt(), () -> complain(customer)));
        lookAtTheClocks(MonthPlan.FIRST_DAY.plus(LOOKS_EVERY));
        agenda.live();
        return List.copyOf(cases.keySet());
    }

    /** Whatever the clock watch ever found about these complaints. */
    List<Finding> findings() {
        return findings.stream().filter(finding -> cases.containsKey(finding.reference())).toList();
    }

    private void absence(MonthPlan.Away away) {
        house.roster().report(away.agent(), away.from(), away.until(), Absence.Why.OFF_DUTY, CaseWork.LEAD);
        agenda.add(away.from(), house.rosterSweep()::sweep);
        agenda.add(away.until(), house.rosterSweep()::sweep);
    }

    private void lookAtTheClocks(Instant moment) {
        agenda.add(moment, () -> {
            house.round().go();
            house.watch().last().ifPresent(look -> findings.addAll(look.findings()));
            if (moment.isBefore(MonthPlan.FIRST_DAY.plus(MonthPlan.MONTH))) {
                lookAtTheClocks(moment.plus(LOOKS_EVERY));
            }
        });
    }

    private void complain(MonthPlan.Customer customer) {
        String reference = house.work().receive(Map.of("category", "delivery", "customerEmail", customer.address()), customer.window());
        cases.put(reference, customer);
        if (customer.ending() == MonthPlan.Ending.WITHDRAWN) {
            agenda.add(now().plus(plan.between(Duration.ZERO, customer.openFor())), () -> withdraw(reference));
        }
        lookAt(reference);
    }

    private void withdraw(String reference) {
        if (!isClosed(reference)) {
            house.complaints().withdraw(reference, "The neighbours had it", CaseWork.LEAD);
            lookAt(reference);
        }
    }

    private boolean isClosed(String reference) {
        return Boolean.TRUE.equals(house.database().queryForObject("select closed_at is not null from complaint where reference = ?", Boolean.class, reference));
    }

    /** Whoever has a new task on their list puts it into their diary; machines look whenever a timer is due. */
    private void lookAt(String reference) {
        house.tasks().createTaskQuery().processInstanceBusinessKey(reference).orderByTaskName().asc().orderByDueDate().asc().list().stream()
                .filter(task -> planned.add(task.getId())).forEach(task -> plan(reference, task));
        house.database().query(TIMERS, (row, number) -> new Waiting(row.getString(1), row.getTimestamp(2).toInstant()), Timestamp.from(now()), reference).stream()
                .filter(waiting -> watched.add(waiting.job() + waiting.due())).forEach(waiting -> machinesRunAt(later(waiting.due(), now())));
    }

    private void plan(String reference, Task task) {
        people.momentFor(reference, cases.get(reference), task, isClosed(reference)).map(moment -> suitable(reference, task, moment))
                .ifPresent(moment -> agenda.add(moment, () -> doTask(reference, task.getId())));
    }

    private Instant suitable(String reference, Task task, Instant moment) {
        return MonthPeople.speaksWithTheCustomer(task) ? people.inTheWindow(reference, moment) : moment;
    }

    private void doTask(String reference, String taskId) {
        Task task = house.tasks().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            return;
        }
        Instant right = suitable(reference, task, now());
        if (task.getTaskDefinitionKey().equals(MonthPeople.CONTACT) && task.getDueDate().toInstant().isAfter(now())) {
            plan(reference, task);
        } else if (right.isAfter(now())) {
            agenda.add(right, () -> doTask(reference, taskId));
        } else {
            people.finish(reference, cases.get(reference), task);
            lookAt(reference);
        }
    }

    private void machinesRunAt(Instant due) {
        jobExecutorRunsAt(due.plus(plan.between(Duration.ofMillis(1), POLLS_EVERY)));
        agenda.add(due.plus(plan.between(Duration.ofMillis(1), SWEEPS_EVERY)), () -> runWhereSomethingIsDue(house.sweeper()::sweep));
    }

    /** What it missed it does when it is back. */
    private void jobExecutorRunsAt(Instant moment) {
        agenda.add(moment, () -> {
            if (plan.outages().isJobExecutorDown(now())) {
                jobExecutorRunsAt(now().plus(people.someMinutes()));
            } else {
                runWhereSomethingIsDue(this::jobExecutor);
            }
        });
    }

    /** Most timers are gone before they are due, because somebody did in time what they wait for. */
    private void runWhereSomethingIsDue(Runnable machine) {
        List<String> due = due();
        if (!due.isEmpty()) {
            machine.run();
            due.forEach(this::lookAt);
        }
    }

    private List<String> due() {
        return house.database().queryForList(DUE, String.class, Timestamp.from(MonthPlan.FIRST_DAY), Timestamp.from(now())).stream()
                .filter(cases::containsKey).toList();
    }

    private void jobExecutor() {
        for (Job due : house.jobs().createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 50)) {
            try {
                house.jobs().executeJob(due.getId());
            } catch (RuntimeException failed) {
                // As for the real one: the engine counts the failure, the next job goes on.
                continue;
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
