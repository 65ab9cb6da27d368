package nl.klachtkracht;

import java.nio.charset.StandardCharsets;

/** A form with files, byte for byte as a browser and Camunda Modeler send it, with its size known beforehand. */
public final class Multipart {

    public static final String CONTENT_TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryKlachtkracht24";

    private static final String EDGE = "------WebKitFormBoundaryKlachtkracht24";
    private final StringBuilder body = new StringBuilder();

    public Multipart field(String name, String value) {
        body.append("%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(EDGE, name, value));
        return this;
    }

    public Multipart file(String part, String file, String type, String content) {
        body.append("%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n".formatted(EDGE, part, file, type))
                .append(content).append("\r\n");
        return this;
    }

    public String text() {
        return body + EDGE + "--\r\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
