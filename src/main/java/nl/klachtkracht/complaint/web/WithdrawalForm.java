package nl.klachtkracht.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.FrontOffice;
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
    String withdraw(@PathVariable String reference, @RequestParam Map<String, String> typed, Principal person, HttpServletRequest request,
            RedirectAttributes answer) {
        FrontOffice.mustBeOneOf(request::isUserInRole);
        answer.addAttribute("reference", reference);
        try {
            Answers answers = new Answers(typed);
            String reason = answers.required("reason", "Why, in the customer's words?");
            if (!answers.ticked("saidSo")) {
                throw new Refused("saidSo", "Please tick 'The customer said so themselves': only the customer can withdraw, and it cannot be undone.");
            }
            complaints.withdraw(reference, reason, person.getName());
            answer.addFlashAttribute("done", "The complaint is withdrawn and its story has ended.");
        } catch (Refused | Conflict refused) {
            answer.addFlashAttribute("withdrawalRefusal", refused.getMessage());
            answer.addFlashAttribute("typed", typed);
        }
        return "redirect:/case/{reference}";
    }
}
