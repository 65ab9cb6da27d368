package nl.klachtkracht.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import nl.klachtkracht.start.StartRefused;

/**
 * The password of the embedded database: drawn once, readable by its owner only. Another user of the machine who could
 * log in as the superuser could run commands as us.
 */
record EmbeddedPassword(Path file, String value) {

    static EmbeddedPassword in(Path directory) {
        Path file = directory.toAbsolutePath().resolve("postgres.password");
        try {
            if (Files.notExists(file)) {
                Path drawn = Files.createTempFile(ownDirectory(file.getParent()), "password", ".new");
                Files.writeString(drawn, UUID.randomUUID().toString());
                Files.move(drawn, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new EmbeddedPassword(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new StartRefused("The password of the embedded PostgreSQL cannot be read or written at " + file + ".",
                    "Make its directory writable for the user who starts the system, and for nobody else.", e);
        }
    }

    private static Path ownDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }
}
