package nl.klachtkracht.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps what is too large from being read at all: one 10 MB variable was enough to exhaust a node. */
final class BodyLimit extends OncePerRequestFilter {

    static final DataSize MESSAGE = DataSize.ofMegabytes(1);
    static final DataSize FILE = DataSize.ofMegabytes(20);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        boolean file = type.startsWith("multipart/") || type.startsWith("text/csv");
        DataSize limit = file && isLoggedIn() ? FILE : MESSAGE;
        if (request.getContentLengthLong() > limit.toBytes()) {
            tooLarge(request, response, limit);
            return;
        }
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
            return;
        }
        if (file || type.startsWith("application/x-www-form-urlencoded")) {
            Answers.write(request, response, HttpStatus.LENGTH_REQUIRED,
                    "A file or form has to say its size: send the header Content-Length.");
            return;
        }
        byte[] body = request.getInputStream().readNBytes((int) limit.toBytes() + 1);
        if (body.length > limit.toBytes()) {
            tooLarge(request, response, limit);
            return;
        }
        chain.doFilter(new ReplayedBody(request, body), response);
    }

    private static void tooLarge(HttpServletRequest request, HttpServletResponse response, DataSize limit) throws IOException {
        // What is left of the body is not read, so the connection cannot be used again.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Answers.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE,
                "This is more than %d MB, the most that is accepted here: send less at once.".formatted(limit.toMegabytes()));
    }

    private static boolean isLoggedIn() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && !(person instanceof AnonymousAuthenticationToken);
    }
}
