package nl.klachtkracht.process.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The live models as files ready to commit, byte for byte, in the folders in which the source keeps them. */
final class ModelZip {

    private ModelZip() {
    }

    static byte[] of(List<LiveModels.Live> models, Map<String, byte[]> kit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (LiveModels.Live one : models) {
                ZipEntry entry = new ZipEntry((one.model().isForm() ? "forms/" : "bpmn/") + one.file());
                entry.setTime(one.deployedAt().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(one.model().content());
            }
            for (Map.Entry<String, byte[]> file : kit.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
