package nl.klachtkracht.process.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.process.deployment.Checked;
import nl.klachtkracht.process.deployment.LiveModels;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A changed table tried on the record, and what the record proposes, on a page. */
@Controller
class ReplayPage {

    private final DraftReader drafts;
    private final Replays replays;
    private final Proposals proposals;
    private final LiveModels models;
    private final Clock clock;

    ReplayPage(DraftReader drafts, Replays replays, Proposals proposals, LiveModels models, Clock clock) {
        this.drafts = drafts;
        this.replays = replays;
        this.proposals = proposals;
        this.models = models;
        this.clock = clock;
    }

    /**
     * A proposal on the page.
     *
     * @param live the changed table as the page of models takes it; null when only a person can write it
     */
    record Offered(String role, String category, int row, LocalDate since, String words, String table, String live) {

        Offered(Proposals.Proposal proposal) {
            this(proposal.role(), proposal.category(), proposal.row(), proposal.since(), proposal.words(), proposal.table(),
                    proposal.table() == null ? null : field(proposal.file(), proposal.table()));
        }
    }

    @GetMapping("/models/replay")
    String show(Model model) {
        lookedAt(null, model);
        return page(Period.read("", "", clock), model);
    }

    @PostMapping(path = "/models/replay", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String play(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(required = false) Long seen, Model model) {
        lookedAt(seen, model);
        Period period = Period.read("", "", clock);
        try {
            period = Period.read(from, to, clock);
            SentTable sent = SentTable.of(file, edit);
            Draft draft = drafts.read(sent.name(), sent.content());
            Replay replay = replays.play(draft, period);
            model.addAttribute("replay", replay);
            if (replay.compensation() != null) {
                model.addAttribute("sentences", ReplayWords.sentences(replay.compensation()));
                model.addAttribute("figures", ReplayWords.figures(replay.compensation()));
                model.addAttribute("requests", ReplayWords.requests(replay.compensation()));
            }
            model.addAttribute("edit", draft.content());
            model.addAttribute("live", field(draft.name(), draft.content()));
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return page(period, model);
    }

    @GetMapping("/models/proposals.dmn")
    ResponseEntity<byte[]> proposed(@RequestParam String role, @RequestParam String category, @RequestParam int row) {
        byte[] table = proposals.all().stream()
                .filter(proposal -> proposal.role().equals(role) && proposal.category().equals(category) && proposal.row() == row && proposal.table() != null)
                .findFirst().map(Proposals.Proposal::table)
                .orElseThrow(() -> new Conflict("The record no longer speaks for this, or the table was changed meanwhile; look at the proposals again."))
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("compensation-mandate.dmn").build().toString()).body(table);
    }

    /**
     * Before anything is read: what goes live later was not looked at.
     *
     * @param before when the table that is played was made from what was live; null when it is only held against what is live now
     */
    private void lookedAt(Long before, Model model) {
        long now = models.seen();
        model.addAttribute("seen", now);
        model.addAttribute("seenOfPlayed", before == null ? now : before);
    }

    private String page(Period period, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("proposals", proposals.all().stream().map(Offered::new).toList());
        return "models/replay";
    }

    private static String field(String name, String content) {
        return new Checked(name, content.getBytes(StandardCharsets.UTF_8)).field();
    }
}
