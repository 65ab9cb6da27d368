package nl.klachtkracht.process.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a request by hand, because every HTTP client straightens a twisted address before it sends it. */
final class RawRequest {

    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private RawRequest() {
    }

    static int send(int port, String method, String path, String cookies, String credentials, String body) throws IOException {
        StringBuilder request = new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, path));
        if (cookies != null) {
            Matcher token = TOKEN.matcher(cookies);
            request.append("Cookie: ").append(cookies).append("\r\n");
            request.append("X-XSRF-TOKEN: ").append(token.find() ? token.group(1) : "none").append("\r\n");
        }
        if (credentials != null) {
            request.append("Authorization: Basic ")
                    .append(Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))).append("\r\n");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.append("Content-Type: application/json\r\nContent-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
