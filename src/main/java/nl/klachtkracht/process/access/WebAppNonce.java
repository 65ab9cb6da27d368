package nl.klachtkracht.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the web apps a nonce of its own. The product keeps one for all requests at once: of two that come together, one page
 * would name another nonce than its header, and the browser would run none of its scripts.
 */
final class WebAppNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("\\bnonce=\"([^\"]+)\"");
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    /** Scripts, styles and pictures have a dot in their names and no nonce in them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Paths.of(request);
        return !path.startsWith("/camunda/app/") || path.substring(path.lastIndexOf('/')).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = response.getHeader(POLICY);
        String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
        Matcher shared = IN_PAGE.matcher(text);
        if (policy != null && shared.find()) {
            String own = draw();
            response.setHeader(POLICY, IN_HEADER.matcher(policy).replaceAll("'nonce-" + own + "'"));
            page.resetBuffer();
            page.getOutputStream().write(text.replace(shared.group(1), own).getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }

    private String draw() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
