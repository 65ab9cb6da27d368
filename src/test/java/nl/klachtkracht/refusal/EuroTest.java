package nl.klachtkracht.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuroTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.50|12.50", "12,50|12.50", "12,5|12.50", "12|12.00", "0|0.00", "€ 12,50|12.50", "EUR 12|12.00", "1000000.00|1000000.00", "007|7.00"})
    void anAmountIsReadAsPeopleWriteIt(String written, BigDecimal amount) {
        assertThat(Euro.read("amount", " " + written + " ")).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,5o", "-5", "1e9", "12.345", "1.000,00", "1,000.00", "1.000", "1 000", "1000000000", "12,", ",50", "0x10", "NaN", "٣", "12 50", "€", "$12", "12€"})
    void whatIsNoAmountIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> Euro.read("amount", written)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("amount");
            assertThat(refused).hasMessage("'%s' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.".formatted(written));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000.01", "999999999"})
    void aSlipOfTheCommaIsRefused(String written) {
        assertThatThrownBy(() -> Euro.read("amount", written)).isInstanceOf(Refused.class).hasMessageEndingWith("euro is above 1000000.00; check the comma.");
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBackToTheCent(@ForAll @LongRange(max = 100_000_000) long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);

        assertThat(Euro.read("amount", Euro.text(amount))).isEqualTo(amount);
        assertThat(Euro.read("amount", Euro.text(amount).replace('.', ','))).isEqualTo(amount);
    }
}
