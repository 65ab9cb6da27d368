package nl.klachtkracht.process.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.ContactDesk;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** What people do with their tasks in the simulated month: when, if at all, and which words they leave on the form. */
final class MonthPeople {

    static final String CONTACT = "userTask_contactCustomer";
    private static final String FIRST_CONTACT = "userTask_holdFirstConversation";
    private static final Set<String> WITH_THE_CUSTOMER =
            Set.of(FIRST_CONTACT, "userTask_presentOffer", "userTask_bringBadNews", "userTask_closeConversation", CONTACT);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private static final Map<String, String> PEOPLE = Map.of("team-lead", CaseWork.LEAD, "department-warehouse", CaseWork.WAREHOUSE,
            "department-billing", CaseWork.BILLING, "department-warehouse-head", CaseWork.WAREHOUSE_HEAD, "department-billing-head", CaseWork.BILLING_HEAD);

    private final CaseWork work;
    private final ContactDesk contacts;
    private final TaskService tasks;
    private final MonthPlan plan;
    private final Random random;

    MonthPeople(MonthHouse house, MonthPlan plan, Random random) {
        this.work = house.work();
        this.contacts = house.contacts();
        this.tasks = house.tasks();
        this.plan = plan;
        this.random = random;
    }

    static boolean speaksWithTheCustomer(Task task) {
        return WITH_THE_CUSTOMER.contains(task.getTaskDefinitionKey());
    }

    /** Empty for what somebody leaves undone. */
    Optional<Instant> momentFor(String reference, MonthPlan.Customer customer, Task task, boolean caseIsClosed) {
        Instant now = now();
        Instant due = task.getDueDate().toInstant();
        return switch (task.getTaskDefinitionKey()) {
            case CONTACT, FIRST_CONTACT -> Optional.of(later(due, now).plus(plan.delay()));
            case "userTask_presentOffer" -> Optional.of(later(contacts.nextTry(reference).orElse(now), later(customer.solvedFrom(), now)).plus(someMinutes()));
            case "userTask_keepPromise" -> perhaps(caseIsClosed ? 0.9 : 0.6, now, due);
            case "userTask_explainBrokenPromise" -> perhaps(0.5, now, now.plus(Duration.ofMinutes(215)));
            case "userTask_decideOnCompensation" -> perhaps(0.75, now, now.plus(Duration.ofHours(30)));
            case "userTask_answerQuestion" -> perhaps(0.7, now, chance(0.6) ? due : due.plus(Duration.ofHours(30)));
            case "userTask_removeObstacle" -> perhaps(0.5, now, now.plus(Duration.ofHours(6)));
            default -> Optional.of(now.plus(someMinutes()));
        };
    }

    private Optional<Instant> perhaps(double probability, Instant least, Instant most) {
        return chance(probability) ? Optional.of(least.plus(plan.between(Duration.ZERO, Duration.between(least, most)))) : Optional.empty();
    }

    Instant inTheWindow(String reference, Instant moment) {
        ContactWindow window = contacts.windowOf(reference);
        return window.isOpen(moment) ? moment : window.after(moment, Duration.ofMinutes(1 + random.nextInt(20)));
    }

    void finish(String reference, MonthPlan.Customer customer, Task task) {
        String person = task.getAssignee();
        String key = task.getTaskDefinitionKey();
        switch (key) {
            case FIRST_CONTACT -> work.submit(reference, key, person, firstContact(customer));
            case "userTask_prepareOffer" -> work.offer(reference, person, "money", chance(0.2) ? "400.00" : "20.00");
            case "userTask_decideOnCompensation" -> work.submit(reference, key, CaseWork.LEAD, Map.of("decision", "grant"));
            case "userTask_presentOffer" -> work.submit(reference, key, person, presented(customer));
            case "userTask_recapWish" -> work.submit(reference, key, person, Map.of("wish", "The money", "wishConfirmed", "yes", "newOfferPossible", "no"));
            case "userTask_bringBadNews" -> work.submit(reference, key, person, Map.of("reason", "The law does not let us",
                    "outsideRoute", "The disputes committee", "way", "phone", "customerReaction", "Sad"));
            case "userTask_closeConversation" -> work.submit(reference, key, person, Map.of("asked", "answered", "conversationScore", "5",
                    "moodAfter", "4", "closingWords", "Thanks", "doneForCustomer", "We sent it again",
                    "doneForOrganisation", "The label is checked twice", "tellChange", chance(0.1) ? "yes" : "no"));
            case CONTACT -> work.submit(reference, key, person, contact(reference, customer));
            default -> finishById(reference, task);
        }
    }

