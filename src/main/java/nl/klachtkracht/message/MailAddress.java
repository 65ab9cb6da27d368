package nl.klachtkracht.message;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that can stand in a mail header and in an SMTP command without changing either. */
record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    /** Empty when what was given cannot be mailed to. */
    static Optional<MailAddress> of(String given) {
        String trimmed = given.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || at > 64 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = trimmed.substring(0, at);
        return ascii(trimmed.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(local).matches() && DOMAIN.matcher(domain).matches())
                .map(domain -> new MailAddress(local + "@" + domain))
                .filter(address -> address.text().length() <= LONGEST);
    }


    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
