package nl.klachtkracht.dossier;

import nl.klachtkracht.dossier.Tiding.Person;
import nl.klachtkracht.dossier.Tiding.Term;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.roster.Team;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in the customer's language what is to be told. What people wrote is put into a sentence as it is and never read as one. */
@Component
class ProgressWords {

    private static final int MOST_LINES = 5;
    private static final int LONGEST_TEXT = 120;
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
    private final Team team;

    ProgressWords(Team team) {
        this.team = team;
        sentences.setBasename("messages/progress");
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setFallbackToSystemLocale(false);
        sentences.setAlwaysUseMessageFormat(true);
    }

    /** @return Dutch for Dutch, English for every other language */
    static Locale spoken(String language) {
        return language.equals(DUTCH.getLanguage()) ? DUTCH : Locale.UK;
    }

    /** @return one line for each of the last few, "" when there are none */
    String newest(List<Tiding> tidings, Locale language, ZoneId zone) {
        return list(tidings.subList(Math.max(0, tidings.size() - MOST_LINES), tidings.size()), language, zone);
    }

    /** @return one line for each of the first few, "" when there are none */
    String first(List<Tiding> tidings, Locale language, ZoneId zone) {
        return list(tidings.subList(0, Math.min(MOST_LINES, tidings.size())), language, zone);
    }

    private String list(List<Tiding> tidings, Locale language, ZoneId zone) {
        return tidings.stream().map(tiding -> "- " + sentence(tiding, language, zone)).collect(Collectors.joining("\n"));
    }

    private String sentence(Tiding tiding, Locale language, ZoneId zone) {
        Object[] with = tiding.with().stream().map(value -> word(value, language, zone)).toArray();
        return sentences.getMessage(tiding.sentence(), with, language);
    }

    private Object word(Object value, Locale language, ZoneId zone) {
        if (value instanceof Instant moment) {
            return moment(moment, language, zone);
        }
        if (value instanceof Term term) {
            return sentences.getMessage(term.name(), null, term.otherwise(), language);
        }
        if (value instanceof Person person) {
            return name(person.id());
        }
        return value instanceof String text ? Text.shortened(text, LONGEST_TEXT) : value;
    }

    String name(String id) {
        return team.nameOf(id);
    }

    String moment(Instant moment, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language).format(moment.atZone(zone));
    }
}
