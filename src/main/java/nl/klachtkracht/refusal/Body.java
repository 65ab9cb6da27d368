package nl.klachtkracht.refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object as it was sent: every field is known, and a text where a text is asked for. */
public final class Body {

    private final Map<String, Object> values;
    private final String where;

    public Body(Map<String, Object> values) {
        this(values, "");
    }

    private Body(Map<String, Object> values, String where) {
        this.values = values;
        this.where = where;
    }

    /** @throws Refused when a field is sent that is not known, naming those that are */
    public Body only(Set<String> known) {
        values.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new Refused(where + name, "'%s' is not a field here; known are: %s.".formatted(
                    Text.shortened(where + name), String.join(", ", known.stream().sorted().toList())));
        });
        return this;
    }

    /** @return the texts by field; a field inside an object keeps its own name behind the object's */
    public Answers texts(Set<String> names) {
        Map<String, Object> texts = new HashMap<>();
        names.forEach(name -> texts.put(name, text(name)));
        return new Answers(texts);
    }

    public String text(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof String)) {
            throw new Refused(where + name, "'%s' must be a text between quotes.".formatted(where + name));
        }
        return value == null ? "" : (String) value;
    }

    @SuppressWarnings("unchecked")
    public Body object(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Map)) {
            throw new Refused(where + name, "'%s' must be an object between braces.".formatted(where + name));
        }
        return new Body(value == null ? Map.of() : (Map<String, Object>) value, where + name + ".");
    }

    public List<String> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new Refused(where + name, "'%s' must be a list of texts between brackets.".formatted(where + name));
        }
        return list.stream().map(String.class::cast).toList();
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }
}
