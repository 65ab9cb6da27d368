package nl.klachtkracht.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.refusal.Body;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.Channel;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalIntake;
import nl.klachtkracht.signal.SignalMessage;
import nl.klachtkracht.signal.StatusLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

@RestController
@RequestMapping(path = "/api/v1/signals", produces = MediaType.APPLICATION_JSON_VALUE)
class SignalController {

    private final SignalIntake intake;
    private final SignalBody bodies;
    private final StatusLinks links;

    SignalController(SignalIntake intake, SignalBody bodies, StatusLinks links) {
        this.intake = intake;
        this.bodies = bodies;
        this.links = links;
    }

    /** @param statusUrl the customer's own page */
    record Captured(String reference, String kind, String statusUrl) {
    }

    record Added(String reference, long message, Instant receivedAt) {
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Capture a signal", description = "Required: channel and text. The same Idempotency-Key gives the same answer, never a second signal.")
    Captured capture(@RequestBody Map<String, Object> body, @RequestHeader(name = "Idempotency-Key", required = false) String key, Principal caller) {
        Signal signal = intake.receive(bodies.read(new Body(body), caller.getName(), key));
        return new Captured(signal.reference(), Code.of(signal.kind()), links.of(signal.reference()));
    }

    @PostMapping(path = "/{reference}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add what the customer said later", description = "Required: text. Optional: channel.")
    Added add(@PathVariable String reference, @RequestBody Map<String, Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        Set<String> fields = Set.of("text", "channel");
        var answers = new Body(body).only(fields).texts(fields);
        Channel channel = answers.text("channel").isEmpty() ? Channel.OTHER : answers.choice(Channel.class, "channel", "channel");
        SignalMessage message = intake.receiveMessage(reference, answers.required("text", "text"), channel, key);
        return new Added(reference, message.id(), message.receivedAt());
    }
}
