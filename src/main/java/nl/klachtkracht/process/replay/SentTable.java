package nl.klachtkracht.process.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.klachtkracht.refusal.Refused;
import org.springframework.web.multipart.MultipartFile;

/** A changed table as somebody sends it: a file, or its text while it is edited. */
record SentTable(String name, byte[] content) {

    /** @throws Refused when neither was sent */
    static SentTable of(MultipartFile file, String edit) {
        if (file != null && !file.isEmpty()) {
            try {
                return new SentTable(file.getOriginalFilename(), file.getBytes());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        if (edit == null || edit.isBlank()) {
            throw new Refused("file", "Choose the file with the changed table, such as compensation-mandate.dmn.");
        }
        return new SentTable("", edit.getBytes(StandardCharsets.UTF_8));
    }
}
