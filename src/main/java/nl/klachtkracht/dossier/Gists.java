package nl.klachtkracht.dossier;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.CompensationRequests;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.DepartmentQuestions;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.roster.Ownership;
import nl.klachtkracht.roster.Ownerships;
import nl.klachtkracht.roster.Team;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the gist of many cases at once, for a page of cards. */
@Service
@Transactional(readOnly = true)
public class Gists {

    private final Signals signals;
    private final Ownerships ownerships;
    private final CompensationRequests requests;
    private final DepartmentQuestions questions;
    private final Team team;

    Gists(Signals signals, Ownerships ownerships, CompensationRequests requests, DepartmentQuestions questions, Team team) {
        this.signals = signals;
        this.ownerships = ownerships;
        this.requests = requests;
        this.questions = questions;
        this.team = team;
    }

    /** @return by reference; an unknown reference is left out */
    public Map<String, Gist> of(Collection<String> references) {
        Map<String, String> owners = ownerships.findByReferenceIn(references).stream()
                .collect(Collectors.toMap(Ownership::reference, Ownership::owner));
        Map<String, String> asked = requests.waiting(references).stream()
                .collect(Collectors.toMap(CompensationRequest::reference, Gists::asked, (first, newer) -> newer));
        Names names = new Names(team);
        return signals.findByReferenceIn(references).stream()
                .map(signal -> gist(signal, names.person(owners.get(signal.reference())),
                        asked.getOrDefault(signal.reference(), "")))
                .collect(Collectors.toMap(Gist::reference, Function.identity()));
    }

    /** @return what departments were asked in these cases, by the subject of each question */
    public Map<String, String> questions(Collection<String> references) {
        return questions.findByReferenceIn(references).stream()
                .collect(Collectors.toMap(DepartmentQuestion::subject, question -> Text.shortened(question.question())));
    }

    private static Gist gist(Signal signal, String owner, String asked) {
        return new Gist(signal.reference(), Wording.customer(signal.customer().name()), Text.shortened(signal.words()), owner, asked);
    }

    private static String asked(CompensationRequest request) {
        return Wording.compensation(request.kind(), request.amount(), Locale.ENGLISH);
    }
}
