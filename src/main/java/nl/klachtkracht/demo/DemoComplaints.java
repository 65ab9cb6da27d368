package nl.klachtkracht.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klachtkracht.signal.SignalRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Brings real complaints in at the first start, beside everything else, and takes up what a stopped start left undone. */
@Component
@DemoOnly
@ConditionalOnProperty("klachtkracht.demo.stories")
class DemoComplaints {

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);
    private final DemoStage stage;
    private final ObjectMapper json;
    private volatile boolean stopping;

    DemoComplaints(DemoStage stage, ObjectMapper json) {
        this.stage = stage;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread beside = new Thread(this::bringIn, "demo-complaints");
        beside.setDaemon(true);
        beside.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    synchronized void bringIn() {
        Map<String, DemoStory> stories = stories();
        int cameIn = 0;
        for (DemoFile file : DemoFile.all()) {
            for (SignalRow row : file.rows()) {
                DemoStory story = stories.getOrDefault(row.value("ticket"), DemoStory.untouched(row.value("ticket")));
                cameIn += !stopping && play(file.source(), row, story) ? 1 : 0;
            }
        }
        if (cameIn > 0 && !stopping) {
            LOG.info("{} signals came in, and stand in every stage of the story: look into Tasklist and Cockpit.", cameIn);
        }
    }

    /** One story that fails says so and leaves the others alone. */
    private boolean play(String source, SignalRow row, DemoStory story) {
        try {
            return stage.play(source, row, story);
        } catch (RuntimeException failed) {
            if (!stopping) {
                LOG.warn("Demo complaint {} of {} was left out.", story.ticket(), source, failed);
            }
            return false;
        }
    }

    private Map<String, DemoStory> stories() {
        try (InputStream yaml = DemoFile.open("stories.yaml")) {
            LoaderOptions ours = new LoaderOptions();
            // Stories that went alike name each other's steps; the limit guards against files of strangers.
            ours.setMaxAliasesForCollections(1_000);
            Object read = new Yaml(new SafeConstructor(ours)).load(yaml);
            return json.convertValue(read, new TypeReference<List<DemoStory>>() { }).stream()
                    .collect(Collectors.toMap(DemoStory::ticket, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
