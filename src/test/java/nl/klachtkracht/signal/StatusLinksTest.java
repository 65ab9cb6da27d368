package nl.klachtkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLinksTest {

    private static final String REFERENCE = "K-2026-000123";
    private static final String ADDRESS = "https://help.example.org";

    private final StatusLinks links = new StatusLinks(ADDRESS, new LinkSecret("only-for-tests", null));

    @Test
    void anAddressLeadsBackToItsCase() {
        assertThat(links.of(REFERENCE)).startsWith(ADDRESS + "/status/" + REFERENCE + ".1.");
        assertThat(links.reference(token())).contains(REFERENCE);
    }

    @Test
    void anAddressCanBeGivenAgain() {
        assertThat(links.of(REFERENCE)).isEqualTo(links.of(REFERENCE));
    }

    @Test
    void theAddressOfOneCaseDoesNotOpenAnother() {
        assertThat(links.reference(token().replace("000123", "000124"))).isEmpty();
    }

    @Test
    void anAddressMadeElsewhereIsNotOurs() {
        assertThat(new StatusLinks(ADDRESS, new LinkSecret("another secret", null)).reference(token())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "K-2026-000123", "K-2026-000123.1", "K-2026-000123.1.", "K-2026-000123.2.x", "K-2026-000123.1.x.y", "😡.1.😡"})
    void whatIsNoAddressIsNotOurs(String token) {
        assertThat(links.reference(token)).isEmpty();
    }

    private String token() {
        return links.of(REFERENCE).substring((ADDRESS + "/status/").length());
    }
}
