package nl.klachtkracht.process.guard.form;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.stream.Stream;

/** A form holds only what Tasklist of Camunda 7.24 (form-js 1.8.7) can show; whatever is newer would leave people before an empty place. */
@Component
final class FormsFitTasklist implements Rule {

    private static final int NEWEST_SCHEMA = 16;
    private static final String PLATFORM = "Camunda Platform";
    private static final Set<String> KNOWN = Set.of("html", "text", "textfield", "textarea", "select", "radio", "checkbox", "number", "datetime",
            "checklist", "taglist", "image", "table", "group", "dynamiclist", "separator", "spacer", "expression", "button");
    private static final String SETTING = "choose Camunda 7.24 as the form’s version at the bottom left of Camunda Modeler, and save it again";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.forms().stream().flatMap(FormsFitTasklist::fits);
    }

    private static Stream<Finding> fits(Candidate.Form form) {
        return Stream.concat(versions(form), FormParts.of(form).all().filter(part -> !KNOWN.contains(part.type())).map(part -> unknown(FormParts.of(form), part)));
    }

    private static Stream<Finding> versions(Candidate.Form form) {
        FormParts parts = FormParts.of(form);
        Stream.Builder<Finding> findings = Stream.builder();
        if (form.schema().path("schemaVersion").asInt(NEWEST_SCHEMA) > NEWEST_SCHEMA) {
            findings.add(parts.refusal(form.file(), "it was saved for a newer version of forms (schemaVersion %s) than Tasklist can show"
                    .formatted(form.schema().path("schemaVersion").asText()), SETTING));
        }
        String platform = form.schema().path("executionPlatform").asText(PLATFORM);
        String version = form.schema().path("executionPlatformVersion").asText("7.24.0");
        if (!platform.equals(PLATFORM) || !version.startsWith("7.")) {
            findings.add(parts.refusal(form.file(), "it was made for %s %s, and this is Camunda 7.24".formatted(platform, version), SETTING));
        }
        if (!form.id().matches("[A-Za-z][\\w-]*")) {
            findings.add(parts.refusal(form.file(), "it has no id by which a task could find it", "write an id of letters and dashes, such as present-offer"));
        }
        if (!form.schema().path("components").isArray()) {
            findings.add(parts.refusal(form.file(), "nothing stands on it", "draw it in Camunda Modeler"));
        }
        return findings.build();
    }

    private static Finding unknown(FormParts parts, FormParts.Part part) {
        if (part.type().equals("iframe")) {
            return parts.refusal(part, "it shows a page from elsewhere, which would learn who is reading what", "write a link or the words themselves");
        }
        return parts.refusal(part, "Tasklist does not know “%s” and would show nothing there".formatted(part.type()),
                "use another kind of field; to see only those that work, " + SETTING);
    }
}
