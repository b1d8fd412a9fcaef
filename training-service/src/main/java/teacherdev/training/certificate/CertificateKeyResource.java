package teacherdev.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.Permits;

/** The public keys of certificates, for everybody. */
@Path("/api/v1/certificates/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class CertificateKeyResource {

    private final Sealing sealing;

    CertificateKeyResource(Sealing sealing) {
        this.sealing = sealing;
    }

    @GET
    @Permits(anyone = true)
    @Operation(
            summary = "The public keys of certificates, without a token 证书签名公钥",
            description =
                    "A JWK set. With the key that a certificate names, its signature and its signedText anybody checks it"
                            + " without this system, also years later: keys stay here when others sign in their place.")
    public CertificateKeySet getCertificateKeys() {
        return sealing.publicKeys();
    }
}
