package nl.klachtkracht.process.guard.safety;

import java.util.Optional;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** In every place of a diagram or a table stands what belongs there: a step of ours, a simple question, a moment of a clock, plain words. */
@Component
final class OnlyKnownExpressions implements Rule {

    private final Vocabulary house;

    OnlyKnownExpressions(Vocabulary house) {
        this.house = house;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                        .flatMap(diagram -> misplaced(diagram.file(), diagram.xml(), DiagramParts.ALL)),
                candidate.tables().stream().filter(Candidate.Table::sent)
                        .flatMap(table -> misplaced(table.file(), table.xml(), TableParts.ALL)));
    }

    private Stream<Finding> misplaced(String file, Document xml, Parts parts) {
        return Xml.elements(xml).filter(parts::knows).flatMap(element -> misplaced(file, element, parts));
    }

    private Stream<Finding> misplaced(String file, Element element, Parts parts) {
        Stream<Finding> attributes = Xml.attributes(element).flatMap(attribute -> parts.of(attribute).stream()
                .flatMap(place -> misplaced(file, element, parts.name(attribute), attribute.getValue(), place)));
        return Stream.concat(attributes, text(file, element, parts));
    }

    private Stream<Finding> text(String file, Element element, Parts parts) {
        String text = Xml.text(element);
        Optional<Place> place = place(element, parts);
        if (place.isEmpty()) {
            return text.isEmpty() ? Stream.empty() : misplaced(file, element, parts.name(element), text, Place.WORDS);
        }
        return misplaced(file, element, parts.name(element), text, place.get());
    }

    /** A note beside a table is written in the same element as a cell. */
    private static Optional<Place> place(Element element, Parts parts) {
        boolean note = Xml.parent(element).filter(parent -> parent.getLocalName().equals("textAnnotation")).isPresent();
        return note ? parts.textOf(element).map(cell -> Place.WORDS) : parts.textOf(element);
    }

    private Stream<Finding> misplaced(String file, Element element, String name, String text, Place place) {
        if (place.fits(text, house)) {
            return Stream.empty();
        }
        return Stream.of(Finding.refusal(file, Xml.idOf(element, file),
                "'%s' in '%s' is not known in this place, so a case would stop here or do something that nobody looked at".formatted(shortened(text), name),
                "write %s".formatted(place.wanted())));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
