package nl.klachtkracht.process.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a file is to the engine: the ids of its executable processes, of its decisions, or of its form. */
final class ModelNames {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = XMLInputFactory.newInstance();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private ModelNames() {
    }

    /** @return empty when the engine would make nothing of it, or when it cannot be read */
    static Set<String> of(String file, byte[] content) {
        return file.endsWith(".form") ? form(content) : file.endsWith(".bpmn") || file.endsWith(".dmn") ? elements(content) : Set.of();
    }

    private static Set<String> form(byte[] content) {
        try {
            JsonNode id = JSON.readTree(content).path("id");
            return id.isTextual() ? Set.of(id.textValue()) : Set.of();
        } catch (IOException noForm) {
            return Set.of();
        }
    }

    private static Set<String> elements(byte[] content) {
        Set<String> names = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && runs(reader)) {
                    names.add(String.valueOf(reader.getAttributeValue(null, "id")));
                }
            }
            return names;
        } catch (XMLStreamException notWellFormed) {
            return Set.of();
        }
    }

    private static boolean runs(XMLStreamReader element) {
        return element.getLocalName().equals("decision")
                || element.getLocalName().equals("process") && "true".equals(element.getAttributeValue(null, "isExecutable"));
    }
}
