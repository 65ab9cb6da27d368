package nl.klachtkracht.refusal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.NotReady;
import nl.klachtkracht.refusal.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what a person may correct into one clear sentence with the right status. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Not accepted", refused.getMessage());
        problem.setProperty("field", refused.field());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notReady(NotReady unready) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Not ready", unready.getMessage());
    }

    @ExceptionHandler
    ProblemDetail missing(Missing missing) {
        return problem(HttpStatus.NOT_FOUND, "Not found", missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed notAllowed) {
        return problem(HttpStatus.FORBIDDEN, "Not allowed", notAllowed.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        return problem(HttpStatus.CONFLICT, "Too late", conflict.getMessage());
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        return problem(HttpStatus.BAD_REQUEST, "Not accepted", "'%s' cannot be read as %s.".formatted(mismatch.getValue(), mismatch.getName()));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Not readable", sentence(unreadable.getCause()));
        return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof JsonProcessingException json && json.getLocation() != null) {
            return "The body is not a JSON object as described in /api-docs: see line %d, column %d."
                    .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
        }
        return "The body is missing or not a JSON object; see /api-docs for what to send.";
    }

    private static ProblemDetail problem(HttpStatus status, String title, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(title);
        return problem;
    }
}
