package nl.klachtkracht.demo;

import nl.klachtkracht.clock.MovableTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The "later" buttons of the start page. */
@Controller
@DemoOnly
class DemoLaterForm {

    private final MovableTime time;

    DemoLaterForm(MovableTime time) {
        this.time = time;
    }

    @PostMapping("/demo/later")
    String later(@RequestParam(defaultValue = "") String advance) {
        try {
            time.advance(TimeStep.of(advance).length());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
        return "redirect:/";
    }
}
