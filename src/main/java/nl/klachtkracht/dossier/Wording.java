package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Euro;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Moments, sums and kinds in words, for letters in the customer's language and for staff in English. */
final class Wording {

    private static final Map<String, String> DUTCH = Map.of(
            "money", "Geld", "voucher", "Tegoedbon", "replacement", "Vervanging", "repair", "Reparatie", "gesture", "Gebaar", "none", "");
    private static final Map<String, String> ENGLISH = Map.of(
            "money", "Money", "voucher", "Voucher", "replacement", "Replacement", "repair", "Repair", "gesture", "Gesture", "none", "");

    private Wording() {
    }

    static String compensation(String kind, BigDecimal amount, Locale language) {
        if (kind.equals("none")) {
            return "";
        }
        Map<String, String> words = language.getLanguage().equals("nl") ? DUTCH : ENGLISH;
        return "%s %s euro".formatted(words.get(kind), Euro.text(amount));
    }

    static String moment(Instant moment, ZoneId zone) {
        return moment == null ? "" : DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).format(moment.atZone(zone));
    }

    static String window(ContactWindow window) {
        String days = window.days().size() == DayOfWeek.values().length ? "every day"
                : EnumSet.copyOf(window.days()).stream().map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).collect(Collectors.joining(" "));
        return "%s to %s, %s (%s)".formatted(window.opens(), window.closes(), days, window.zone().getId());
    }
}
