package teacherdev.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import teacherdev.platform.web.access.CurrentAccess;
import teacherdev.platform.web.access.Permits;
import teacherdev.platform.web.access.Role;

/** Certificates of a session. */
@Path("/api/v1/sessions/{sessionId}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class SessionCertificateResource {

    private final IssuingCertificates issuing;
    private final CurrentAccess access;

    SessionCertificateResource(IssuingCertificates issuing, CurrentAccess access) {
        this.issuing = issuing;
        this.access = access;
    }

    @PUT
    @Permits({
        Role.ADMIN,
        Role.SCHOOL_CLERK,
        Role.PRINCIPAL,
        Role.TRAINING_CENTRE,
        Role.COUNTY_BUREAU,
        Role.CITY_BUREAU,
        Role.PROVINCE_BUREAU
    })
    @Operation(
            summary = "Issue certificates to everybody who passed a session 批量颁发证书",
            description =
                    "With the hours that stand in the ledger; whose hours were taken back gets none. May be repeated: who has a"
                            + " certificate keeps it, and one that was revoked is issued anew only by POST /certificates.")
    public SessionCertificates issueCertificatesOfSession(@PathParam("sessionId") UUID sessionId) {
        return issuing.issueForSession(access.get(), sessionId);
    }
}
