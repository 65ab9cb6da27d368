package nl.klachtkracht.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.dossier.CaseFinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FindController {

    private final CaseFinder finder;

    FindController(CaseFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/api/v1/cases")
    @Operation(summary = "Cases of a customer, open or closed", description = "find: a name or its beginning, a telephone number however it is written,"
            + " a mail address or its beginning, or a reference. At most 20 of those you may look into, what is open first; more says whether there are others")
    CaseFinder.Found find(@RequestParam(defaultValue = "") String find) {
        return finder.find(find);
    }
}
