package nl.klachtkracht.signal.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import nl.klachtkracht.refusal.NotReady;
import nl.klachtkracht.signal.SignalImport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The import of a file for those who are not at the machine. */
@RestController
class ImportController {

    private final SignalImport imports;

    ImportController(SignalImport imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/api/v1/imports", consumes = "text/csv")
    @Operation(summary = "Import a file of signals", description = "The CSV as the body. source: where it comes from; a ticket of the same"
            + " source is the same signal, so that the same file twice adds nothing. Answers in lines while it reads: refused rows, and a report at the end.")
    void take(InputStream csv, @RequestParam(defaultValue = "") String source, Principal caller, HttpServletResponse response) {
        try {
            tell(response, imports.run(csv, source, caller.getName(), line -> tell(response, line)).sentence());
        } catch (NotReady unready) {
            if (!response.isCommitted()) {
                throw unready;
            }
            tell(response, unready.getMessage());
        }
    }

    /** The answer becomes one of lines with its first line: a file that is refused whole is answered like any other refusal. */
    private static void tell(HttpServletResponse response, String line) {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().println(line);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
