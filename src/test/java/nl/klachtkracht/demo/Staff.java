package nl.klachtkracht.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** One caller of a system that may die at any moment: an answer came, or nobody knows. */
final class Staff {

    static final String PASSWORD = "Kill-negen-test-1";
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String base;
    private final String credentials;

    private Staff(int port, String credentials) {
        this.base = "http://127.0.0.1:" + port;
        this.credentials = credentials;
    }

    static Staff nobody(int port) {
        return new Staff(port, null);
    }

    static Staff named(int port, String id) {
        return new Staff(port, "Basic " + Base64.getEncoder().encodeToString((id + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    Optional<HttpResponse<String>> get(String path) {
        return send(request(path).GET());
    }

    Optional<HttpResponse<String>> send(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(json(body))).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20)).header("Accept", "application/json");
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        return request;
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException nobodyKnows) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
