package teacherdev.teacher.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import teacherdev.platform.runtime.cipher.SensitiveFields;

/** Makes the secrets that sign messages, and keeps them encrypted. */
@ApplicationScoped
class WebhookSecrets {

    private static final String FIELD = "webhook.secret";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SensitiveFields fields;

    WebhookSecrets(SensitiveFields fields) {
        this.fields = fields;
    }

    /** A new secret in the form of Standard Webhooks. */
    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] sealed(String secret) {
        return fields.encrypt(FIELD, secret);
    }

    String opened(byte[] sealed) {
        return fields.decrypt(FIELD, sealed);
    }
}
