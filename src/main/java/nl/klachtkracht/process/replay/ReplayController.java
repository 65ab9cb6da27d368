package nl.klachtkracht.process.replay;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.klachtkracht.clock.Period;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What would have happened, for those who keep the tables. */
@RestController
class ReplayController {

    private static final String SENT = "file: the changed .dmn file with the mandate, lapse or triage table (or edit: its text; or the file itself as the body, application/xml)."
            + " from, to: days such as 2026-11-30, both included; the last thirty days when left out. For process owners and administrators; nothing is deployed.";
    private final DraftReader drafts;
    private final Replays replays;
    private final Proposals proposals;
    private final Clock clock;

    ReplayController(DraftReader drafts, Replays replays, Proposals proposals, Clock clock) {
        this.drafts = drafts;
        this.replays = replays;
        this.proposals = proposals;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/models/replay", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "What a changed table would have decided on the requests or signals on record", description = SENT)
    Replay replay(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return replays.play(read(SentTable.of(file, edit)), Period.read(from, to, clock));
    }

    @PostMapping(path = "/api/v1/models/replay", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(summary = "The same with the file as the body", description = SENT)
    Replay replay(@RequestBody byte[] table, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return replays.play(drafts.read("", table), Period.read(from, to, clock));
    }

    @PostMapping(path = {"/api/v1/models/replay.csv", "/models/replay.csv"}, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Every case that would have come out otherwise, as a file for a spreadsheet", description = SENT)
    ResponseEntity<String> file(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Draft draft = read(SentTable.of(file, edit));
        Period period = Period.read(from, to, clock);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("replay.csv").build().toString())
                .body(ReplayFile.of(replays.differingRequests(draft, period), replays.differingSignals(draft, period)));
    }

    @GetMapping("/api/v1/models/proposals")
    @Operation(summary = "Mandates that the record speaks for widening, each with the changed table", description = "For process owners and administrators.")
    List<Proposals.Proposal> proposals() {
        return proposals.all();
    }

    private Draft read(SentTable sent) {
        return drafts.read(sent.name(), sent.content());
    }
}
