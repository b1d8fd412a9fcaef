package teacherdev.training.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public keys of certificates, as a JWK set (RFC 7517). */
public record CertificateKeySet(
        @Schema(description = "Every key that signatures may be of, those of earlier years too")
        List<CertificateKey> keys) {

    public CertificateKeySet {
        keys = List.copyOf(keys);
    }
}
