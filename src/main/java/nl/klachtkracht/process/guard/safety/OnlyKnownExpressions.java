package nl.klachtkracht.process.guard.safety;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** In every place of a diagram or a table stands what belongs there: a simple question, a moment of a clock, plain words. */
@Component
final class OnlyKnownExpressions implements Rule {

    private final Vocabulary house;

    OnlyKnownExpressions(Vocabulary house) {
        this.house = house;
    }

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return misplaced(candidate, place -> place != Place.STEP, house);
    }

    /** @param looked at which places to look */
    static Stream<Finding> misplaced(Candidate candidate, Predicate<Place> looked, Vocabulary house) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                        .flatMap(diagram -> misplaced(diagram.file(), diagram.xml(), DiagramParts.ALL, looked, house)),
                candidate.tables().stream().filter(Candidate.Table::sent)
                        .flatMap(table -> misplaced(table.file(), table.xml(), TableParts.ALL, looked, house)));
    }

    private static Stream<Finding> misplaced(String file, Document xml, Parts parts, Predicate<Place> looked, Vocabulary house) {
        return Xml.elements(xml).filter(parts::knows).flatMap(element -> written(element, parts).filter(written -> looked.test(written.place))
                .flatMap(written -> misplaced(file, element, written, house)));
    }

    /** Something that stands in a place of an element. */
    private record Written(String name, String text, Place place) {
    }

    private static Stream<Written> written(Element element, Parts parts) {
        Stream<Written> attributes = Xml.attributes(element).flatMap(attribute -> parts.of(attribute).stream()
                .map(place -> new Written(parts.name(attribute), attribute.getValue(), place)));
        return Stream.concat(attributes, text(element, parts));
    }

    private static Stream<Written> text(Element element, Parts parts) {
        String text = Xml.text(element);
        Optional<Place> place = place(element, parts);
        return place.isEmpty() && text.isEmpty() ? Stream.empty() : Stream.of(new Written(parts.name(element), text, place.orElse(Place.WORDS)));
    }

    /** A note beside a table is written in the same element as a cell. */
    private static Optional<Place> place(Element element, Parts parts) {
        boolean note = Xml.parent(element).filter(parent -> parent.getLocalName().equals("textAnnotation")).isPresent();
        return note ? parts.textOf(element).map(cell -> Place.WORDS) : parts.textOf(element);
    }

    private static Stream<Finding> misplaced(String file, Element element, Written written, Vocabulary house) {
        if (written.place.fits(written.text, house)) {
            return Stream.empty();
        }
        return Stream.of(Finding.refusal(file, Xml.idOf(element, file),
                "'%s' in '%s' is not known in this place, so a case would stop here or do something that nobody looked at".formatted(shortened(written.text), written.name),
                "write %s".formatted(written.place.wanted())));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
