package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People who open the web apps in the same instant all get a page that works. */
@JourneyTest
class WebAppNonceTest {

    private static final int AT_ONCE = 40;
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("\\bnonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void everyPageNamesTheNonceOfItsOwnHeader() {
        HttpClient browser = HttpClient.newHttpClient();
        List<HttpResponse<String>> pages = Stream.of("welcome", "tasklist", "cockpit", "admin").flatMap(app -> Stream.generate(() -> app).limit(AT_ONCE))
                .map(app -> HttpRequest.newBuilder(URI.create("http://localhost:%d/camunda/app/%s/default/".formatted(port, app))).build())
                .map(page -> browser.sendAsync(page, HttpResponse.BodyHandlers.ofString())).toList().stream().map(CompletableFuture::join).toList();

        assertThat(pages).hasSize(4 * AT_ONCE).allSatisfy(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            List<String> allowed = found(IN_HEADER, page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(allowed).hasSize(1);
            assertThat(found(IN_PAGE, page.body())).isNotEmpty().containsOnly(allowed.get(0));
        });
        assertThat(pages).extracting(page -> found(IN_PAGE, page.body()).get(0)).as("one nonce serves one page").doesNotHaveDuplicates();
    }

    private static List<String> found(Pattern nonce, String text) {
        return nonce.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
