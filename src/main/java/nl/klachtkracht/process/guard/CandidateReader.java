package nl.klachtkracht.process.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the files of a deployment; what cannot be read is a finding, and the rules do not see it. */
final class CandidateReader {

    /** The largest of our own diagrams has 35 KB. */
    private static final int MOST_BYTES = 1_000_000;
    /** Our own forms need a third of it for the facts of a case. */
    private static final int LONGEST_TEXT = 10_000;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    /** Elements inside each other; our own files need six. */
    private static final int DEEPEST = 50;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final List<Candidate.Diagram> diagrams = new ArrayList<>();
    private final List<Candidate.Table> tables = new ArrayList<>();
    private final List<Candidate.Form> forms = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param files by name */
    CandidateReader read(Map<String, byte[]> files, boolean sent) {
        files.forEach((file, content) -> read(file, content, sent));
        return this;
    }

    /** Adds what was read before. */
    CandidateReader add(CandidateReader other, boolean sent) {
        other.diagrams.forEach(diagram -> diagrams.add(new Candidate.Diagram(diagram.file(), sent, diagram.model(), diagram.xml())));
        other.tables.forEach(table -> tables.add(new Candidate.Table(table.file(), sent, table.model(), table.xml())));
        other.forms.forEach(form -> forms.add(new Candidate.Form(form.file(), sent, form.schema())));
        findings.addAll(other.findings);
        return this;
    }

    Candidate candidate() {
        return new Candidate(diagrams, tables, forms);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void read(String file, byte[] content, boolean sent) {
        if (content.length > MOST_BYTES) {
            refuse(file, "has %,d bytes, and a file has at most %,d".formatted(content.length, MOST_BYTES), "split it into smaller stories");
        } else if (new String(content, StandardCharsets.UTF_8).isBlank()) {
            refuse(file, "is empty", "save it in Camunda Modeler and deploy it again");
        } else if (file.endsWith(".bpmn")) {
            readDiagram(file, content, sent);
        } else if (file.endsWith(".dmn")) {
            readTable(file, content, sent);
        } else if (file.endsWith(".form")) {
            readForm(file, content, sent);
        } else {
            refuse(file, "is neither a diagram (.bpmn) nor a table (.dmn) nor a form (.form)", "leave it out of the deployment");
        }
    }

    private void readDiagram(String file, byte[] content, boolean sent) {
        Document xml = xml(file, content);
        if (xml != null && leadsSomewhere(file, xml)) {
            try {
                diagrams.add(new Candidate.Diagram(file, sent, Bpmn.readModelFromStream(new ByteArrayInputStream(content)), xml));
            } catch (ModelException noDiagram) {
                refuse(file, "is no BPMN diagram: " + cause(noDiagram), "open it in Camunda Modeler, save it and deploy it again");
            }
        }
    }

    private void readTable(String file, byte[] content, boolean sent) {
        Document xml = xml(file, content);
        if (xml != null && leadsSomewhere(file, xml)) {
            try {
                tables.add(new Candidate.Table(file, sent, Dmn.readModelFromStream(new ByteArrayInputStream(content)), xml));
            } catch (ModelException noTable) {
                refuse(file, "is no DMN table: " + cause(noTable), "open it in Camunda Modeler, save it and deploy it again");
            }
        }
    }

    private void readForm(String file, byte[] content, boolean sent) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            JsonNode form = JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (!form.isObject()) {
                refuse(file, "is no form: it holds no questions at all", "open it in Camunda Modeler, save it and deploy it again");
            } else if (holdsTooLong(form)) {
                refuse(file, "holds a text of more than %,d characters".formatted(LONGEST_TEXT), "say it shorter");
            } else {
                forms.add(new Candidate.Form(file, sent, form));
            }
        } catch (CharacterCodingException noText) {
            refuse(file, "is not UTF-8 text", "save it in Camunda Modeler and deploy it again");
        } catch (JsonProcessingException noForm) {
            refuse(file, "is no form: " + noForm.getOriginalMessage(), "open it in Camunda Modeler, save it and deploy it again");
        }
    }

    private static boolean holdsTooLong(JsonNode node) {
        return node.isTextual() ? node.textValue().length() > LONGEST_TEXT : StreamSupport.stream(node.spliterator(), false).anyMatch(CandidateReader::holdsTooLong);
    }

    /** @return null when it is not well-formed, or declares what could be read from elsewhere */
    private Document xml(String file, byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(DEPTH, DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException malformed) {
            refuse(file, "is not well-formed XML in line %d: %s".formatted(malformed.getLineNumber(), malformed.getMessage().replaceAll("[.;]+$", "")),
                    "open it in Camunda Modeler, save it and deploy it again");
            return null;
        } catch (SAXException | IOException unreadable) {
            refuse(file, "is not well-formed XML: " + unreadable.getMessage(), "open it in Camunda Modeler, save it and deploy it again");
            return null;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A diagram in which an id stands twice or a reference leads astray is not shown to the rules, which would walk into the void. */
    private boolean leadsSomewhere(String file, Document xml) {
        int before = findings.size();
        elements(xml, "process", "decision").filter(told -> told.getAttribute("id").isBlank())
                .forEach(told -> refuse(file, "tells a %s that has no id, so nothing could start or ask it".formatted(told.getLocalName()), "give it an id in Camunda Modeler"));
        NodeList elements = xml.getElementsByTagNameNS("*", "*");
        Set<String> seen = new HashSet<>();
        IntStream.range(0, elements.getLength()).mapToObj(place -> ((Element) elements.item(place)).getAttribute("id"))
                .filter(id -> !id.isEmpty() && !seen.add(id)).distinct()
                .forEach(id -> findings.add(Finding.refusal(file, id, "is the id of two elements, so nobody knows which of them is meant", "give one of them another id")));
        if (findings.size() == before) {
            References.astray(file, xml).forEach(findings::add);
        }
        return findings.size() == before;
    }

    private static Stream<Element> elements(Document xml, String... names) {
        return Stream.of(names).map(name -> xml.getElementsByTagNameNS("*", name))
                .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(place -> (Element) found.item(place)));
    }

    private static String cause(ModelException failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).replaceFirst("^\\w+: URI=\\S+ Line=(\\d+): [\\w.-]+: ", "line $1: ").replaceAll("[.;]+$", "");
    }

    private void refuse(String file, String reason, String remedy) {
        findings.add(Finding.refusal(file, file, reason, remedy));
    }
}
