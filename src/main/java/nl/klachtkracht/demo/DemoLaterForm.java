package nl.klachtkracht.demo;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The "later" buttons of the start page. */
@Controller
@DemoOnly
class DemoLaterForm {

    private final PassingTime hours;

    DemoLaterForm(PassingTime hours) {
        this.hours = hours;
    }

    @PostMapping("/demo/later")
    String later(@RequestParam(defaultValue = "") String advance) {
        try {
            hours.pass(TimeStep.of(advance).length());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
        return "redirect:/";
    }
}
