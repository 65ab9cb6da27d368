package nl.klachtkracht.process.conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same figures on a page. */
@Controller
class ConformancePage {

    private final ConformanceController figures;

    ConformancePage(ConformanceController figures) {
        this.figures = figures;
    }

    @GetMapping("/models/conformance")
    String show(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
        model.addAttribute("mayChange", Stream.of("process-owner", "camunda-admin").anyMatch(request::isUserInRole));
        model.addAttribute("answer", figures.conformance(from, to));
        return "models/conformance";
    }
}
