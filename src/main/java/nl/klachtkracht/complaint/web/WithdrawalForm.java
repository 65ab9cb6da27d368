package nl.klachtkracht.complaint.web;

import java.security.Principal;
import java.util.Map;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On the page of a case: the customer withdraws the complaint. */
@Controller
class WithdrawalForm {

    private final ComplaintDesk complaints;

    WithdrawalForm(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @PostMapping("/case/{reference}/withdrawal")
    String withdraw(@PathVariable String reference, @RequestParam Map<String, String> typed, Principal person, RedirectAttributes answer) {
        answer.addAttribute("reference", reference);
        try {
            complaints.withdraw(reference, new Answers(typed).required("reason", "Why, in the customer's words?"), person.getName());
            answer.addFlashAttribute("done", "The complaint is withdrawn and its story has ended.");
        } catch (Refused | Conflict refused) {
            answer.addFlashAttribute("withdrawalRefusal", refused.getMessage());
            answer.addFlashAttribute("typed", typed);
        }
        return "redirect:/case/{reference}";
    }
}
