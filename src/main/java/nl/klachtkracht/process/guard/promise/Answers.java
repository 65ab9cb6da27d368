package nl.klachtkracht.process.guard.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Paths;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What the conditions behind a gateway mean, found by trying every value that a fact can have. Only conditions made of facts, texts and
 * comparisons are read; of anything else nothing is believed.
 */
final class Answers {

    private static final List<Object> YES_OR_NO = List.of(true, false);

    /** What our steps say, and all that they can say. */
    static final Map<String, List<Object>> FACTS = Map.ofEntries(
            Map.entry("withinMandate", YES_OR_NO), Map.entry("offerMade", YES_OR_NO), Map.entry("accepted", YES_OR_NO),
            Map.entry("newOfferPossible", YES_OR_NO), Map.entry("summaryConfirmed", YES_OR_NO), Map.entry("customerReached", YES_OR_NO),
            Map.entry("standstill", YES_OR_NO), Map.entry("urgent", YES_OR_NO),
            Map.entry("decision", List.of("granted", "granted-in-part", "declined")),
            Map.entry("contact", List.of("reached", "try-again", "not-reachable")),
            Map.entry("answer", List.of("accepted", "bad-news", "not-reached")),
            Map.entry("fulfilment", List.of("money", "in-kind", "nothing")),
            Map.entry("route", List.of("resolve", "pass-on", "answer")));

