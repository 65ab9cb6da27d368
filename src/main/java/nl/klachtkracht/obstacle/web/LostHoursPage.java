package nl.klachtkracht.obstacle.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same hours on a page, for those who can take obstacles away. */
@Controller
class LostHoursPage {

    private final LostHoursController hours;

    LostHoursPage(LostHoursController hours) {
        this.hours = hours;
    }

    @GetMapping("/obstacles")
    String show(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("answer", hours.lost(from, to));
        return "obstacle/lost";
    }
}
