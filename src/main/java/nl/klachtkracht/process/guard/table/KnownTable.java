package nl.klachtkracht.process.guard.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that the house asks: what it gives the table, what it wants to hear, and what comes of a table without an answer. */
enum KnownTable {

    MANDATE("compensationMandate", List.of("role", "category", "kind"), Set.of("role"), List.of("limitPerComplaint", "monthlyBudget"),
            "nobody would know what this role may grant"),
    LAPSE("approvalLapse", List.of("alreadyGranted", "requested"), Set.of(), List.of("outcome", "totalUpTo", "reason"),
            "a customer whose request nobody decides on in time would get nothing"),
    TARGET("resolutionTarget", List.of("category"), Set.of("category"), List.of("solveWithinHours", "stepWithinHours"),
            "a complaint of this category could not be opened"),
    TRIAGE("signalTriage", List.of("kind", "need", "category", "statedNeed", "statedCategory", "text"), Set.of("kind"), List.of("route", "need", "category"),
            "a signal of this kind would not go anywhere"),
    NEED("urgentNeed", List.of("statedNeed", "text", "kind", "statedCategory"), Set.of(), List.of("need"),
            "nobody would be told that help is needed at once"),
    CATEGORY("signalCategory", List.of("statedCategory", "text", "kind", "statedNeed"), Set.of(), List.of("category"),
            "a signal would be registered without saying what it is about"),
    DEPARTMENT("departmentClock", List.of("department", "urgency"), Set.of(),
            List.of("answerWithinHours", "remindAfterHours", "headAfterHours", "directorAfterHours", "workGroup", "headGroup", "directorGroup"),
            "this question could not be asked and the customer would wait");

    /** These belong to the triage and are asked through it. */
    private static final Set<KnownTable> THROUGH_TRIAGE = Set.of(NEED, CATEGORY);
    private final String key;
    private final List<String> given;
    private final Set<String> needed;
    private final List<String> outputs;
    private final String otherwise;

    KnownTable(String key, List<String> given, Set<String> needed, List<String> outputs, String otherwise) {
        this.key = key;
        this.given = given;
        this.needed = needed;
        this.outputs = outputs;
        this.otherwise = otherwise;
    }

    static Optional<KnownTable> of(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    boolean isAskedByTheHouse() {
        return !THROUGH_TRIAGE.contains(this);
    }

    /** @return names of what the house gives to this table */
    List<String> given() {
        return given;
    }

    /** @return keys of the tables that it asks before it answers */
    Set<String> asksFirst() {
        return this == TRIAGE ? THROUGH_TRIAGE.stream().map(KnownTable::key).collect(Collectors.toSet()) : Set.of();
    }

    /** @return names without which the house cannot read the table */
    Set<String> needed() {
        return needed;
    }

    List<String> outputs() {
        return outputs;
    }

    /** @return what happens when no row answers */
    String otherwise() {
        return otherwise;
    }
}
