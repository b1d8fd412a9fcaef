package teacherdev.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.Permits;

/** The check of a certificate, for everybody. */
@Path("/api/v1/certificates/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class VerificationResource {

    private final CertificateQueries queries;

    VerificationResource(CertificateQueries queries) {
        this.queries = queries;
    }

    @GET
    @Permits(anyone = true)
    @Operation(
            summary = "Check a certificate by its number and code, without a token 证书公开查验",
            description =
                    "Shows what is certified, a masked name, whether it was revoked and whether the signature fits."
                            + " A wrong number and a wrong code have the same answer, 404. The gateway bounds how often an address may ask.")
    public VerificationView verifyCertificate(
            @QueryParam("number")
                    @NotBlank
                    @Size(max = 60)
                    @Parameter(description = "The number of the certificate", example = "511702-2026-000017")
                    String number,
            @QueryParam("code")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(
                            description = "The verification code that is printed on it",
                            example = "q5k1S0Zc2v9hT3dX")
                    String code) {
        return queries.verification(number, code);
    }
}
