package nl.klachtkracht.process.guard.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Files stay of a size that people can read and the system can carry. */
@Component
final class NothingHuge implements Rule {

    private static final int MOST_NODES = 200;
    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_COMPONENTS = 200;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_VERSION_TAG = 64;
    /** The engine writes it beside each task that it makes. */
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final String USER_TASK = "userTask";
    private static final String DOCUMENTATION = "documentation";

    @Override
    public Silences silences() {
        return Silences.EVERYTHING;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.of(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(diagram -> Stream.concat(
                        tooMany(diagram.file(), count(diagram.xml(), Loops::isNode), MOST_NODES, "steps, events and gateways", "tell part of it in a story of its own"),
                        tooLong(diagram.file(), diagram.xml()))),
                candidate.tables().stream().filter(Candidate.Table::sent).flatMap(table -> Stream.of(
                        tooMany(table.file(), count(table.xml(), "rule"::equals), MOST_ROWS, "rows", "join rows that answer the same"),
                        tooMany(table.file(), count(table.xml(), name -> name.equals("input") || name.equals("output")), MOST_COLUMNS, "columns", "split the table"),
                        tooLong(table.file(), table.xml())).flatMap(findings -> findings)),
                candidate.forms().stream().filter(Candidate.Form::sent).flatMap(form -> Stream.concat(form.id().length() <= LONGEST_NAME ? Stream.empty()
                                : Stream.of(Finding.refusal(form.file(), form.file(), "has an id of more than %d characters, which the engine cannot keep".formatted(LONGEST_NAME), "say it shorter")),
                        tooMany(form.file(), components(form.schema()), MOST_COMPONENTS, "questions and headings", "ask less at once")))).flatMap(findings -> findings);
    }

    private static long count(Document xml, Predicate<String> name) {
        return Xml.elements(xml).filter(element -> name.test(element.getLocalName())).count();
    }

    private static long components(JsonNode schema) {
        return StreamSupport.stream(schema.path("components").spliterator(), false).mapToLong(component -> 1 + components(component)).sum();
    }

    private static Stream<Finding> tooMany(String file, long found, int most, String what, String remedy) {
        return found <= most ? Stream.empty() : Stream.of(Finding.refusal(file, file, "has %,d %s, and a file has at most %d".formatted(found, what, most), remedy));
    }

    private static Stream<Finding> tooLong(String file, Document xml) {
        return Stream.of(longTags(file, xml), longNames(file, xml), longDescriptions(file, xml)).flatMap(findings -> findings);
    }

    private static Stream<Finding> longDescriptions(String file, Document xml) {
        return Xml.elements(xml, USER_TASK).filter(task -> description(task).codePoints().count() > LONGEST_DESCRIPTION)
                .map(task -> Finding.refusal(file, shortened(Xml.idOf(task, file)),
                        "has a documentation of more than %,d characters, which the engine cannot keep with a task, so every case would stop in front of it".formatted(LONGEST_DESCRIPTION),
                        "say it shorter, or in the form"));
    }

    /** As the engine puts it together. */
    private static String description(Element task) {
        return Xml.inside(task).filter(NothingHuge::isDocumentation).map(Xml::text).collect(Collectors.joining("\n\n"));
    }

    private static boolean isDocumentation(Element element) {
        return element.getLocalName().equals(DOCUMENTATION);
    }

    private static boolean isDescription(Element element) {
        return isDocumentation(element) && Xml.parent(element).filter(task -> task.getLocalName().equals(USER_TASK)).isPresent();
    }

    private static Stream<Finding> longTags(String file, Document xml) {
        return Xml.elements(xml).filter(element -> Xml.attributes(element)
                        .anyMatch(attribute -> attribute.getLocalName().equals("versionTag") && attribute.getValue().length() > LONGEST_VERSION_TAG))
                .map(element -> Finding.refusal(file, shortened(Xml.idOf(element, file)),
                        "has a version tag of more than %d characters, which the engine cannot keep".formatted(LONGEST_VERSION_TAG), "write one such as 1.1.0"));
    }

    private static Stream<Finding> longNames(String file, Document xml) {
        return Xml.elements(xml).filter(element -> element.getAttribute("name").length() > LONGEST_NAME || element.getAttribute("id").length() > LONGEST_NAME
                        || element.getAttribute("label").length() > LONGEST_NAME || !isDescription(element) && Xml.text(element).length() > LONGEST_TEXT)
                .map(element -> Finding.refusal(file, shortened(Xml.idOf(element, file)),
                        "has a name of more than %d or a text of more than %,d characters, which the engine cannot keep".formatted(LONGEST_NAME, LONGEST_TEXT),
                        "say it shorter"));
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
    }
}
