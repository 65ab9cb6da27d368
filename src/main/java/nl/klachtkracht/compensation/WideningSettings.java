package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a mandate is proposed to be widened.
 *
 * @param seen how many decisions by people it takes at least
 * @param ofLast how many are looked back at, newest first
 * @param unchanged which part of them must have granted just what was asked
 * @param band how far above the limit is looked, as a part of the limit
 */
@ConfigurationProperties("klachtkracht.widening")
record WideningSettings(@DefaultValue("20") int seen, @DefaultValue("40") int ofLast, @DefaultValue("0.95") BigDecimal unchanged,
        @DefaultValue("0.5") BigDecimal band) {

    boolean suffices(int granted, int looked) {
        return looked >= seen && BigDecimal.valueOf(granted).compareTo(unchanged.multiply(BigDecimal.valueOf(looked))) >= 0;
    }
}
