package nl.klachtkracht.message;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.ZoneId;
import java.util.Locale;

/**
 * @param from address that letters come from; its domain stands in every Message-ID
 * @param fromName shown beside it
 * @param replyTo where answers go, {@code from} when not set
 * @param staffLanguage of letters to colleagues
 * @param staffZone in which moments are written to colleagues
 */
@ConfigurationProperties("klachtkracht.mail")
record MailSettings(
        @DefaultValue("klachten@klachtkracht.example") String from,
        @DefaultValue("Klachtkracht") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("en") Locale staffLanguage,
        @DefaultValue("Europe/Amsterdam") ZoneId staffZone) {

    MailSettings {
        from = checked("klachtkracht.mail.from", from);
        replyTo = replyTo.isBlank() ? from : checked("klachtkracht.mail.reply-to", replyTo);
        fromName = SafeText.line(fromName);
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    private static String checked(String setting, String address) {
        return MailAddress.of(address).map(MailAddress::text).orElseThrow(() -> new IllegalArgumentException(
                setting + " is \"" + SafeText.line(address) + "\", which is no mail address; set it to one such as klachten@example.org."));
    }
}
