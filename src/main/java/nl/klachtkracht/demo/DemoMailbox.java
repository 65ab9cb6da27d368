package nl.klachtkracht.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every letter the demo's mail server received, for all recipients together. */
@Component
@DemoOnly
class DemoMailbox {

    private final GreenMail server;

    DemoMailbox(GreenMail server) {
        this.server = server;
    }

    /**
     * By the moment that stands on the letter, which a demo moves with its time.
     *
     * @param recipient part of an address, or blank for all
     */
    List<Received> newestFirst(String recipient) {
        return server.getUserManager().listUser().stream()
                .filter(user -> user.getEmail().toLowerCase().contains(recipient.strip().toLowerCase()))
                .flatMap(this::letters)
                .sorted(Comparator.comparing(Received::sentAt).thenComparing(Received::arrivedAt).thenComparing(Received::number).reversed())
                .toList();
    }

    Optional<Letter> open(String recipient, long number) {
        return server.getUserManager().listUser().stream()
                .filter(user -> user.getEmail().equalsIgnoreCase(recipient))
                .flatMap(user -> stored(user).filter(message -> message.getUid() == number).map(message -> letter(user, message)))
                .findFirst();
    }

    private Stream<Received> letters(GreenMailUser user) {
        return stored(user).map(message -> received(user, message));
    }

    private Stream<StoredMessage> stored(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
        } catch (FolderException e) {
            throw new IllegalStateException("The demo mailbox of " + user.getEmail() + " cannot be opened.", e);
        }
    }

    private static Received received(GreenMailUser user, StoredMessage stored) {
        try {
            MimeMessage message = stored.getMimeMessage();
            Date sent = message.getSentDate();
            Date arrived = stored.getReceivedDate();
            return new Received(user.getEmail(), stored.getUid(), arrived.toInstant(), (sent == null ? arrived : sent).toInstant(),
                    from(message), Optional.ofNullable(message.getSubject()).orElse("(no subject)"));
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter in the demo mailbox of " + user.getEmail() + " cannot be read.", e);
        }
    }

    private static Letter letter(GreenMailUser user, StoredMessage stored) {
        try {
            MimeMessage message = stored.getMimeMessage();
            return new Letter(received(user, stored), message.getMessageID(), body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(""));
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter in the demo mailbox of " + user.getEmail() + " cannot be read.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String from(MimeMessage message) throws MessagingException {
        Address[] senders = message.getFrom();
        if (senders == null || senders.length == 0) {
            return "(no sender)";
        }
        return senders[0] instanceof InternetAddress sender ? sender.toUnicodeString() : senders[0].toString();
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = body(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** @param arrivedAt by the clock of this machine, which a demo does not move */
    record Received(String recipient, long number, Instant arrivedAt, Instant sentAt, String from, String subject) {
    }

    /** @param html empty when the letter is plain text only */
    record Letter(Received received, String messageId, String text, String html) {
    }
}