    private static final int MOST_CASES = 5_000;
    private static final int LONGEST = 500;
    private static final Pattern SHAPE = Pattern.compile("\\s*[$#]\\{((?:\\s|[()]|==|!=|!|&&|\\|\\||'[^'\\\\]*'|\"[^\"\\\\]*\"|(?:and|or|not)\\b|[A-Za-z]\\w*+(?!\\s*[(.\\[]))*)}\\s*");
    /** A condition that may also compare numbers; nothing in it can be called. */
    private static final Pattern QUESTION = Pattern.compile("\\s*[$#]\\{((?:\\s|[()!<>]|[=!<>]=|&&|\\|\\||\\d{1,15}(?:\\.\\d{1,6})?|'[^'\\\\]*'|\"[^\"\\\\]*\"|[A-Za-z_]\\w*+(?!\\s*[(.\\[]))*)}\\s*");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_]\\w*");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof", "true", "false", "empty", "null");
    private static final ExpressionFactory JUEL = new ExpressionFactoryImpl();

    private final Paths paths;

    Answers(Paths paths) {
        this.paths = paths;
    }

    /** @return flows that are taken only while this fact has one of these values */
    Predicate<FlowElement> require(String fact, Object... values) {
        Map<SequenceFlow, Boolean> known = new HashMap<>();
        return element -> element instanceof SequenceFlow flow && known.computeIfAbsent(flow, asked -> requires(asked, fact, List.of(values)));
    }

    private boolean requires(SequenceFlow flow, String fact, List<Object> values) {
        return decides(flow.getSource()) && cases(isDefault(flow) ? conditions(flow.getSource()) : condition(flow).toList(), fact)
                .map(cases -> cases.stream().filter(situation -> isTaken(flow, situation)).allMatch(situation -> values.contains(situation.get(fact)))).orElse(false);
    }

    /** @return whether a case can come here for which none of the flows is meant */
    boolean canGetStuck(FlowNode node) {
        List<SequenceFlow> flows = paths.leaving(node);
        boolean always = flows.isEmpty() || flows.stream().anyMatch(flow -> flow.getConditionExpression() == null || isDefault(flow));
        return !always && cases(conditions(node), null)
                .map(cases -> cases.stream().anyMatch(situation -> flows.stream().noneMatch(flow -> isTaken(flow, situation)))).orElse(true);
    }

    private static boolean decides(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof InclusiveGateway || node instanceof Activity;
    }

    static boolean isDefault(SequenceFlow flow) {
        return flow.getId() != null && flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }

    /** @return what a condition asks for; nothing when it cannot be read, which another rule says */
    static Stream<String> names(ModelElementInstance question) {
        String condition = question.getTextContent().strip();
        Matcher shape = QUESTION.matcher(condition);
        return condition.length() > LONGEST || !shape.matches() ? Stream.empty()
                : WORD.matcher(shape.group(1)).results().map(word -> word.group()).filter(Answers::isName).distinct();
    }

    /** @return whether a flow is taken or not, whatever our steps said; what others say is not known here */
    static boolean isYesOrNo(SequenceFlow flow) {
        List<String> asked = names(flow.getConditionExpression()).toList();
        return asked.isEmpty() || !FACTS.keySet().containsAll(asked) || combinations(asked.stream().collect(Collectors.toMap(name -> name, FACTS::get)))
                .map(cases -> cases.stream().allMatch(situation -> isYesOrNo(text(flow.getConditionExpression()), situation))).orElse(true);
    }

    private static boolean isYesOrNo(String condition, Map<String, Object> situation) {
        try {
            return JUEL.createValueExpression(context(situation), condition.strip(), Object.class).getValue(context(situation)) instanceof Boolean;
        } catch (ELException unanswerable) {
            return false;
        }
    }

    private List<String> conditions(FlowNode node) {
        return paths.leaving(node).stream().flatMap(Answers::condition).toList();
    }

    private static Stream<String> condition(SequenceFlow flow) {
        return Stream.ofNullable(flow.getConditionExpression()).map(Answers::text);
    }

    private static String text(ConditionExpression condition) {
        return condition.getLanguage() == null && condition.getCamundaResource() == null ? condition.getTextContent() : "";
    }

    /** A default flow is taken when none of the others is. */
    private boolean isTaken(SequenceFlow flow, Map<String, Object> situation) {
        if (isDefault(flow)) {
            return paths.leaving(flow.getSource()).stream().filter(other -> !isDefault(other)).noneMatch(other -> isTaken(other, situation));
        }
        return flow.getConditionExpression() == null || holds(text(flow.getConditionExpression()), situation);
    }

    private static boolean holds(String condition, Map<String, Object> situation) {
        SimpleContext context = context(situation);
        return Boolean.TRUE.equals(JUEL.createValueExpression(context, condition.strip(), Boolean.class).getValue(context));
    }

    private static SimpleContext context(Map<String, Object> situation) {
        SimpleContext context = new SimpleContext();
        situation.forEach((name, value) -> context.setVariable(name, JUEL.createValueExpression(value, Object.class)));
        return context;
    }

    /** @return every combination of values of the facts in these conditions; nothing when one cannot be read */
    private static Optional<List<Map<String, Object>>> cases(List<String> conditions, String fact) {
        Map<String, Set<Object>> values = new HashMap<>();
        if (fact != null) {
            values.put(fact, Set.copyOf(FACTS.get(fact)));
        }
        Set<Object> texts = new TreeSet<>(List.of("something else"));
        for (String condition : conditions) {
            if (condition.length() > LONGEST || !SHAPE.matcher(condition).matches() || !parses(condition)) {
                return Optional.empty();
            }
            words(condition).filter(word -> word.matches("['\"].*")).forEach(text -> texts.add(text.substring(1, text.length() - 1)));
        }
        conditions.stream().flatMap(Answers::words).filter(Answers::isName)
                .forEach(name -> values.put(name, FACTS.containsKey(name) ? Set.copyOf(FACTS.get(name)) : with(texts)));
        return combinations(values);
    }

    private static boolean isName(String word) {
        return !word.matches("['\"].*") && !OPERATORS.contains(word);
    }

    /** @return every combination of these values; nothing when there are too many */
    private static Optional<List<Map<String, Object>>> combinations(Map<String, ? extends Collection<Object>> values) {
        List<Map<String, Object>> cases = List.of(Map.of());
        for (Map.Entry<String, ? extends Collection<Object>> open : values.entrySet()) {
            cases = cases.stream().flatMap(known -> open.getValue().stream().map(value -> and(known, open.getKey(), value))).toList();
            if (cases.size() > MOST_CASES) {
                return Optional.empty();
            }
        }
        return Optional.of(cases);
    }

    private static boolean parses(String condition) {
        try {
            JUEL.createValueExpression(new SimpleContext(), condition.strip(), Boolean.class);
            return true;
        } catch (ELException unreadable) {
            return false;
        }
    }

    private static Set<Object> with(Set<Object> texts) {
        List<Object> all = new ArrayList<>(texts);
        all.addAll(YES_OR_NO);
        return Set.copyOf(all);
    }

    private static Map<String, Object> and(Map<String, Object> known, String name, Object value) {
        Map<String, Object> more = new HashMap<>(known);
        more.put(name, value);
        return more;
    }

    private static Stream<String> words(String condition) {
        Matcher shape = SHAPE.matcher(condition);
        return shape.matches() ? WORD.matcher(shape.group(1)).results().map(word -> word.group()) : Stream.empty();
    }
}
