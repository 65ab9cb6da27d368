package nl.klachtkracht.process.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The live models, for process owners: what differs from what is shipped, checking, deploying, going back, taking away. */
@Controller
class ModelsPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/Amsterdam"));
    private static final int MOST_CHANGES = 20;
    private static final int MOST_EARLIER = 10;
    private static final String VIEW = "models/models";
    private static final String PAGE = "redirect:/models";
    private final ModelDesk desk;
    private final ModelOverview overview;
    private final ModelChanges changes;
    private final ModelSeeder seeder;
    private final LiveModels live;
    private final Team team;
    private final String publicUrl;

    ModelsPage(ModelDesk desk, ModelOverview overview, ModelChanges changes, ModelSeeder seeder, LiveModels live, Team team,
            @Value("${klachtkracht.public-url}") String publicUrl) {
        this.desk = desk;
        this.overview = overview;
        this.changes = changes;
        this.seeder = seeder;
        this.live = live;
        this.team = team;
        this.publicUrl = publicUrl;
    }

    /** @param rows of one kind */
    record Section(String title, String kind, List<Line> rows) {
    }

    record Line(ModelOverview.Row row, String since, String by, List<Earlier> earlier) {
    }

    /** @param words when it was put live, by whom and why */
    record Earlier(String checksum, String words) {
    }

    record TakenAway(Past past, List<Earlier> earlier) {
    }

    record Past(String at, String by, String what, ModelChanges.Change change) {
    }

    @GetMapping("/models")
    String show(Model model) {
        model.addAttribute("seen", live.seen());
        List<Line> lines = overview.rows().stream().map(row -> new Line(row, MOMENT.format(row.since()), name(row.person()), earlier(row.earlier()))).toList();
        model.addAttribute("sections", List.of(section("Diagrams", "bpmn", lines), section("Tables", "dmn", lines), section("Forms", "form", lines)));
        model.addAttribute("changed", overview.changed().words());
        model.addAttribute("notSeeded", seeder.refused());
        model.addAttribute("endpoint", publicUrl + "/engine-rest");
        model.addAttribute("withdrawn", changes.withdrawn().stream().map(this::takenAway).toList());
        model.addAttribute("past", changes.newest(MOST_CHANGES).stream().map(this::past).toList());
        return VIEW;
    }

    private Past past(ModelChanges.Change change) {
        return new Past(MOMENT.format(change.at()), name(change.person()), change.what().words(), change);
    }

    private TakenAway takenAway(ModelChanges.Change change) {
        return new TakenAway(past(change), earlier(ModelChanges.earlier(changes.of(change.files()), "")));
    }

    private List<Earlier> earlier(List<ModelChanges.OfFile> versions) {
        return versions.stream().limit(MOST_EARLIER).map(version -> new Earlier(version.checksum(), "%s, %s: %s".formatted(MOMENT.format(version.at()), name(version.person()),
                version.why().isEmpty() ? version.what().words() : Text.shortened(version.why())))).toList();
    }

    private static Section section(String title, String kind, List<Line> lines) {
        return new Section(title, kind, lines.stream().filter(line -> line.row.kind().equals(kind)).toList());
    }

    private String name(String person) {
        return person.isEmpty() ? "the system" : team.find(person).map(Colleague::name).filter(name -> !name.isBlank()).orElse(person);
    }

    @PostMapping("/models/check")
    ModelAndView check(@RequestParam(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) Long seen, Model model) throws IOException {
        Map<String, byte[]> sent = contents(files);
        return refusedOr(model, why, seen, () -> {
            model.addAttribute("advice", lines(desk.check(sent, seen)));
            model.addAttribute("checked", sent.entrySet().stream().map(one -> new Checked(one.getKey(), one.getValue())).toList());
            return again(model, why, seen);
        });
    }

    @PostMapping("/models/deploy")
    ModelAndView deploy(@RequestParam(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) Long seen, Model model, RedirectAttributes answer) throws IOException {
        return deploy(contents(files), why, seen, model, answer);
    }

    /** What was checked a moment ago; it passes the gate again. */
    @PostMapping("/models/checked")
    ModelAndView deployChecked(@RequestParam List<String> checked, @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) Long seen, Model model, RedirectAttributes answer) {
        return refusedOr(model, why, seen, () -> put(checked.stream().map(Checked::read)
                .collect(Collectors.toMap(Checked::file, Checked::content, (one, other) -> other)), why, seen, answer));
    }

    private ModelAndView deploy(Map<String, byte[]> files, String why, Long seen, Model model, RedirectAttributes answer) {
        return refusedOr(model, why, seen, () -> put(files, why, seen, answer));
    }

    private String put(Map<String, byte[]> files, String why, Long seen, RedirectAttributes answer) {
        return done(answer, String.join(", ", files.keySet()) + ": " + effect(files.keySet()), desk.deploy(files, words(why), seen));
    }

    private static String effect(Set<String> files) {
        long tables = files.stream().filter(file -> file.endsWith(".dmn")).count();
        return tables == 0 ? "live for new cases; running cases keep theirs."
                : tables == files.size() ? "live, from now on for running cases too." : "live for new cases, and the tables from now on for running cases too.";
    }

    @PostMapping("/models/{file}/promote")
    ModelAndView promote(@PathVariable String file, @RequestParam(defaultValue = "") String why, @RequestParam(required = false) Long seen,
            Model model, RedirectAttributes answer) {
        return refusedOr(model, why, seen,
                () -> done(answer, file + " is live as this version of the product ships it.", desk.promote(file, words(why), seen)));
    }

    @PostMapping("/models/{file}/return")
    ModelAndView goBack(@PathVariable String file, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) Long seen, Model model, RedirectAttributes answer) {
        return refusedOr(model, why, seen, () -> {
            ModelDesk.Returned returned = desk.goBack(file, to, words(why), seen);
            return done(answer, "%s is live again as of %s, by %s.".formatted(file, MOMENT.format(returned.version().at()), name(returned.version().person())),
                    returned.advice());
        });
    }

    @PostMapping("/models/{file}/withdraw")
    ModelAndView takeAway(@PathVariable String file, @RequestParam(defaultValue = "") String why, @RequestParam(required = false) Long seen,
            Principal person, Model model, RedirectAttributes answer) {
        return refusedOr(model, why, seen, () -> {
            desk.takeAway(file, words(why), person.getName(), seen);
            return done(answer, file + " is no longer live. Cases that run on it keep it.", "");
        });
    }

    @PostMapping("/models/seed")
    String seed(RedirectAttributes answer) {
        seeder.seed();
        return seeder.refused().isEmpty() ? done(answer, "All that this version of the product ships is live, but for what you changed.", "") : PAGE;
    }

    @GetMapping("/models/export.zip")
    ResponseEntity<byte[]> export() {
        return download("models.zip", MediaType.valueOf("application/zip"), ModelZip.of(live.all(), ModelerKit.files()));
    }

    @GetMapping("/models/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        LiveModels.Live found = live.byFile().get(file);
        if (found == null) {
            throw new Missing("No file '%s' is live.".formatted(Text.shortened(file)));
        }
        return download(file, MediaType.APPLICATION_OCTET_STREAM, found.model().content());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }

    private static String words(String why) {
        return Text.of("why", why);
    }

    private static String done(RedirectAttributes answer, String sentence, String advice) {
        answer.addFlashAttribute("done", sentence);
        answer.addFlashAttribute("advice", lines(advice));
        return PAGE;
    }

    private ModelAndView refusedOr(Model model, String why, Long seen, Supplier<String> work) {
        try {
            return new ModelAndView(work.get());
        } catch (ModelsRefused refused) {
            model.addAttribute("findings", refused.findings());
        } catch (Refused | Missing refused) {
            model.addAttribute("refusal", refused.getMessage());
        } catch (Conflict overtaken) {
            model.addAttribute("refusal", overtaken.getMessage());
            // They read it on the page as it is now, so that is what they have seen when they try again.
            return new ModelAndView(again(model, why, null), HttpStatus.CONFLICT);
        }
        return new ModelAndView(again(model, why, seen));
    }

    /** @param seen what the person had seen before and has to be held against once more; null for what is shown now */
    private String again(Model model, String why, Long seen) {
        String view = show(model);
        model.addAttribute("why", why);
        if (seen != null) {
            model.addAttribute("seen", seen);
        }
        return view;
    }

    private static Map<String, byte[]> contents(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                contents.put(name, file.getBytes());
            }
        }
        return contents;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
