package nl.klachtkracht.signal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** The address of a customer's own page: it can be given again, and nobody can make one without our secret. */
@Component
public class StatusLinks {

    private static final String HMAC = "HmacSHA256";
    private static final String VERSION = "1";
    private final String publicUrl;
    private final LinkSecret secret;

    StatusLinks(@Value("${klachtkracht.public-url}") String publicUrl, LinkSecret secret) {
        this.publicUrl = publicUrl;
        this.secret = secret;
    }

    public String of(String reference) {
        return publicUrl + "/status/" + reference + "." + VERSION + "." + seal(reference);
    }

    /** @return the reference this token was given for, if it was given by us */
    public Optional<String> reference(String token) {
        String[] parts = token.split("\\.", -1);
        boolean ours = parts.length == 3 && parts[1].equals(VERSION)
                && MessageDigest.isEqual(seal(parts[0]).getBytes(StandardCharsets.UTF_8), parts[2].getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(parts[0]) : Optional.empty();
    }

    private String seal(String reference) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal((VERSION + ":" + reference).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
