package nl.klachtkracht.roster.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.roster.Absence;
import nl.klachtkracht.roster.OnRoster;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.roster.RosterDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is on duty, for everybody to read; what each person may change stands with a button. */
@Controller
class RosterPage {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(HOUSE);
    private final RosterDesk roster;
    private final OwnerDesk owners;
    private final Clock clock;

    RosterPage(RosterDesk roster, OwnerDesk owners, Clock clock) {
        this.roster = roster;
        this.owners = owners;
        this.clock = clock;
    }

    /** @param mayChange whether the reader may report this person off duty and name the deputy */
    record Row(OnRoster agent, String speakerName, List<Away> absences, boolean mayChange) {
    }

    record Away(long id, String words, boolean now) {
    }

    @GetMapping("/roster")
    String show(Principal reader, Model model) {
        List<OnRoster> agents = roster.roster();
        Map<String, String> names = agents.stream().collect(Collectors.toMap(OnRoster::person, OnRoster::name));
        model.addAttribute("agents", agents);
        model.addAttribute("names", names);
        model.addAttribute("rows", agents.stream().map(agent -> new Row(agent, names.get(agent.speaker()),
                agent.absences().stream().map(this::away).toList(), roster.mayChange(agent.person(), reader.getName()))).toList());
        model.addAttribute("managesOthers", roster.managesOthers(reader.getName()));
        return "roster/roster";
    }

    private Away away(OnRoster.Away away) {
        boolean now = !clock.instant().isBefore(away.from());
        String since = now ? "since " : "from ";
        String until = away.until() == null ? ", until further notice" : " until " + MOMENT.format(away.until());
        return new Away(away.id(), "%s %s%s%s".formatted(away.why().replace('-', ' '), since, MOMENT.format(away.from()), until), now);
    }

    @PostMapping("/roster/{person}/absences")
    String report(@PathVariable String person, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes answer) {
        return answered(person, answer, "Noted; work changes hands at that moment, and the deputy is told by mail.", () -> {
            Absence.Why why = new Answers(typed).choice(Absence.Why.class, "why", "Why?");
            roster.report(person, moment(typed, "from", "From"), moment(typed, "until", "Until"), why, by.getName());
        });
    }

    @PostMapping("/roster/{person}/absences/{id}/end")
    String end(@PathVariable String person, @PathVariable long id, Principal by, RedirectAttributes answer) {
        return answered(person, answer, "Noted; the work that is left goes back to its owner.", () -> roster.end(person, id, by.getName()));
    }

    @PostMapping("/roster/{person}/deputy")
    String nameDeputy(@PathVariable String person, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes answer) {
        return answered(person, answer, "The deputy is named.",
                () -> roster.nameDeputy(person, new Answers(typed).text("deputy"), by.getName()));
    }

    @PostMapping("/roster/{person}/hand-over")
    String handOverAll(@PathVariable String person, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes answer) {
        Answers answers = new Answers(typed);
        return answered(person, answer, "Everything is handed over; customers and new owners are told by mail.",
                () -> owners.handOverAll(person, answers.text("to"), answers.required("reason", "Why, in words the customers may read?"),
                        answers.choice(Absence.Why.class, "why", "What happened?"), by.getName()));
    }

    /** The moments of this page are those of the house; a date field of a browser knows no zone. */
    private static Instant moment(Map<String, String> typed, String field, String label) {
        String text = new Answers(typed).text(field);
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(HOUSE).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw new Refused(field, "'%s' takes a date and a time such as 2026-03-05T14:30, not '%s'.".formatted(label, Text.shortened(text)));
        }
    }

    private static String answered(String person, RedirectAttributes answer, String done, Runnable change) {
        try {
            change.run();
            answer.addFlashAttribute("done", done);
        } catch (Refused | NotAllowed | Missing | Conflict refused) {
            answer.addFlashAttribute("refusal", refused.getMessage());
            answer.addFlashAttribute("refusedFor", person);
        }
        return "redirect:/roster";
    }
}
