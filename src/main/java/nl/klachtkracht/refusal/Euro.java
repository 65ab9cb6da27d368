package nl.klachtkracht.refusal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts in euro as people write them: {@code 12.50}, {@code 12,50}, {@code 12}. */
public final class Euro {

    /** Above this an amount is a slip of the keyboard, in euro. */
    public static final BigDecimal MOST = new BigDecimal("1000000.00");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private Euro() {
    }

    /** @throws Refused when the text is no amount of 0.00 to 1000000.00 with at most two decimals */
    public static BigDecimal read(String field, String text) {
        String plain = text.strip().replaceFirst("^(€|EUR)\\s*", "");
        if (!AMOUNT.matcher(plain).matches()) {
            throw new Refused(field, ("'%s' is not an amount in euro; write it as 1250.00 or 1250,00,"
                    + " without a separator for thousands, at most %s.").formatted(Text.shortened(text), text(MOST)));
        }
        BigDecimal amount = new BigDecimal(plain.replace(',', '.')).setScale(2, RoundingMode.UNNECESSARY);
        if (amount.compareTo(MOST) > 0) {
            throw new Refused(field, "%s euro is above %s; check the comma.".formatted(amount.toPlainString(), text(MOST)));
        }
        return amount;
    }

    /** As {@link #read} takes it back. */
    public static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** For people: 1,234.00 in English, 1.234,00 in Dutch. */
    public static String said(BigDecimal amount, Locale language) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(language)).format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** For colleagues, who read English. */
    public static String said(BigDecimal amount) {
        return said(amount, Locale.ENGLISH);
    }
}
