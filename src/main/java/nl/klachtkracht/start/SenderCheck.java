package nl.klachtkracht.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says in production that letters would come from an address that nobody can answer; a demo delivers to itself. */
@Component
@ConditionalOnProperty(name = "klachtkracht.embedded.enabled", havingValue = "false", matchIfMissing = true)
final class SenderCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SenderCheck.class);
    /** A domain that exists for nobody (RFC 2606); the default sender has it. */
    private static final String NOBODYS = ".example";

    SenderCheck(@Value("${klachtkracht.mail.from:}") String from) {
        if (from.isBlank() || from.strip().endsWith(NOBODYS)) {
            LOG.warn("Letters would come from an address that does not exist, so customers could not answer and their mail servers may refuse them:"
                    + " set KLACHTKRACHT_MAIL_FROM to your own, as in klachten@your-domain.nl.");
        }
    }
}
