package nl.klachtkracht.message;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as it goes over the line: the same headers and Message-ID at every send. */
final class LetterMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private boolean handedOver;

    LetterMail(Letter letter, MailSettings settings) throws MessagingException, UnsupportedEncodingException {
        super((Session) null);
        messageId = letter.messageId();
        boolean personal = !letter.writtenBy().isEmpty();
        setFrom(new InternetAddress(settings.from(), personal ? letter.writtenBy() + " · " + settings.fromName() : settings.fromName(), UTF_8));
        setReplyTo(new InternetAddress[] {new InternetAddress(settings.replyTo())});
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.toAddress(), letter.toName(), UTF_8));
        setSubject(letter.subject(), UTF_8);
        setSentDate(Date.from(letter.writtenAt()));
        if (!personal) {
            // Out-of-office machines must not answer, and intake must not take our own letter for a customer's.
            setHeader("Auto-Submitted", "auto-generated");
        }
        setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    }

    /** Whether the whole letter went over the line; from then on only the server knows whether it was accepted. */
    boolean wasHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream line, String[] without) throws IOException, MessagingException {
        super.writeTo(line, without);
        handedOver = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
