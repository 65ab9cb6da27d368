package nl.klachtkracht.process.guard.safety;

import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** How a complaint was handled can be looked up, counted and played again for a year at least. */
@Component
final class HistoryStays implements Rule {

    private static final int A_YEAR = 365;
    private static final Set<String> OURS = Set.of("signalIntake", "complaintResolution", "offerAndAnswer", "fulfilment", "compensationApproval", "customerContact",
            "departmentQuestion", "promiseKeeping", "unheardCustomer", "compensationMandate", "approvalLapse", "resolutionTarget", "signalTriage", "urgentNeed",
            "signalCategory", "departmentClock");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(diagram -> Xml.elements(diagram.xml(), "process")
                        .flatMap(process -> kept(diagram.file(), process, DiagramParts.CAMUNDA))),
                candidate.tables().stream().filter(Candidate.Table::sent).flatMap(table -> Xml.elements(table.xml(), "decision")
                        .flatMap(decision -> kept(table.file(), decision, TableParts.CAMUNDA))));
    }

    private static Stream<Finding> kept(String file, Element element, String namespace) {
        String days = Xml.value(element, namespace, "historyTimeToLive").replaceAll("^P|D$", "");
        return OURS.contains(element.getAttribute("id")) && days.matches("\\d{1,4}") && Integer.parseInt(days) < A_YEAR
                ? Stream.of(Finding.refusal(file, element.getAttribute("id"),
                        "what happened would be forgotten after %s days, and nobody could look at it, count it or play it again".formatted(days), "keep it for a year at least, such as P730D"))
                : Stream.empty();
    }
}
