package nl.klachtkracht.signal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The lines of a file as bytes, because one that is not UTF-8 must not spoil the others; a line without end is cut off. */
final class FileLines {

    static final int LONGEST = 400_000;
    private final InputStream in;
    private final Deque<byte[]> givenBack = new ArrayDeque<>();
    private long number;

    FileLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** @return the next line without its end, at most one byte longer than {@link #LONGEST}; null after the last */
    byte[] next() {
        byte[] line = givenBack.isEmpty() ? read() : givenBack.pop();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** Lines that were taken but belong to a later row. */
    void giveBack(List<byte[]> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
        number -= lines.size();
    }

    /** @return the number of the line that was taken last, counted from 1 */
    long number() {
        return number;
    }

    private byte[] read() {
        try {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            while (next >= 0 && next != '\n') {
                if (line.size() <= LONGEST) {
                    line.write(next);
                }
                next = in.read();
            }
            byte[] bytes = line.toByteArray();
            boolean windows = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
            return windows ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
