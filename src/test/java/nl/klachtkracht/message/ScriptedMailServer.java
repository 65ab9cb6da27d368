package nl.klachtkracht.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that can be told to misbehave at any step; an honest one keeps its word too well to test with. */
final class ScriptedMailServer implements AutoCloseable {

    static final String HANG_UP = "hang up";
    static final String SAY_NOTHING = "say nothing";
    /** The step at which the whole letter has arrived. */
    static final String END_OF_LETTER = ".";

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of("CONNECT", "220 here", "EHLO", "250 here", "MAIL", "250 ok",
            "RCPT", "250 ok", "DATA", "354 go on", END_OF_LETTER, "250 kept", "QUIT", "221 bye", "RSET", "250 ok"));
    private final List<String> letters = new CopyOnWriteArrayList<>();

    ScriptedMailServer() throws IOException {
        Thread doorman = new Thread(this::welcome, "scripted-mail-server");
        doorman.setDaemon(true);
        doorman.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void answer(String step, String reply) {
        answers.put(step, reply);
    }

    /** Every letter that arrived whole, whatever was answered to it. */
    List<String> letters() {
        return letters;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                talk(guest);
            } catch (IOException gone) {
                // The guest or the test has left.
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
        boolean open = reply(guest, "CONNECT");
        for (String line = ""; open && line != null; ) {
            line = lines.readLine();
            if (line != null) {
                String step = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                open = reply(guest, step);
                if (open && step.equals("DATA") && answers.get(step).startsWith("354")) {
                    letters.add(letter(lines));
                    open = reply(guest, END_OF_LETTER);
                }
            }
        }
    }

    private static String letter(BufferedReader lines) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            letter.append(line).append("\r\n");
        }
        return letter.toString();
    }

    private boolean reply(Socket guest, String step) throws IOException {
        String answer = answers.getOrDefault(step, "502 what?");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (!answer.equals(SAY_NOTHING)) {
            guest.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
