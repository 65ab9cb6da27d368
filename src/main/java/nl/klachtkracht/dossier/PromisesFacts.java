package nl.klachtkracht.dossier;

import nl.klachtkracht.promise.Promise;
import nl.klachtkracht.promise.PromiseDesk;
import nl.klachtkracht.promise.Promises;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Customer;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What forms show of promises: those that are open, and the one that the form is about. */
@Component
class PromisesFacts implements SheetPart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private final Promises promises;
    private final PromiseDesk desk;
    private final SignalDesk signals;
    private final Team team;

    PromisesFacts(Promises promises, PromiseDesk desk, SignalDesk signals, Team team) {
        this.promises = promises;
        this.desk = desk;
        this.signals = signals;
        this.team = team;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        List<Promise> all = promises.findByReferenceOrderById(reference);
        Map<String, String> facts = new HashMap<>();
        facts.put("openPromises", all.stream().filter(Promise::isOpen)
                .map(open -> "%s, by %s".formatted(open.text(), Wording.moment(open.dueAt()))).collect(Collectors.joining("\n")));
        facts.put("changeBy", DAY.format(desk.changeMoment(reference).atZone(Wording.HOUSE)));
        all.stream().filter(promise -> promise.subject().equals(subject)).forEach(promise -> about(facts, promise));
        return facts;
    }

    private void about(Map<String, String> facts, Promise promise) {
        facts.put("promised", promise.text());
        facts.put("promisedTo", promise.isToCustomer() ? "the customer" : promise.toWhom());
        facts.put("promisedFor", Wording.moment(promise.dueAt()));
        facts.put("promisedBy", "%s, on %s".formatted(team.find(promise.madeBy()).map(Colleague::name).orElse("nobody in person"), Wording.moment(promise.madeAt())));
        facts.put("ownUp", promise.ownUpBefore() == null ? "" : ownUp(promise.reference(), promise.ownUpBefore()));
    }

    private String ownUp(String reference, Instant latest) {
        Customer customer = signals.find(reference).customer();
        String until = Wording.moment(latest);
        if (!customer.email().isEmpty()) {
            return "By a letter with your words, as soon as you send this; it leaves without them before %s.".formatted(until);
        }
        return customer.phone().isEmpty() ? "No letter can reach this customer and we have no number: write down here what you would tell them."
                : "No letter can reach this customer: call %s before %s, and write down here what you told them.".formatted(customer.phone(), until);
    }
}
