package nl.klachtkracht.message;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One text template per kind and language, its first line the subject; the HTML is laid out from the finished text, so that both
 * always say the same.
 */
final class LetterTemplates {

    /** Begins every line of what the customer said. */
    static final String QUOTE = "> ";

    private static final String LAYOUT = "layout.html";

    // Not a bean: one would take the place of the engine that renders the pages.
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTemplates() {
        engine.setTemplateResolvers(Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    Wording word(LetterKind kind, Context values) {
        String letter = engine.process(values.getLocale().getLanguage() + "/" + kind.template() + ".txt", values).replace("\r\n", "\n");
        int firstLine = letter.indexOf('\n');
        String subject = SafeText.line(letter.substring(0, firstLine));
        String text = letter.substring(firstLine).strip().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n");
        return new Wording(subject, text, laidOut(subject, text, values));
    }

    private String laidOut(String subject, String text, Context values) {
        Context page = new Context(values.getLocale());
        page.setVariable("subject", subject);
        page.setVariable("blocks", Arrays.stream(text.split("\n\n")).map(Block::of).toList());
        page.setVariable("link", values.getVariable("link"));
        return engine.process(LAYOUT, page);
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/letters/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** A paragraph, or the customer's words. */
    record Block(boolean quoted, List<String> lines) {

        static Block of(String paragraph) {
            List<String> lines = paragraph.lines().toList();
            boolean quoted = lines.stream().allMatch(line -> line.startsWith(QUOTE.strip()));
            return new Block(quoted, quoted ? lines.stream().map(line -> line.substring(1).strip()).toList() : lines);
        }
    }
}
