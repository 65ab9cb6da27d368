package nl.klachtkracht.process.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Says no in one sentence: as RFC 9457 problem detail, or in the engine's own shape, which the web apps show to the person. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean engine = isForTheEngine(Paths.of(request));
        response.setStatus(status.value());
        response.setContentType(engine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(engine ? engineShape(status, sentence) : problem(status, sentence)));
    }

    private static boolean isForTheEngine(String path) {
        return path.startsWith("/engine-rest") || path.startsWith("/camunda");
    }

    private static Map<String, Object> engineShape(HttpStatus status, String sentence) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", status == HttpStatus.FORBIDDEN ? "NotAllowed" : "Refused");
        answer.put("message", sentence);
        return answer;
    }

    private static Map<String, Object> problem(HttpStatus status, String sentence) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "about:blank");
        answer.put("title", status.getReasonPhrase());
        answer.put("status", status.value());
        answer.put("detail", sentence);
        return answer;
    }
}
