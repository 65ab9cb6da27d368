package nl.klachtkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @ParameterizedTest
    @ValueSource(strings = {"K-2026-000123", " k-2026-000123 ", "k 2026 123", "K2026123", "2026-000123", "2026-123"})
    void aReferenceIsReadHoweverItIsTyped(String typed) {
        assertThat(Wanted.of(typed).values()).containsOnlyKeys("wanted").containsValue("K-2026-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "06-12345678", "06 12 34 56 78", "+31 6 12345678", "+31 (0)6 12345678", "0031612345678", "(06) 1234.5678"})
    void aTelephoneNumberIsComparedFromItsEnd(String typed) {
        assertThat(Wanted.of(typed).values()).containsEntry("from", "876543216");
    }

    @ParameterizedTest
    @CsvSource({"Jo@Example.ORG, jo@example.org", "jo@, jo@"})
    void aMailAddressIsComparedFromItsBeginningInSmallLetters(String typed, String compared) {
        assertThat(Wanted.of(typed).values()).containsEntry("from", compared);
    }

    @ParameterizedTest
    @CsvSource({"Jansen, jansen:*", "de Vries, de:* & vries:*", "Renée, renee:*", "O'Brien-Smit, o:* & brien:* & smit:*", "'jan & !x | (y:*)', jan:* & x:* & y:*"})
    void aNameIsComparedWordByWordWithoutItsAccents(String typed, String words) {
        assertThat(Wanted.of(typed).values()).containsEntry("words", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", "12345", "!!", "%"})
    void whatCouldMeanNothingIsRefusedInOneSentence(String typed) {
        assertThatThrownBy(() -> Wanted.of(typed)).isInstanceOf(Refused.class).hasMessage("Type at least two letters of a name,"
                + " six digits of a telephone number, a mail address, or a reference such as K-2026-000123.");
    }
}
