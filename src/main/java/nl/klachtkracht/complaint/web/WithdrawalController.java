package nl.klachtkracht.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.FrontOffice;
import nl.klachtkracht.refusal.Body;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.Map;
import java.util.Set;

@RestController
class WithdrawalController {

    private final ComplaintDesk complaints;

    WithdrawalController(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @PostMapping(path = "/api/v1/signals/{reference}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The customer withdraws the complaint", description = "For the front office. Required: reason, in the customer's words.")
    void withdraw(@PathVariable String reference, @RequestBody Map<String, Object> body, Principal caller, HttpServletRequest request) {
        FrontOffice.mustBeOneOf(request::isUserInRole);
        Set<String> fields = Set.of("reason");
        String reason = new Body(body).only(fields).texts(fields).required("reason", "reason");
        complaints.withdraw(reference, reason, caller.getName());
    }
}
