package nl.klachtkracht.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** What customers and colleagues find in their mail. */
@Controller
@DemoOnly
@RequestMapping("/demo/mail")
class DemoMailPage {

    private static final String NOTHING_BUT_LOOKS = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final DemoMailbox mailbox;

    DemoMailPage(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return DemoWelcome.ZONE;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String recipient, Model model) {
        model.addAttribute("recipient", recipient);
        model.addAttribute("letters", mailbox.newestFirst(recipient));
        return "demo/mail";
    }

    @GetMapping("/{recipient}/{number}")
    String open(@PathVariable String recipient, @PathVariable long number, Model model) {
        model.addAttribute("letter", find(recipient, number));
        return "demo/letter";
    }

    /** Shown inside a frame: whatever a letter contains, it runs nothing and loads nothing. */
    @GetMapping(path = "/{recipient}/{number}/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String html(@PathVariable String recipient, @PathVariable long number, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_BUT_LOOKS);
        return find(recipient, number).html();
    }

    private DemoMailbox.Letter find(String recipient, long number) {
        return mailbox.open(recipient, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                "This letter is no longer in the demo mailbox, which is emptied when the system stops."));
    }
}
