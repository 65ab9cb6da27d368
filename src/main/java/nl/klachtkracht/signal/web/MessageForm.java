package nl.klachtkracht.signal.web;

import java.util.Map;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.signal.Channel;
import nl.klachtkracht.signal.SignalIntake;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On the page of a case: what the customer said later. */
@Controller
class MessageForm {

    private final SignalIntake intake;

    MessageForm(SignalIntake intake) {
        this.intake = intake;
    }

    @PostMapping("/case/{reference}/messages")
    String add(@PathVariable String reference, @RequestParam Map<String, String> typed, RedirectAttributes answer) {
        Answers answers = new Answers(typed);
        answer.addAttribute("reference", reference);
        try {
            intake.receiveMessage(reference, answers.required("text", "What did the customer say?"),
                    answers.choice(Channel.class, "channel", "How did they tell us?"), null);
            answer.addFlashAttribute("done", "Noted in the customer's words; the owner gets a mail about it.");
        } catch (Refused refused) {
            answer.addFlashAttribute("messageRefusal", refused.getMessage());
            answer.addFlashAttribute("typed", typed);
        }
        return "redirect:/case/{reference}";
    }
}
