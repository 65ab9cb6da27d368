package nl.klachtkracht.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${execution.id}", "#{x}", "'; drop table signal; --", "Zo’n 😡 dag", "מוצר פגום", "a\nb\tc", "=1+1"})
    void peoplesWordsStayAsTheyAre(String words) {
        assertThat(Text.of("text", words)).isEqualTo(words);
    }

    @Test
    void whatADatabaseCannotKeepIsLeftOut() {
        assertThat(Text.of("text", " a\0b\uD83D ")).isEqualTo("ab?");
    }

    @Test
    void aTextOfAHundredKilobytesIsKeptAndOneByteMoreIsRefused() {
        String longest = "é".repeat(Text.MOST_BYTES / 2);

        assertThat(Text.of("text", longest)).isEqualTo(longest);
        assertThatThrownBy(() -> Text.of("text", longest + "x")).isInstanceOf(Refused.class)
                .hasMessage("The text in text is longer than 100 KB; shorten it or split it into messages.");
    }

    @Test
    void theBeginningOfATextIsOneLineWithoutHalfACharacter() {
        assertThat(Text.shortened("one\n  two")).isEqualTo("one two");
        assertThat(Text.shortened("😡".repeat(61))).isEqualTo("😡".repeat(60) + "…");
    }

    @Property(tries = 200)
    void cleaningTwiceIsCleaningOnce(@ForAll String words) {
        String clean = Text.of("text", words);

        assertThat(Text.of("text", clean)).isEqualTo(clean);
        assertThat(clean).doesNotContain("\0");
    }
}
