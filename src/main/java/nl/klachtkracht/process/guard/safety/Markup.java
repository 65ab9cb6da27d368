package nl.klachtkracht.process.guard.safety;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of HTML, and the templates in it, that forms may use. */
final class Markup {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern FACT = Pattern.compile("\\{\\{[A-Za-z_]\\w*}}|\\{\\{/if}}|\\{\\{else}}");
    private static final Pattern QUESTION = Pattern.compile("\\{\\{#if ([^{}]+)}}");
    private static final Pattern STYLE = Pattern.compile("<style>([^<]*)</style>");
    /** Addresses, rules of other files, pieces on top of others or beside this one: what style can do beyond looking nice. */
    private static final Pattern BAD_STYLE = Pattern.compile("(?i)url|@|expression|behavior|binding|position|\\\\|content|/\\*|[>},]\\s*[~+]");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)((?:\\s+[A-Za-z-]+=(?:\"[^\"<>]*\"|'[^'<>]*'))*)\\s*/?>");
    private static final Pattern OPEN_TAG = Pattern.compile("<\\s*[A-Za-z/!?].{0,60}", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z-]+)=[\"']([^\"']*)[\"']");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(javascript|vbscript)\\s*:|data\\s*:\\s*\\w+/\\w+|<\\s*(script|iframe|img|object|embed|svg|link|meta)\\b");
    /** A picture in the simple markup of headings. */
    private static final Pattern PICTURE = Pattern.compile("!\\[.{0,60}");
    private static final Set<String> TAGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "b", "i", "u", "em", "strong", "small", "code", "pre", "sub",
            "sup", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col",
            "blockquote", "span", "div", "a");
    private static final Set<String> ATTRIBUTES = Set.of("class", "colspan", "rowspan", "title", "lang", "dir", "href");
    private static final int SHOWN = 80;

    private Markup() {
    }

    /** @return the first template that is neither a fact nor whether a fact is there */
    static Optional<String> badTemplate(String text) {
        Optional<String> bad = TEMPLATE.matcher(text).results().map(MatchResult::group)
                .filter(template -> !FACT.matcher(template).matches() && !asks(template)).findFirst();
        String rest = TEMPLATE.matcher(text).replaceAll("");
        boolean clean = Stream.of("{{{", "}}}").noneMatch(text::contains) && Stream.of("{{", "}}").noneMatch(rest::contains);
        return bad.isPresent() || clean ? bad : Optional.of("{{");
    }

    /** @return the first piece that is more than headings, tables, lists, weight and a link */
    static Optional<String> badMarkup(String text) {
        Optional<String> style = STYLE.matcher(text).results().map(MatchResult::group).filter(block -> BAD_STYLE.matcher(block).find()).findFirst();
        // What is asked inside of {{#if}} may compare; it is looked at as a template.
        String rest = QUESTION.matcher(STYLE.matcher(text).replaceAll("")).replaceAll("");
        Optional<String> tag = TAG.matcher(rest).results().filter(found -> !isPlain(found)).map(MatchResult::group).findFirst();
        String words = TAG.matcher(rest).replaceAll(" ");
        return style.or(() -> tag).or(() -> first(OPEN_TAG, words)).or(() -> first(PICTURE, words)).or(() -> badAddress(words));
    }

    /** @return the first piece that a browser could run, wherever it were shown */
    static Optional<String> badAddress(String text) {
        return first(ADDRESS, text);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).findFirst();
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    private static boolean asks(String template) {
        Matcher question = QUESTION.matcher(template);
        return question.matches() && SimpleFeel.isQuestion(question.group(1));
    }

    private static boolean isPlain(MatchResult tag) {
        return TAGS.contains(tag.group(1).toLowerCase()) && ATTRIBUTE.matcher(tag.group(2)).results().allMatch(attribute ->
                ATTRIBUTES.contains(attribute.group(1).toLowerCase())
                        && (!attribute.group(1).equalsIgnoreCase("href") || attribute.group(2).matches("https://[\\w./?=&%#-]+")));
    }
}
