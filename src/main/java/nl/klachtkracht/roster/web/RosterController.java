package nl.klachtkracht.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Body;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.roster.Absence;
import nl.klachtkracht.roster.HandOver;
import nl.klachtkracht.roster.OnRoster;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.roster.RosterDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class RosterController {

    private final RosterDesk roster;
    private final OwnerDesk owners;

    RosterController(RosterDesk roster, OwnerDesk owners) {
        this.roster = roster;
        this.owners = owners;
    }

    /** @param handOver id of the record */
    record Given(long handOver, String reference, String from, String to, String reason, Instant at) {

        static Given of(HandOver made) {
            return new Given(made.id(), made.reference(), made.from(), made.to(), made.reason(), made.handedAt());
        }
    }

    record AllGiven(String person, int handedOver, List<Given> cases) {
    }

    /** @param until null until further notice */
    record Reported(long id, String person, Instant from, Instant until, String why) {
    }

    @GetMapping("/roster")
    @Operation(summary = "Who is on duty, and who speaks for whoever is not")
    List<OnRoster> roster() {
        return roster.roster();
    }

    @PutMapping(path = "/roster/{person}/deputy", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name a deputy", description = "Required: deputy, an agent, or an empty text for nobody.")
    void nameDeputy(@PathVariable String person, @RequestBody Map<String, Object> body, Principal caller) {
        roster.nameDeputy(person, texts(body, Set.of("deputy")).text("deputy"), caller.getName());
    }

    @PostMapping(path = "/roster/{person}/absences", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report an absence", description = "Optional: from (now), until (until further notice), why (off-duty, sick, left).")
    Reported report(@PathVariable String person, @RequestBody Map<String, Object> body, Principal caller) {
        Answers sent = texts(body, Set.of("from", "until", "why"));
        Absence.Why why = sent.text("why").isEmpty() ? Absence.Why.OFF_DUTY : sent.choice(Absence.Why.class, "why", "why");
        Absence made = roster.report(person, sent.moment("from", "from"), sent.moment("until", "until"), why, caller.getName());
        return new Reported(made.id(), made.person(), made.beginsAt(), made.endsAt(), Code.of(made.why()));
    }

    @DeleteMapping("/roster/{person}/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence now")
    void end(@PathVariable String person, @PathVariable long id, Principal caller) {
        roster.end(person, id, caller.getName());
    }

    @PostMapping(path = "/roster/{person}/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Hand over all open work of somebody who is sick or left",
            description = "Required: reason, why (sick, left). Optional: to; without it each case goes to the agent on duty with the fewest.")
    AllGiven handOverAll(@PathVariable String person, @RequestBody Map<String, Object> body, Principal caller) {
        Answers sent = texts(body, Set.of("to", "reason", "why"));
        List<Given> cases = owners.handOverAll(person, sent.text("to"), sent.required("reason", "reason"),
                sent.choice(Absence.Why.class, "why", "why"), caller.getName()).stream().map(Given::of).toList();
        return new AllGiven(person, cases.size(), cases);
    }

    @PostMapping(path = "/signals/{reference}/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Hand a case over to another agent",
            description = "Required: to, reason (the customer may read it). By the owner once; after that by a team lead only.")
    Given handOver(@PathVariable String reference, @RequestBody Map<String, Object> body, Principal caller) {
        Answers sent = texts(body, Set.of("to", "reason"));
        return Given.of(owners.handOver(reference, sent.required("to", "to"), sent.required("reason", "reason"), caller.getName()));
    }

    private static Answers texts(Map<String, Object> body, Set<String> fields) {
        return new Body(body).only(fields).texts(fields);
    }
}
