package nl.klachtkracht.start;

import java.security.Principal;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is logged in, for its head line. */
@ControllerAdvice(annotations = Controller.class)
class WhoIsThere {

    @ModelAttribute("loggedInAs")
    static String loggedInAs(Principal person) {
        return person == null || person instanceof AnonymousAuthenticationToken ? null : person.getName();
    }
}
