package nl.klachtkracht.process.guard.safety;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.approval.CompensationApprovalProcess;
import nl.klachtkracht.process.contact.CustomerContactProcess;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.intake.SignalIntakeProcess;
import nl.klachtkracht.process.resolution.ComplaintResolutionProcess;
import nl.klachtkracht.process.resolution.FulfilmentProcess;
import nl.klachtkracht.process.resolution.OfferAndAnswerProcess;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.Variable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What our gateways ask for is what our steps found out; no mapping and no table puts another answer in its place. */
@Component
final class OnlyStepsSetFacts implements Rule {

    static final Set<String> FACTS = Stream.<Variable<?>>of(Stories.SUBJECT,
            SignalIntakeProcess.ROUTE, SignalIntakeProcess.URGENT,
            ComplaintResolutionProcess.CONTACT, ComplaintResolutionProcess.SUMMARY_CONFIRMED,
            OfferAndAnswerProcess.ANSWER, OfferAndAnswerProcess.OFFER_MADE, OfferAndAnswerProcess.ACCEPTED, OfferAndAnswerProcess.NEW_OFFER_POSSIBLE,
            FulfilmentProcess.FULFILMENT, FulfilmentProcess.DEPARTMENT,
            CompensationApprovalProcess.WITHIN_MANDATE, CompensationApprovalProcess.DECISION, CompensationApprovalProcess.APPROVER_GROUP,
            CustomerContactProcess.CUSTOMER_REACHED, CustomerContactProcess.STANDSTILL).map(Variable::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WRITES = Set.of("resultVariable", "elementVariable", "initiator", "errorCodeVariable", "errorMessageVariable");

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                .flatMap(diagram -> Xml.elements(diagram.xml()).flatMap(element -> written(element).filter(FACTS::contains)
                        .map(fact -> Finding.refusal(diagram.file(), Xml.idOf(element, diagram.file()),
                                "puts a value of its own into '%s', which only a step of ours may find out, so the customer's case would go a way nobody decided"
                                        .formatted(fact),
                                "choose a name that the house does not use yet"))));
    }

    private static Stream<String> written(Element element) {
        Stream<String> named = Xml.attributes(element).filter(attribute -> WRITES.contains(attribute.getLocalName())).map(Attr::getValue);
        boolean renames = !element.getAttribute("source").equals(element.getAttribute("target"));
        return renames ? Stream.concat(named, Stream.of(element.getAttribute("target"))) : named;
    }
}
