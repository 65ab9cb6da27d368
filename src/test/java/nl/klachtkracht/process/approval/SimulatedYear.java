package nl.klachtkracht.process.approval;

import static nl.klachtkracht.process.approval.CompensationApprovalProcess.DECIDE_ON_COMPENSATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** A year of people who ask, decide, forget and hand on, while machines come and go. Everything goes through real forms and the real engine. */
final class SimulatedYear {

    static final List<Duration> STEPS = List.of(Duration.ofHours(8), Duration.ofHours(16), Duration.ofHours(20), CompensationRequest.LAPSES_AFTER);
    /** How often the sweeper of a running system looks. */
    static final Duration SWEEPS_EVERY = Duration.ofSeconds(10);
    private static final Duration POLLS_EVERY = Duration.ofSeconds(1);
    private static final Map<Role, String> PERSONS = Map.of(
            Role.TEAM_LEAD, CaseWork.LEAD, Role.MANAGER, CaseWork.MANAGER, Role.DIRECTOR, CaseWork.DIRECTOR);
    static final Map<Role, BigDecimal> LIMITS = Map.of(Role.AGENT, new BigDecimal("150.00"), Role.TEAM_LEAD, new BigDecimal("500.00"),
            Role.MANAGER, new BigDecimal("2500.00"), Role.DIRECTOR, new BigDecimal("25000.00"));

    private final CaseWork work;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final ComplaintDesk complaints;
    private final Sweeper sweeper;
    private final Random random;
    private final Agenda agenda;
    private final YearPlan plan;
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> free = new ArrayList<>();
    private final Map<String, Integer> offers = new HashMap<>();

    SimulatedYear(CaseWork work, TaskService tasks, ManagementService jobs, ComplaintDesk complaints, Sweeper sweeper, long seed, int requests) {
        this.work = work;
        this.tasks = tasks;
        this.jobs = jobs;
        this.complaints = complaints;
        this.sweeper = sweeper;
        this.random = new Random(seed);
        this.agenda = new Agenda(random);
        this.plan = new YearPlan(random, requests);
    }

    List<Asked> live() {
        plan.requests().forEach(moment -> atWork(moment, () -> ask(false)));
        plan.requestsThatLapseInAnOutage().forEach(moment -> atWork(moment, () -> ask(true)));
        plan.outages().starts().forEach(start -> machinesRunAt(start, SWEEPS_EVERY));
        agenda.live();
        return asked;
    }

    Outages outages() {
        return plan.outages();
    }

    /** People can do nothing while the system is down; they come back soon after it is up again. */
    private void atWork(Instant at, Runnable doing) {
        agenda.add(at, () -> {
            if (outages().isEverythingDown(at)) {
                atWork(outages().up(at).plus(plan.between(Duration.ZERO, Duration.ofMinutes(5))), doing);
            } else {
                doing.run();
            }
        });
    }

    private void ask(boolean nobodyDecides) {
        String reference = complaintThatAwaitsAnOffer();
        Role role = oneOf(Role.AGENT, Role.AGENT, Role.AGENT, Role.TEAM_LEAD, Role.MANAGER);
        String requester = role == Role.AGENT ? work.ownerOf(reference) : PERSONS.get(role);
        if (role == Role.MANAGER) {
            Task offer = work.task(reference, "userTask_prepareOffer");
            work.as(CaseWork.LEAD, () -> tasks.setAssignee(offer.getId(), requester));
        }
        boolean within = !nobodyDecides && chance(0.15);
        BigDecimal amount = within ? amountWithin(role) : amountAbove(role);
        work.offer(reference, requester, "money", Euro.text(amount));
        Asked request = new Asked(reference, offers.merge(reference, 1, Integer::sum), requester, role, amount, now(), within);
        asked.add(request);
        if (within) {
            assertThat(openTask(request)).as("approval task inside the mandate of %s for %s", role, amount).isNull();
            awaitsAnotherOffer(reference);
            return;
        }
        STEPS.forEach(step -> agenda.add(request.after(step), () -> machinesLookAfter(request, step)));
        agenda.add(request.deadline().plus(Duration.ofHours(3)), () -> awaitsAnotherOffer(reference));
        if (!nobodyDecides) {
            peopleReactTo(request);
        }
    }

    /** Nobody lets a customer wait for months: who gets no other offer soon gives up, and everything about the case comes to its end. */
    private void awaitsAnotherOffer(String reference) {
        free.add(reference);
        atWork(now().plus(plan.between(Duration.ofHours(1), Duration.ofHours(24))), () -> {
            if (free.remove(reference)) {
                complaints.withdraw(reference, "Never mind", work.ownerOf(reference));
            }
        });
    }

