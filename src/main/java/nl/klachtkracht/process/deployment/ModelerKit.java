package nl.klachtkracht.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a process owner needs beside the models: the steps of the house for Camunda Modeler, the guide, and what checks the style of diagrams. */
final class ModelerKit {

    private static final String FOLDER = "/kit/";

    private ModelerKit() {
    }

    /** @return the files, by the path at which they belong beside the models */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:kit/**/*.*")) {
                String address = file.getURL().toString();
                if (file.isReadable() && !address.endsWith("/")) {
                    files.put(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
