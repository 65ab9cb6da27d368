package nl.klachtkracht.message;

import jakarta.mail.MessagingException;
import nl.klachtkracht.message.Delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;

/** Hands one letter to the mail server and says how it ended. */
@Component
class Postman {

    private final ObjectProvider<JavaMailSender> mail;
    private final MailSettings settings;

    Postman(ObjectProvider<JavaMailSender> mail, MailSettings settings) {
        this.mail = mail;
        this.settings = settings;
    }

    boolean hasServer() {
        return mail.getIfAvailable() != null;
    }

    Delivery deliver(Letter letter) {
        LetterMail message;
        try {
            message = new LetterMail(letter, settings);
        } catch (MessagingException | UnsupportedEncodingException noMail) {
            return failed(Outcome.IMPOSSIBLE, "This letter cannot be made into a mail", noMail);
        }
        try {
            mail.getObject().send(message);
            return Delivery.accepted();
        } catch (MailSendException trouble) {
            return judge(trouble, message);
        } catch (MailAuthenticationException trouble) {
            return failed(Outcome.UNREACHABLE, "The mail server did not accept our login", trouble);
        } catch (MailException trouble) {
            return failed(Outcome.IMPOSSIBLE, "This letter cannot be made into a mail", trouble);
        }
    }

    private static Delivery judge(MailSendException trouble, LetterMail message) {
        if (trouble.getFailedMessages().isEmpty()) {
            // Only saying goodbye went wrong.
            return Delivery.accepted();
        }
        Exception reason = trouble.getMessageExceptions()[0];
        for (Throwable step = reason; step != null; step = step.getCause()) {
            if (step instanceof SMTPAddressFailedException refusal) {
                return refused("The mail server refused the address", refusal.getReturnCode(), refusal);
            }
            if (step instanceof SMTPSendFailedException refusal && refusal.getReturnCode() >= 400) {
                return message.wasHandedOver()
                        ? refused("The mail server refused the letter", refusal.getReturnCode(), refusal)
                        : failed(Outcome.UNREACHABLE, "The mail server takes no letters from us now", refusal);
            }
        }
        return message.wasHandedOver()
                ? failed(Outcome.UNCERTAIN, "The line broke before the mail server's yes; it is sent again with the same Message-ID", reason)
                : failed(Outcome.UNREACHABLE, "The mail server could not be reached", reason);
    }

    private static Delivery refused(String what, int code, Exception refusal) {
        String said = String.valueOf(refusal.getMessage());
        // 5.7 speaks of us (relaying, policy), which an operator can mend; the letter keeps waiting.
        boolean forGood = code >= 500 && !said.contains(" 5.7.");
        return failed(forGood ? Outcome.IMPOSSIBLE : Outcome.LATER, what, refusal);
    }

    private static Delivery failed(Outcome outcome, String what, Exception trouble) {
        return new Delivery(outcome, what, SafeText.line(String.valueOf(trouble.getMessage())));
    }
}
