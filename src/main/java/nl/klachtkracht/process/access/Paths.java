package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the container resolved it: decoded, without parameters of segments. */
final class Paths {

    private Paths() {
    }

    static String of(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }
}
