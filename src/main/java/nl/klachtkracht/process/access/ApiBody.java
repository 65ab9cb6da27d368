package nl.klachtkracht.process.access;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.klachtkracht.process.access.ApiRule.Content;

/** Looks into what is sent to the engine for expressions, which it would evaluate, and for more than the rule opens. */
final class ApiBody {

    /** Strict, because what this reader and the engine's understand differently is a way around it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String EXPRESSION = "Expression";
    private static final Pattern EXPRESSION_OF_A_FILTER = Pattern.compile(
            "\\$\\{ *(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
                    + "|\\.withTimeAtStartOfDay\\(\\))*(\\.toDate\\(\\))?) *}");

    private ApiBody() {
    }

    /** One sentence that says why the body is refused, if it is. */
    static Optional<String> refusal(ApiCall call, Content content, byte[] body) throws IOException {
        if (body.length == 0) {
            return Optional.empty();
        }
        JsonNode json = JSON.readTree(body);
        if (call.writesAFilter()) {
            return expressionOfAFilter(json);
        }
        return expressionAnywhere(json)
                .map(name -> "A query may not contain an expression (" + name + "): give the value itself.")
                .or(() -> moreThanTheRuleOpens(call, content, json));
    }

    private static Optional<String> expressionOfAFilter(JsonNode filter) {
        for (Map.Entry<String, JsonNode> field : filter.properties()) {
            boolean query = field.getKey().equals("query");
            Optional<String> refused = query ? expressionOfAFilterQuery(field.getValue()) : expressionAnywhere(field.getValue());
            if (refused.isPresent()) {
                return refused.map(name -> "A filter may use ${currentUser()}, ${currentUserGroups()}, ${now()} and ${dateTime()} with"
                        + " days added or taken off, and none inside \"or\": correct " + name + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> expressionOfAFilterQuery(JsonNode query) {
        for (Map.Entry<String, JsonNode> field : query.properties()) {
            boolean open = field.getKey().endsWith(EXPRESSION) && field.getValue().isTextual()
                    && EXPRESSION_OF_A_FILTER.matcher(field.getValue().textValue()).matches();
            if (!open && field.getKey().endsWith(EXPRESSION)) {
                return Optional.of(field.getKey());
            }
            Optional<String> deeper = expressionAnywhere(field.getValue());
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> expressionAnywhere(JsonNode json) {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (field.getKey().endsWith(EXPRESSION)) {
                return Optional.of(field.getKey());
            }
        }
        for (Iterator<JsonNode> children = json.elements(); children.hasNext(); ) {
            Optional<String> deeper = expressionAnywhere(children.next());
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> moreThanTheRuleOpens(ApiCall call, Content content, JsonNode json) {
        return switch (content) {
            case ANY -> Optional.empty();
            case OWN_NAME -> json.path("userId").asText(call.person()).equals(call.person())
                    ? Optional.empty()
                    : Optional.of("You can claim a task for yourself alone: ask a team lead to assign it to somebody else.");
            case FROM_THE_START -> json.has("startInstructions")
                    ? Optional.of("A process starts at its start: leave out startInstructions.")
                    : Optional.empty();
        };
    }
}
