package nl.klachtkracht.process.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the running application as one person, in plain HTTP, so that nothing between test and server tidies up a twisted address. */
final class Caller {

    static final String PASSWORD = "Voordeur-open-2";

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String credentials;

    private Caller(int port, String credentials) {
        this.base = "http://localhost:" + port;
        this.credentials = credentials;
    }

    static Caller nobody(int port) {
        return new Caller(port, null);
    }

    static Caller named(int port, String id) {
        return named(port, id, PASSWORD);
    }

    static Caller named(int port, String id, String password) {
        return new Caller(port, "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Logs in the way a browser does at the web apps. */
    static Caller inABrowser(int port, String id) {
        Caller caller = new Caller(port, null);
        caller.get("/camunda/app/welcome/default/");
        HttpResponse<String> answer = caller.webLogin(id, PASSWORD);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Log-in of %s: %d %s".formatted(id, answer.statusCode(), answer.body()));
        }
        caller.get("/camunda/app/welcome/default/");
        return caller;
    }

    HttpResponse<String> webLogin(String id, String password) {
        return send("POST", "/camunda/api/admin/auth/user/default/login/welcome", "username=%s&password=%s".formatted(id, password),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", webAppToken()));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, Map.of());
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, Map.of());
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json");
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (path.startsWith("/camunda/") && !headers.containsKey("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", webAppToken());
        }
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What a browser would send along by itself. */
    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String webAppToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst().orElse("none");
    }
}
