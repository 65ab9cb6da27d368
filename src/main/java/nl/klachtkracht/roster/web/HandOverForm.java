package nl.klachtkracht.roster.web;

import java.security.Principal;
import java.util.Map;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.OwnerDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On the page of a case: somebody else becomes its owner. */
@Controller
class HandOverForm {

    private final OwnerDesk owners;

    HandOverForm(OwnerDesk owners) {
        this.owners = owners;
    }

    @PostMapping("/case/{reference}/hand-over")
    String handOver(@PathVariable String reference, @RequestParam Map<String, String> typed, Principal person, RedirectAttributes answer) {
        Answers answers = new Answers(typed);
        answer.addAttribute("reference", reference);
        try {
            owners.handOver(reference, answers.required("to", "Who takes over?"), answers.required("reason", "Why, in words the customer may read?"),
                    person.getName());
            answer.addFlashAttribute("done", "Handed over; the customer and the new owner are told by mail.");
        } catch (Refused | NotAllowed | Conflict refused) {
            answer.addFlashAttribute("handOverRefusal", refused.getMessage());
            answer.addFlashAttribute("typed", typed);
        }
        return "redirect:/case/{reference}";
    }
}