    /** Tasks of which a case may have several. */
    private void finishById(String reference, Task task) {
        switch (task.getTaskDefinitionKey()) {
            case "userTask_keepPromise" -> work.submit(task, task.getAssignee(), Map.of("word", "Done as promised"));
            case "userTask_explainBrokenPromise" -> work.submit(task, task.getAssignee(),
                    Map.of("explanation", "The van broke down", "newMoment", laterInTheWindow(reference)));
            case "userTask_answerQuestion" -> work.submit(task, askedOf(task), Map.of("answer", "In the van"));
            case "userTask_removeObstacle" -> work.submit(task, askedOf(task), Map.of("removed", oneOf("yes", "no", "more-time"),
                    "taken", "Somebody looked for it", "needed", "A second van"));
            default -> throw new IllegalStateException("Nobody in this month knows what to do with " + task.getTaskDefinitionKey());
        }
    }

    private String askedOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(PEOPLE::containsKey).map(PEOPLE::get).sorted()
                .findFirst().orElseThrow();
    }

    private Map<String, Object> firstContact(MonthPlan.Customer customer) {
        boolean reached = customer.ending() != MonthPlan.Ending.NOT_REACHED && chance(0.9);
        return reached ? CaseWork.CONVERSATION : Map.of("reached", "no", "way", "phone");
    }

    private Map<String, Object> presented(MonthPlan.Customer customer) {
        return chance(0.1) ? Map.of("reached", "no", "way", "phone") : Map.of("reached", "yes", "way", "phone",
                "answer", customer.ending() == MonthPlan.Ending.BAD_NEWS ? "not-accepted" : "accepted", "answerWords", "Well");
    }

    private Map<String, Object> contact(String reference, MonthPlan.Customer customer) {
        String reached = chance(0.1) ? "no" : customer.address().isEmpty() || chance(0.8) ? "yes" : "message";
        Map<String, Object> values = new HashMap<>(Map.of("reached", reached, "way", "phone", "nextStep", "It is sent again",
                "note", "Nobody answered", "draft", "It is found and sent again."));
        values.putAll(chance(customer.stuck() ? 0.9 : 0.1) ? obstacle() : Map.of("changed", "yes", "whatChanged", "The parcel was found"));
        if (reached.equals("no")) {
            return values;
        }
        if (chance(0.12)) {
            values.putAll(wish(reference));
        } else if (contacts.mustAgreeOnNext(reference)) {
            values.put("nextAt", agreed(contacts.windowOf(reference)));
        }
        if (chance(0.25)) {
            values.putAll(Map.of("promiseText", "A photo of the parcel", "promiseDue", moment(Duration.ofMinutes(30 + random.nextInt(1800)))));
        }
        if (chance(0.15)) {
            values.putAll(Map.of("questionTo", oneOf("warehouse", "billing"), "question", "Where is it?", "questionUrgency", oneOf("urgent", "normal", "can-wait")));
        }
        return values;
    }

    private Map<String, Object> obstacle() {
        return chance(0.5) ? Map.of("changed", "no", "obstacle", "department", "obstacleHolder", "department-warehouse", "obstacleText", "They search")
                : Map.of("changed", "no", "obstacle", "supplier", "obstacleHolder", "team-lead", "obstacleText", "It is not made any more");
    }

    private Map<String, Object> wish(String reference) {
        ContactWindow known = contacts.windowOf(reference);
        Map<String, Object> wish = new HashMap<>(Map.of("changeRhythm", true, "wishWords", "Not like this, please"));
        switch (random.nextInt(4)) {
            case 0 -> wish.putAll(Map.of("rhythm", "daily", "dailyAt", known.opens().plusMinutes(30).toString()));
            case 1 -> wish.put("rhythm", "only-with-news");
            case 2 -> wish.putAll(Map.of("rhythm", "standard", "nextAt", agreed(known)));
            default -> wish.putAll(Map.of("rhythm", "standard", "windowFrom", EVENING.toString(), "windowTo", NIGHT.toString(),
                    "nextAt", agreed(new ContactWindow(EVENING, NIGHT, known.days(), known.zone()))));
        }
        return wish;
    }

    /** Within the limit, and never at the very end of a window, which is open no more. */
    private String agreed(ContactWindow window) {
        Instant moment = window.after(now(), Duration.ofMinutes(121 + random.nextInt(110)));
        return (window.isOpen(moment) ? moment : moment.minus(Duration.ofSeconds(30))).toString();
    }

    private String laterInTheWindow(String reference) {
        return inTheWindow(reference, now().plus(Duration.ofHours(3 + random.nextInt(30)))).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String moment(Duration ahead) {
        return now().plus(ahead).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    Duration someMinutes() {
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

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
