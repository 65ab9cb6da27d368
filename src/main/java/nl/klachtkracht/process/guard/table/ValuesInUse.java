package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.complaint.CompensationKind;
import nl.klachtkracht.obstacle.Urgency;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.Kind;
import nl.klachtkracht.signal.Need;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The values with which the house asks its tables: its own words, and those that forms and tables offer. */
final class ValuesInUse {

    /** Stands for any words that no table mentions. */
    static final String OTHER_WORDS = "anything else";
    private static final String OTHER_DEPARTMENT = "another";
    private static final String CATEGORY = "category";
    private static final Set<String> DEPARTMENTS = Set.of("questionTo", "question2To");
    private final Candidate candidate;
    private final Tables tables;

    ValuesInUse(Candidate candidate, Tables tables) {
        this.candidate = candidate;
        this.tables = tables;
    }

    /** @return values of something that the house gives to this table, each once */
    List<Object> of(KnownTable table, String given) {
        Stream<String> values = switch (given) {
            case "role" -> codes(Role.values()).filter(role -> !role.equals(Code.of(Role.NONE)));
            case CATEGORY -> categories();
            case "kind" -> table == KnownTable.MANDATE ? codes(CompensationKind.values()) : codes(Kind.values());
            case "urgency" -> codes(Urgency.values());
            case "department" -> Stream.of(options(DEPARTMENTS), written(table, given), Stream.of(OTHER_DEPARTMENT)).flatMap(departments -> departments);
            case "need" -> codes(Need.values());
            case "statedNeed" -> statedNeeds();
            case "statedCategory" -> Stream.concat(Stream.of(""), categories());
            case "text" -> Stream.concat(Stream.of("", OTHER_WORDS), written(table, given));
            default -> throw new IllegalArgumentException("The house gives no " + given);
        };
        return values.distinct().map(Object.class::cast).toList();
    }

    /** Nobody states that nothing is needed: they leave it empty. */
    private static Stream<String> statedNeeds() {
        return codes(Need.values()).map(need -> need.equals(Code.of(Need.NONE)) ? "" : need);
    }

    /** What may be chosen on a form, has a target, or is read from a customer's words. */
    Stream<String> categories() {
        return Stream.of(options(Set.of(CATEGORY)), written(KnownTable.TARGET, CATEGORY), tables.find(KnownTable.CATEGORY).stream()
                .flatMap(table -> table.conclusions(CATEGORY).stream()).flatMap(text -> FeelText.texts(text).stream())).flatMap(values -> values).distinct();
    }

    private Stream<String> written(KnownTable known, String given) {
        return tables.find(known).stream().flatMap(table -> IntStream.range(0, table.columns().size())
                .filter(column -> FeelText.words(ReadTable.asked(table.columns().get(column))).contains(given)).boxed()
                .flatMap(column -> table.conditions(column).stream())).flatMap(text -> FeelText.texts(text).stream());
    }

    private Stream<String> options(Set<String> questions) {
        return candidate.forms().stream()
                .flatMap(form -> StreamSupport.stream(form.schema().path("components").spliterator(), false))
                .filter(question -> questions.contains(question.path("key").asText()))
                .flatMap(question -> StreamSupport.stream(question.path("values").spliterator(), false))
                .map(option -> option.path("value").asText());
    }

    private static Stream<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Code::of);
    }
}
