package nl.klachtkracht.dossier;

import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Drafts what the owner tells the customer next; a person reads it, changes it and makes the contact. */
@Component
class DraftWriter {

    private final ProgressWords words;
    // Not a bean: one would take the place of the engine that renders the pages.
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    DraftWriter(ProgressWords words) {
        this.words = words;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/drafts/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** @param zone where the customer lives */
    String write(Story story, ZoneId zone, Instant now) {
        Locale language = ProgressWords.spoken(story.language());
        Progress progress = Progress.of(story, now);
        Context values = new Context(language);
        put(values, "name", Text.shortened(story.customer().name()));
        put(values, "since", progress.since() == null ? "" : words.moment(progress.since(), language, zone));
        put(values, "told", words.moment(story.receivedAt(), language, zone));
        put(values, "happened", words.newest(progress.happened(), language, zone));
        put(values, "broken", words.newest(progress.broken(), language, zone));
        put(values, "waiting", words.first(progress.waiting(), language, zone));
        put(values, "promised", words.first(progress.promised(), language, zone));
        put(values, "next", words.first(progress.next(), language, zone));
        put(values, "owner", words.name(story.owner()));
        return engine.process(language.getLanguage() + "/progress", values).replace("\r\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static void put(Context values, String name, String value) {
        values.setVariable(name, value.isEmpty() ? null : value);
    }
}
