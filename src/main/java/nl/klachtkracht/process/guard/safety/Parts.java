package nl.klachtkracht.process.guard.safety;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements and attributes that files of one kind may hold, and what may stand in each. */
final class Parts {

    /** Where text stands inside an element. */
    private static final String TEXT = "#text";

    private final Map<String, String> prefixes;
    private final Map<String, Map<String, Place>> places = new HashMap<>();

    private Parts(Map<String, String> namespaces) {
        prefixes = namespaces.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * @param namespaces by prefix; the empty prefix is that of elements without one
     * @param list a line for each element: its name, then its attributes, as {@code name} or {@code name=place}; {@code #text} is what stands in
     *     it; a name with {@code @} in front stands for a line that begins with it
     */
    static Parts of(Map<String, String> namespaces, String list) {
        Parts parts = new Parts(namespaces);
        list.lines().filter(line -> !line.isBlank()).forEach(parts::learn);
        return parts;
    }

    boolean knows(Element element) {
        return key(element).filter(places::containsKey).isPresent();
    }

    /** @return what may stand in this attribute; empty when it is not known */
    Optional<Place> of(Attr attribute) {
        Optional<String> name = attribute.getNamespaceURI() == null ? Optional.of(attribute.getName()) : key(attribute);
        return key(attribute.getOwnerElement()).map(places::get).flatMap(known -> name.map(known::get));
    }

    /** @return what may be written inside this element; empty when it holds other elements */
    Optional<Place> textOf(Element element) {
        return key(element).map(places::get).map(known -> known.get(TEXT));
    }

    /** @return the name as a person finds it in the file, such as {@code camunda:class} */
    String name(Node node) {
        return key(node).orElse(node.getNodeName());
    }

    /** @return the name by its name space, whatever prefix a file gives it; empty when the name space is unknown */
    private Optional<String> key(Node node) {
        return Optional.ofNullable(prefixes.get(node.getNamespaceURI()))
                .map(prefix -> prefix.isEmpty() ? node.getLocalName() : prefix + ":" + node.getLocalName());
    }

    private void learn(String line) {
        String[] words = line.strip().split(" +");
        Map<String, Place> known = places.computeIfAbsent(words[0], name -> new HashMap<>());
        for (int place = 1; place < words.length; place++) {
            if (words[place].startsWith("@")) {
                known.putAll(places.get(words[place]));
            } else {
                String[] both = words[place].split("=");
                known.put(both[0], both.length == 1 ? Place.PLAIN : Place.valueOf(both[1].toUpperCase(Locale.ROOT)));
            }
        }
    }
}
