package nl.klachtkracht.start;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klachtkracht.dossier.CaseFinder;
import nl.klachtkracht.dossier.FoundCase;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.Team;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what you can do here, by role. */
@Controller
class StartPage {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ROLE = "ROLE_";
    private static final String OPERATORS = "camunda-admin";
    private static final String PROCESS_OWNERS = "process-owner";

    private final Clock clock;
    private final Team team;
    private final CaseFinder finder;
    private final ModelNews models;
    private final Optional<DemoHelp> demo;

    StartPage(Clock clock, Team team, CaseFinder finder, ModelNews models, Optional<DemoHelp> demo) {
        this.clock = clock;
        this.team = team;
        this.finder = finder;
        this.models = models;
        this.demo = demo;
    }

    @GetMapping("/")
    String show(Principal person, Model model) {
        demo.ifPresent(help -> model.addAttribute("demo", help));
        if (!(person instanceof Authentication authentication) || person instanceof AnonymousAuthenticationToken) {
            return "start/welcome";
        }
        List<String> groups = authentication.getAuthorities().stream()
                .map(authority -> authority.getAuthority())
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .toList();
        model.addAttribute("person", team.nameOf(person.getName()));
        model.addAttribute("groups", groups.stream().map(group -> team.nameOfGroup(group).orElse(group)).collect(Collectors.joining(", ")));
        model.addAttribute("doors", Door.openTo(groups));
        model.addAttribute("operator", groups.contains(OPERATORS));
        if (groups.contains(PROCESS_OWNERS) || groups.contains(OPERATORS)) {
            model.addAttribute("changedModels", models.changed().words());
            model.addAttribute("newerModelsRefused", models.newerOnesRefused());
        }
        model.addAttribute("now", ZonedDateTime.now(clock).withZoneSameInstant(ZONE));
        return "start/start";
    }

    @GetMapping("/find")
    String find(@RequestParam(defaultValue = "") String find, Principal person, Model model) {
        model.addAttribute("find", find);
        try {
            CaseFinder.Found found = finder.find(find);
            if (found.cases().stream().map(FoundCase::reference).anyMatch(find.strip().toUpperCase(Locale.ROOT)::equals)) {
                return "redirect:/case/" + found.cases().get(0).reference();
            }
            model.addAttribute("found", found);
        } catch (Refused nothingMeant) {
            model.addAttribute("refusal", nothingMeant.getMessage());
        }
        return show(person, model);
    }
}
