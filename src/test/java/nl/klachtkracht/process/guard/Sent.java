package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Files on their way to the gate: ours, changed step by step, or new ones. */
public final class Sent {

    private final Map<String, String> files = new TreeMap<>();
    private String current;

    private Sent(String file, String text) {
        files.put(file, text);
        current = file;
    }

    /** One of our own files as it is shipped. */
    public static Sent ours(String file) {
        return new Sent(file, GateBench.house().get(file));
    }

    public static Sent written(String file, String text) {
        return new Sent(file, text);
    }

    /** @param from what stands there once */
    public Sent with(String from, String to) {
        String text = files.get(current);
        assertThat(text.split(Pattern.quote(from), -1)).as("'%s' stands once in %s", from, current).hasSize(2);
        return put(text.replace(from, to));
    }

    /** @param from what stands there at least once */
    public Sent everywhere(String from, String to) {
        assertThat(files.get(current)).contains(from);
        return put(files.get(current).replace(from, to));
    }

    /** Puts something in front of what stands there once. */
    public Sent before(String place, String what) {
        return with(place, what + place);
    }

    /** Puts something behind what stands there once. */
    public Sent after(String place, String what) {
        return with(place, place + what);
    }

    public Sent whole(UnaryOperator<String> change) {
        return put(change.apply(files.get(current)));
    }

    /** Goes on with another of our files, sent in the same deployment. */
    public Sent andOurs(String file) {
        return and(file, GateBench.house().get(file));
    }

    public Sent and(String file, String text) {
        files.put(file, text);
        current = file;
        return this;
    }

    /** Sends the file under another name. */
    public Sent as(String file) {
        files.put(file, files.remove(current));
        current = file;
        return this;
    }

    public Map<String, String> texts() {
        return Map.copyOf(files);
    }

    public Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private Sent put(String text) {
        files.put(current, text);
        return this;
    }
}
