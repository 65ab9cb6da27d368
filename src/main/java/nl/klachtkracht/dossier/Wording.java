package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.ContactRhythm;
import nl.klachtkracht.refusal.Euro;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moments, sums and kinds in words, for letters in the customer's language and for staff in English. */
public final class Wording {

    /** Where staff work: one zone for every moment they read, whatever the customer's is. */
    public static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");

    private static final Map<String, String> DUTCH = Map.of(
            "money", "Geld", "voucher", "Tegoedbon", "replacement", "Vervanging", "repair", "Reparatie", "gesture", "Gebaar", "none", "");
    private static final Map<String, String> ENGLISH = Map.of(
            "money", "Money", "voucher", "Voucher", "replacement", "Replacement", "repair", "Repair", "gesture", "Gesture", "none", "");

    private Wording() {
    }

    public static String compensation(String kind, BigDecimal amount, Locale language) {
        return kind.equals("none") ? "" : "%s %s euro".formatted(kind(kind, language), Euro.said(amount, language));
    }

    static String kind(String kind, Locale language) {
        return (language.getLanguage().equals("nl") ? DUTCH : ENGLISH).get(kind);
    }

    /** @return "3 h 20 min left", "2 days 4 h left" or "40 min late" */
    public static String left(Instant due, Instant now) {
        boolean late = now.isAfter(due);
        return lasting(late ? Duration.between(due, now) : Duration.between(now, due)) + (late ? " late" : " left");
    }

    /** @return "2 days 4 h" or "3 h 20 min" */
    public static String lasting(Duration time) {
        long days = time.toDays();
        int hours = time.toHoursPart();
        int minutes = time.toMinutesPart();
        if (days > 0) {
            return hours == 0 ? days(days) : "%s %d h".formatted(days(days), hours);
        }
        if (hours > 0) {
            return minutes == 0 ? "%d h".formatted(hours) : "%d h %d min".formatted(hours, minutes);
        }
        return minutes == 0 ? "less than a minute" : "%d min".formatted(minutes);
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** @param code a code of the contract, such as {@code closed-as-accepted} */
    public static String code(String code) {
        return code.replace('-', ' ');
    }

    /** The same, as the beginning of a sentence. */
    public static String title(String code) {
        return code.isEmpty() ? "" : code(code.substring(0, 1).toUpperCase(Locale.ENGLISH) + code.substring(1));
    }

    /** @return whom a case is about, "" being the name of a customer who told none */
    static String customer(String name) {
        return name.isEmpty() ? "Name not given" : name;
    }

    /** What was told in a contact, or why a try was none. */
    static String told(Story.Contacted made) {
        return joined(made.note(), Boolean.FALSE.equals(made.changed()) ? "Nothing had changed" : made.whatChanged(), made.nextStep());
    }

    /** @param parts what is null or "" is left out */
    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** @return "by phone", "in person" */
    static String by(String way) {
        return switch (way) {
            case "visit" -> "in person";
            case "other" -> "in another way";
            default -> "by " + way;
        };
    }

    public static String moment(Instant moment) {
        return moment(moment, HOUSE);
    }

    static String moment(Instant moment, ZoneId zone) {
        return moment == null ? "" : DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).format(moment.atZone(zone));
    }

    /** When and how often a customer wants to hear from us; our own rhythm goes without saying. */
    static String hearing(ContactRhythm rhythm) {
        return window(rhythm.window()) + switch (rhythm.rhythm()) {
            case STANDARD -> "";
            case DAILY -> ", once a day at %s as they asked".formatted(rhythm.dailyAt());
            case ONLY_WITH_NEWS -> ", only when there is news as they asked";
        };
    }

    private static String window(ContactWindow window) {
        String days = window.days().size() == DayOfWeek.values().length ? "every day"
                : EnumSet.copyOf(window.days()).stream().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).collect(Collectors.joining(" "));
        return "%s to %s, %s (%s)".formatted(window.opens(), window.closes(), days, window.zone().getId());
    }
}
