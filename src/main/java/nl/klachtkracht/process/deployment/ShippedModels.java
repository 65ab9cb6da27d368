package nl.klachtkracht.process.deployment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The models, tables and forms in the jar. */
@Component
class ShippedModels {

    private static final String PATTERN = "classpath*:models/*";

    /** @param name the file's name, which is the resource's name in every deployment */
    record Model(String name, byte[] content) {

        String checksum() {
            return ShippedModels.checksum(content);
        }

        boolean isDiagram() {
            return name.endsWith(".bpmn");
        }

        boolean isForm() {
            return name.endsWith(".form");
        }

        boolean isTable() {
            return name.endsWith(".dmn");
        }
    }

    private final List<Model> models;

    @Autowired
    ShippedModels() {
        this(read());
    }

    ShippedModels(List<Model> models) {
        this.models = List.copyOf(models);
    }

    List<Model> all() {
        return models;
    }

    Optional<Model> find(String file) {
        return models.stream().filter(model -> model.name().equals(file)).findFirst();
    }

    /** @return whether this is, but for line ends, what the product ships under this name */
    boolean ships(Model model) {
        return find(model.name()).filter(shipped -> shipped.checksum().equals(model.checksum())).isPresent();
    }

    private static List<Model> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PATTERN))
                    .map(ShippedModels::read)
                    .sorted(Comparator.comparing(Model::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Model read(Resource resource) {
        try {
            return new Model(resource.getFilename(), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Line ends and a byte order mark are the editor's, not the owner's: they do not make another model. */
    static String checksum(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
