package nl.klachtkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.Test;

class SignalFileTest {

    private static final String HEADER = "ticket,channel,text\n";

    @Test
    void valuesMayHoldCommasQuotesAndLines() {
        List<SignalRow> rows = rows(HEADER + "1,web,\"Slow, \"\"very\"\" slow\nand late\"\r\n\r\n2,shop,5\" too short\n");
        assertThat(rows).extracting(row -> row.value("text")).containsExactly("Slow, \"very\" slow\nand late", "5\" too short");
        assertThat(rows).extracting(SignalRow::line).containsExactly(2L, 5L);
    }

    @Test
    void spreadsheetsOfOtherCountriesAreRead() {
        SignalRow row = rows("\uFEFFTicket;Channel;Text;Customer Name\r\n1;web;Traag, en duur;Jo\r\n").get(0);
        assertThat(row.value("text")).isEqualTo("Traag, en duur");
        assertThat(row.value("customer_name")).isEqualTo("Jo");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() {
        List<SignalRow> rows = rows(HEADER + "1,web,good\n2,web,\"never closed\n3,web,good\n");
        assertThat(rows).extracting(SignalFileTest::sentence).containsExactly("",
                "A quote (\") opens a value on this line and none closes it; add the second one.", "");
        assertThat(rows).extracting(SignalRow::line).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aBrokenRowSaysWhatToDo() {
        assertThat(sentence(HEADER + "1,web\n")).isEqualTo(
                "The line has 2 values where the first line names 3 columns; put a value with a comma between quotes.");
        assertThat(sentence(HEADER + "1,web,\"a\"b\n")).contains("Something follows the quote");
        assertThat(sentence(HEADER + "1,web,a\0b\n")).contains("NUL");
        assertThat(sentence(HEADER + "1,web," + "x".repeat(FileLines.LONGEST) + "\n")).contains("longer than 400 KB");
        assertThat(sentence((HEADER + "1,web,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1))).contains("not written in UTF-8");
    }

    @Test
    void aFileThatIsNoneSaysWhatTheFirstLineMustBe() {
        assertRefused("", "The first line must name the columns, separated by commas, with at least ticket, channel, text; this one begins with ''.");
        assertRefused("\u0000\u0001PK\n", "The first line must name the columns");
        assertRefused("ticket,channel,text,mood\n", "'mood' is not a column of a file of signals; known are: category, channel, city,");
        assertRefused("ticket,channel,text,Text\n", "The first line names the column 'text' twice; remove one of them.");
    }

    private static void assertRefused(String file, String sentence) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageStartingWith(sentence);
    }

    private static String sentence(String file) {
        return sentence(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence(byte[] file) {
        return sentence(rows(file).get(0));
    }

    private static String sentence(SignalRow row) {
        return row.unreadable() == null ? "" : row.unreadable().getMessage();
    }

    private static List<SignalRow> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SignalRow> rows(byte[] bytes) {
        SignalFile file = new SignalFile(new ByteArrayInputStream(bytes));
        List<SignalRow> rows = new ArrayList<>();
        for (Optional<SignalRow> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