    /** Some complaints are new, others got an offer before that the customer did not take. */
    private String complaintThatAwaitsAnOffer() {
        if (free.isEmpty() || chance(0.2)) {
            String reference = work.receive(Map.of("category", "delivery"));
            work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
            return reference;
        }
        String reference = free.remove(random.nextInt(free.size()));
        if (work.openTasks(reference).contains("userTask_presentOffer")) {
            work.present(reference, "not-accepted");
            work.submit(reference, "userTask_recapWish", work.ownerOf(reference),
                    Map.of("wish", "The money", "wishConfirmed", "yes", "newOfferPossible", "yes"));
        }
        return reference;
    }

    private BigDecimal amountWithin(Role role) {
        // An agent also has a budget for the month, which this year must not use up.
        return role == Role.AGENT && !chance(0.05) ? cents(1, 500) : chance(0.3) ? LIMITS.get(role) : cents(1, role == Role.AGENT ? 500 : 50000);
    }

    private BigDecimal amountAbove(Role role) {
        BigDecimal limit = LIMITS.get(role);
        return chance(0.1) ? limit.add(new BigDecimal("0.01")) : limit.add(cents(1, oneOf(35_000, 35_000, 230_000, 2_400_000, 5_000_000)));
    }

    private BigDecimal cents(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1)).movePointLeft(2);
    }

    private void peopleReactTo(Asked request) {
        switch (random.nextInt(10)) {
            case 0, 1 -> decides(request, Duration.ofMinutes(1), Duration.ofHours(2));
            case 2, 3 -> decides(request, Duration.ofHours(2), CompensationRequest.LAPSES_AFTER);
            case 4 -> decidesInTheInstant(request);
            case 5 -> claimsAndForgets(request);
            case 6 -> handsOnAndOn(request);
            case 7 -> delegatesAndGetsBack(request);
            case 8 -> triesWhatIsRefused(request);
            default -> { }
        }
    }

    private void decides(Asked request, Duration earliest, Duration latest) {
        atWork(request.after(plan.between(earliest, latest)), () -> decide(request));
    }

    /** In the very moment of a step, or a breath beside it. */
    private void decidesInTheInstant(Asked request) {
        Duration step = STEPS.get(random.nextInt(STEPS.size()));
        atWork(request.after(step).plusMillis(oneOf(-1000, -1, 0, 0, 1, 500)), () -> decide(request));
    }

    private void claimsAndForgets(Asked request) {
        sometime(request, task -> withApprover(task, person -> tasks.claim(task.getId(), person)));
    }

    private void handsOnAndOn(Asked request) {
        for (int i = 0; i < 4; i++) {
            sometime(request, task -> work.as(CaseWork.LEAD, () -> {
                switch (random.nextInt(4)) {
                    case 0 -> tasks.setAssignee(task.getId(), oneOf(CaseWork.LEAD, CaseWork.MANAGER, CaseWork.DIRECTOR));
                    case 1 -> tasks.setAssignee(task.getId(), null);
                    case 2 -> tasks.setOwner(task.getId(), CaseWork.LEAD);
                    default -> claimWhenNobodyHas(task);
                }
            }));
        }
        if (chance(0.5)) {
            decides(request, Duration.ofHours(1), CompensationRequest.LAPSES_AFTER);
        }
    }

    private void claimWhenNobodyHas(Task task) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), CaseWork.LEAD);
        }
    }

    private void delegatesAndGetsBack(Asked request) {
        sometime(request, task -> work.as(CaseWork.LEAD, () -> {
            tasks.setAssignee(task.getId(), CaseWork.LEAD);
            tasks.delegateTask(task.getId(), CaseWork.MANAGER);
        }));
        if (chance(0.7)) {
            atWork(request.after(Duration.ofHours(23)), () -> {
                Task task = openTask(request);
                if (task != null && task.getDelegationState() == DelegationState.PENDING) {
                    work.as(CaseWork.MANAGER, () -> tasks.resolveTask(task.getId()));
                }
            });
            decides(request, Duration.ofHours(23), CompensationRequest.LAPSES_AFTER);
        }
    }

    /** Deciding on one's own request, or above one's mandate, changes nothing. */
    private void triesWhatIsRefused(Asked request) {
        sometime(request, task -> {
            assertThatThrownBy(() -> submit(request, request.requester(), Map.of("decision", "grant"))).isInstanceOf(RuntimeException.class);
            if (request.amount().compareTo(LIMITS.get(Role.TEAM_LEAD)) > 0) {
                assertThatThrownBy(() -> submit(request, CaseWork.LEAD, Map.of("decision", "grant"))).isInstanceOf(RuntimeException.class);
            }
        });
        decides(request, Duration.ofHours(1), Duration.ofHours(40));
    }

    private interface Doing {
        void to(Task task);
    }

    private interface ByPerson {
        void does(String person);
    }

    private void sometime(Asked request, Doing doing) {
        atWork(request.after(plan.between(Duration.ofMinutes(1), Duration.ofHours(23))), () -> {
            Task task = openTask(request);
            if (task != null) {
                doing.to(task);
            }
        });
    }

    private void withApprover(Task task, ByPerson doing) {
        PERSONS.entrySet().stream().filter(person -> isAsked(task, person.getKey())).findFirst()
                .ifPresent(person -> work.as(person.getValue(), () -> doing.does(person.getValue())));
    }

    private boolean isAsked(Task task, Role role) {
        return tasks.createTaskQuery().taskId(task.getId()).taskCandidateGroup(Code.of(role)).includeAssignedTasks().count() > 0;
    }

    private void decide(Asked request) {
        Task task = openTask(request);
        if (task == null || task.getDelegationState() == DelegationState.PENDING) {
            return;
        }
        List<Role> askedRoles = Role.APPROVERS.stream().filter(role -> isAsked(task, role))
                .filter(role -> !PERSONS.get(role).equals(request.requester())).toList();
        Role role = askedRoles.get(random.nextInt(askedRoles.size()));
        boolean mayGrantAll = request.amount().compareTo(LIMITS.get(role)) <= 0;
        String choice = mayGrantAll ? oneOf("grant", "grant", "grant-in-part", "decline") : oneOf("grant-in-part", "decline");
        BigDecimal granted = switch (choice) {
            case "grant" -> request.amount();
            case "grant-in-part" -> request.amount().min(LIMITS.get(role)).divide(BigDecimal.TEN, 2, RoundingMode.UP);
            default -> new BigDecimal("0.00");
        };
        submit(request, PERSONS.get(role), Map.of("decision", choice, "amount", Euro.text(granted), "reason", "Seen and weighed."));
        request.decided(new Asked.ByPerson(PERSONS.get(role), now(), granted));
    }

    private void submit(Asked request, String person, Map<String, Object> values) {
        work.submit(request.reference(), DECIDE_ON_COMPENSATION, person, values);
    }

    private Task openTask(Asked request) {
        TaskQuery open = tasks.createTaskQuery().processInstanceBusinessKey(request.reference()).taskDefinitionKey(DECIDE_ON_COMPENSATION);
        return offers.get(request.reference()) == request.offerNumber() ? open.singleResult() : null;
    }

    /** Looks at a request that a person decided would find nothing, which a tenth of them is enough to see. */
    private void machinesLookAfter(Asked request, Duration step) {
        if (request.decision() == null || chance(0.1)) {
            machinesRunAt(request.after(step), POLLS_EVERY);
        }
    }

    /** Job executor and sweeper both look soon after a moment, in any order; each only when it runs then. */
    private void machinesRunAt(Instant moment, Duration poll) {
        agenda.add(moment.plus(lag(poll)), this::jobExecutor);
        Instant sweep = moment.plus(lag(SWEEPS_EVERY));
        agenda.add(sweep, this::sweeper);
        if (sweep.equals(moment)) {
            // A timer due in this very millisecond is left to the next look.
            agenda.add(sweep.plus(SWEEPS_EVERY), this::sweeper);
        }
    }

    private Duration lag(Duration longest) {
        return chance(0.1) ? Duration.ZERO : plan.between(Duration.ZERO, longest);
    }

    private void sweeper() {
        if (!outages().isEverythingDown(now())) {
            sweeper.sweep();
        }
    }

    private void jobExecutor() {
        if (outages().isEverythingDown(now()) || outages().isJobExecutorDown(now())) {
            return;
        }
        for (Job due : jobs.createJobQuery().executable().active().orderByJobDuedate().asc().list()) {
            try {
                jobs.executeJob(due.getId());
            } catch (RuntimeException failed) {
                // As for the real one: the engine counts the failure, the next job goes on.
                continue;
            }
        }
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
