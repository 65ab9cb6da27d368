package nl.klachtkracht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An installation that ran a migration refuses to start with another text of it: what was released is never edited, only followed. */
class ReleasedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

    @ParameterizedTest
    @MethodSource("released")
    void isAsItWasReleased(String line) throws IOException, NoSuchAlgorithmException {
        String[] released = line.split(" ");
        String text = Files.readString(MIGRATIONS.resolve(released[1])).replace("\r\n", "\n");
        byte[] checksum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(checksum)).isEqualTo(released[0]);
    }

    static List<String> released() throws IOException {
        return Files.readAllLines(RELEASED);
    }
}
